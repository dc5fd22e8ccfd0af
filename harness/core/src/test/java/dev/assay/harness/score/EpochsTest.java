package dev.assay.harness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EpochsTest {

    @Test
    void passAtKIsTheShareOfSubsetsThatHoldARightAttempt() {
        for (int n = 1; n <= 8; n++) {
            for (int right = 0; right <= n; right++) {
                for (int k = 1; k <= n; k++) {
                    assertThat(Epochs.passAtK(n, right, k)).isCloseTo(share(n, right, k, true), within(1e-12));
                    assertThat(Epochs.passHatK(n, right, k)).isCloseTo(share(n, right, k, false), within(1e-12));
                }
            }
        }
    }

    /// By counting: of all subsets of k attempts, those with at least one right, or with all right.
    private static double share(int n, int right, int k, boolean any) {
        int hits = 0;
        int all = 0;
        for (int set = 0; set < 1 << n; set++) {
            if (Integer.bitCount(set) == k) {
                int rightOnes = Integer.bitCount(set & (1 << right) - 1);
                hits += (any ? rightOnes > 0 : rightOnes == k) ? 1 : 0;
                all++;
            }
        }
        return (double) hits / all;
    }

    @Test
    void passAtOneIsTheAverage() {
        assertThat(Epochs.passAtK(64, 13, 1)).isCloseTo(Epochs.average(64, 13), within(1e-12));
        assertThat(Epochs.passHatK(64, 13, 1)).isCloseTo(Epochs.average(64, 13), within(1e-12));
    }

    @Test
    void manyAttemptsDoNotOverflow() {
        assertThat(Epochs.passAtK(100_000, 3, 1_000)).isBetween(0.02, 0.04);
    }

    @Test
    void moreAttemptsThanWereMadeSayNothing() {
        assertThatThrownBy(() -> Epochs.passAtK(4, 2, 5)).hasMessageContaining("k = 5 from 4 attempts");
        assertThatThrownBy(() -> Epochs.passAtK(0, 0, 1)).hasMessageContaining("0 right of 0 attempts");
        assertThatThrownBy(() -> Epochs.average(2, 3)).hasMessageContaining("3 right of 2 attempts");
    }

    @Test
    void theMostFrequentValueWins() {
        assertThat(Epochs.majority(votes("18", "20", "18", "-"), 4))
                .isEqualTo(new Epochs.Majority(Optional.of("18"), 2, 3, false));
    }

    @Test
    void ofATieTheValueGivenFirstWinsAndTheTieIsTold() {
        assertThat(Epochs.majority(votes("20", "18", "18", "20"), 4))
                .isEqualTo(new Epochs.Majority(Optional.of("20"), 2, 4, true));
    }

    @Test
    void aTieBelowTheWinnerIsNone() {
        assertThat(Epochs.majority(votes("1", "2", "3", "3"), 4).tied()).isFalse();
    }

    @Test
    void onlyTheFirstAttemptsVote() {
        assertThat(Epochs.majority(votes("20", "18", "18"), 1).value()).contains("20");
    }

    @Test
    void attemptsWithoutAValueCastNoVote() {
        assertThat(Epochs.majority(votes("-", "-"), 2)).isEqualTo(new Epochs.Majority(Optional.empty(), 0, 0, false));
        assertThatThrownBy(() -> Epochs.majority(votes("1"), 2)).hasMessageContaining("2 of 1 attempts");
    }

    private static List<Optional<String>> votes(String... values) {
        return Stream.of(values)
                .map(v -> v.equals("-") ? Optional.<String>empty() : Optional.of(v))
                .toList();
    }
}
