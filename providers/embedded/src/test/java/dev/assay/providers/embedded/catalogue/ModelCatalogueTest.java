package dev.assay.providers.embedded.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.embedded.gguf.Gguf;
import dev.assay.providers.embedded.gguf.GgufReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
    @Test
    void everyIdAndDigestIsThereOnce() {
        var ids = new HashSet<String>();
        var digests = new HashSet<String>();
        assertThat(ModelCatalogue.ALL).allSatisfy(model -> {
            assertThat(ids.add(model.id())).isTrue();
            assertThat(digests.add(model.sha256())).isTrue();
            assertThat(model.revision()).matches("[0-9a-f]{40}");
        });
    }

    @Test
    void theAddressIsThePublishersAtItsRevision() {
        assertThat(ModelCatalogue.find("qwen2.5-coder-0.5b").orElseThrow().address())
                .hasToString("https://huggingface.co/Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF/resolve/"
                        + "ebb2015119c907b064c512bf053e945850b5875f/qwen2.5-coder-0.5b-instruct-q4_k_m.gguf");
        assertThat(ModelCatalogue.find("gpt-5")).isEmpty();
    }

    @Test
    void aWrongEntryDoesNotComeToBe() {
        assertThatThrownBy(() -> new CatalogueModel("Big One", "r", "v", "f", 1, "0".repeat(64), "MIT", 1, "", null))
                .hasMessageContaining("Big One");
        assertThatThrownBy(() -> new CatalogueModel("big", "r", "v", "f", 1, "abc", "MIT", 1, "", null))
                .hasMessageContaining("abc");
    }

    @Test
    void theFilesThatAreHereAreAsTheListSays() throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("ASSAY_TEST_MODELS", ""));
        for (CatalogueModel model : ModelCatalogue.ALL) {
            Path file = folder.resolve(model.fileName());
            if (Files.isRegularFile(file)) {
                Gguf gguf = GgufReader.read(file);
                assertThat(gguf.bytes()).isEqualTo(model.bytes());
                assertThat(gguf.contextLength()).isEqualTo(model.contextLength());
                assertThat(gguf.chatTemplate()).contains("<|im_start|>system");
            }
        }
    }
}
