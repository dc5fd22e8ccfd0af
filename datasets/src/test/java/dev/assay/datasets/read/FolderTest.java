package dev.assay.datasets.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Sample;
import dev.assay.datasets.gsm8k.Gsm8k;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder, and a file that was named itself.
class FolderTest {
    private static final String ROW = "{\"question\": \"One and one?\", \"answer\": \"Two.\\n#### 2\"}\n";

    @TempDir
    Path folder;

    @Test
    void aPackedFileThatWasNamedIsTakenWhateverItIsCalled() throws IOException {
        RowDataset rows = Gsm8k.open(packed("mine.jsonl.gz"));

        try (Stream<Sample> samples = rows.samples()) {
            assertThat(samples).hasSize(1);
        }
        assertThat(rows.shots("en")).isEmpty();
    }

    @Test
    void examplesAreFoundBesideAPackedFile() throws IOException {
        packed("train.jsonl.gz");

        assertThat(Gsm8k.open(packed("test.jsonl.gz")).shots("en")).hasSize(1);
    }

    @Test
    void aFileCannotBeItsOwnExamples() throws IOException {
        assertThatThrownBy(() -> Gsm8k.open(packed("train.jsonl.gz")).shots("en"))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("is where worked examples are taken from");
    }

    @Test
    void theNeighboursOfAFileAreNotListedBeforeExamplesAreAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.jsonl"), ROW);
        Folder named = Folder.of(file);
        Files.writeString(folder.resolve("train.jsonl"), ROW);

        assertThat(named.maybe("train.jsonl")).isPresent();
        assertThat(named.restricted().maybe("train.jsonl"))
                .get()
                .extracting(Source::withheld)
                .isEqualTo(true);
    }

    private Path packed(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(ROW.getBytes(UTF_8));
        }
        return file;
    }
}
