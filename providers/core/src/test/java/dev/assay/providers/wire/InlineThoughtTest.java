package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InlineThoughtTest {
    @Test
    void blanksInAnAnswerWithoutAThoughtAreAnswer() {
        InlineThought watch = new InlineThought();
        assertThat(watch.holds("To")).isFalse();
        assertThat(watch.holds(" ")).isFalse();
        assertThat(watch.holds("\n\n")).isFalse();
    }

    @Test
    void aLeadingThoughtAndTheBlanksBehindItAreNotTheAnswer() {
        InlineThought watch = new InlineThought();
        assertThat(watch.holds("<thi")).isTrue();
        assertThat(watch.holds("nk>six times")).isTrue();
        assertThat(watch.holds(" seven</think>")).isTrue();
        assertThat(watch.holds("\n\n")).isTrue();
        assertThat(watch.holds("42")).isFalse();
        assertThat(watch.holds(" ")).isFalse();
    }
}
