package dev.assay.reports.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class DetectableDifferenceTest {
    @Test
    void solvesConnorsSampleSizeForTheDifference() {
        Double difference = DetectableDifference.of(340, 1300);

        assertThat(difference).isNotNull().isEqualTo(0.0397, offset(0.0001));
        if (difference != null) {
            double psi = 340.0 / 1300;
            double n = Math.pow(
                    (1.959964 * Math.sqrt(psi) + 0.841621 * Math.sqrt(psi - difference * difference)) / difference, 2);
            assertThat(n).isEqualTo(1300, offset(0.1));
        }
    }

    @Test
    void fourTimesTheQuestionsSeeAboutHalfTheDifference() {
        Double few = DetectableDifference.of(100, 400);
        Double many = DetectableDifference.of(400, 1600);

        assertThat(few == null || many == null ? 0 : few / many).isEqualTo(2, offset(0.05));
    }

    @Test
    void whereHardlyAnythingDiffersNothingCouldBeFound() {
        assertThat(DetectableDifference.of(0, 1300)).isNull();
        assertThat(DetectableDifference.of(2, 1300)).isNull();
        assertThat(DetectableDifference.of(0, 0)).isNull();
    }

    @Test
    void anImpossibleTableIsRefused() {
        assertThatThrownBy(() -> DetectableDifference.of(5, 4)).hasMessageContaining("5 of 4");
    }
}
