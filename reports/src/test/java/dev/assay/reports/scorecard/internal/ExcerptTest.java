package dev.assay.reports.scorecard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void aShortTextIsWhole() {
        assertThat(Excerpt.of("short", 0, 0, 200).pieces()).containsExactly(new Excerpt.Piece(0, "short"));
    }

    @Test
    void whateverIsCutPiecesStandWhereTheySayAndTheSpanIsKept() {
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random, 201 + random.nextInt(3_000));
            int start = random.nextInt(text.length() - 10);
            int end = start + 1 + random.nextInt(9);
            Excerpt excerpt = Excerpt.of(text, start, end, 200);
            int at = 0;
            boolean kept = false;
            for (Excerpt.Piece piece : excerpt.pieces()) {
                assertThat(piece.from()).isGreaterThanOrEqualTo(at);
                at = piece.from() + piece.text().length();
                assertThat(text.substring(piece.from(), at)).isEqualTo(piece.text());
                assertThat(Character.isLowSurrogate(piece.text().charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(
                                piece.text().charAt(piece.text().length() - 1)))
                        .isFalse();
                kept |= piece.from() <= start && end <= at;
            }
            assertThat(kept).isTrue();
            assertThat(excerpt.length()).isEqualTo(text.length());
            assertThat(excerpt.pieces().stream()
                            .mapToInt(piece -> piece.text().length())
                            .sum())
                    .isLessThanOrEqualTo(220);
        }
    }

    private static String text(Random random, int codePoints) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codePoints; i++) {
            text.appendCodePoint(random.nextInt(3) == 0 ? 0x1f600 : 'a' + random.nextInt(26));
        }
        return text.toString();
    }

    @Test
    void aSpanLongerThanThePageTakesKeepsItsStart() {
        Excerpt excerpt = Excerpt.of("x".repeat(5_000), 1_000, 4_000, 400);

        assertThat(excerpt.pieces()).hasSize(3);
        assertThat(excerpt.pieces().get(1).from()).isLessThan(1_000);
    }

    @Test
    void anInlineThoughtEndsBehindItsLastMark() {
        assertThat(Thoughts.inlineEnd("<think>a</think> b </think>c")).isEqualTo(27);
        assertThat(Thoughts.inlineEnd("no thought")).isZero();
    }
}
