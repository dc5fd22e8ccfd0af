package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.gguf.Gguf;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
    private static final Gguf MODEL =
            new Gguf(98_000_000, 96_000_000, "llama", null, "Q4_1", 134_000_000, 8192L, 49_152L, 23_040L, null);

    @Test
    void theNeedIsWeightsAndContextOfAllSlotsAndWorkingMemory() {
        MemoryNeed need = MemoryNeed.of(MODEL, 4, 4096);
        assertThat(need.weights()).isEqualTo(98_000_000);
        assertThat(need.context()).isEqualTo(4L * 4096 * 23_040);
        assertThat(need.working()).isEqualTo((150L << 20) + 49_152L * 512 * 4);
    }

    @Test
    void tooLittleMemoryIsRefusedWithTheNumbers() {
        MemoryNeed need = MemoryNeed.of(MODEL, 4, 4096);
        assertThatThrownBy(() -> need.check("small.gguf", 4, 4096, 500_000_000L))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LITTLE_MEMORY))
                .hasMessage(
                        "small.gguf needs about 734 MB (weights 98, context of 4 x 4096 tokens 378, working memory 258)"
                                + " and 500 MB are available. Take fewer slots, less context, or a smaller model");
    }

    @Test
    void whereTheAvailableMemoryIsNotKnownNothingIsRefused() {
        MemoryNeed need = MemoryNeed.of(MODEL, 4, 4096);
        assertThatCode(() -> need.check("small.gguf", 4, 4096, null)).doesNotThrowAnyException();
        assertThatCode(() -> need.check("small.gguf", 4, 4096, need.total())).doesNotThrowAnyException();
    }
}
