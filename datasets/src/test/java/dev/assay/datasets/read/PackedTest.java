package dev.assay.datasets.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// gzip and zip, well-meant and hostile.
class PackedTest {
    @TempDir
    Path folder;

    @Test
    void aGzFileIsReadAsWhatIsInIt() throws IOException {
        Path packed = folder.resolve("rows.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"a\": \"1\"}\n".getBytes(UTF_8));
        }
        Path plain = Files.writeString(folder.resolve("rows.jsonl"), "{\"a\": \"1\"}\n");

        assertThat(Read.all(Formats::any, Source.file(packed))).hasSize(1);
        assertThat(Digest.of(Source.file(packed))).isEqualTo(Digest.of(Source.file(plain)));
    }

    @Test
    void aGzFileThatGrowsBeyondItsLimitIsRefused() throws IOException {
        Path packed = folder.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) '\n');
            for (int i = 0; i < 8; i++) {
                out.write(blanks);
            }
        }

        assertThatThrownBy(() -> Read.all(Formats::any, Source.file(packed)))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void aGzFileThatIsCutOffIsSaidSo() throws IOException {
        Path packed = folder.resolve("cut.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"a\": \"1\"}\n".repeat(1000).getBytes(UTF_8));
        }
        byte[] all = Files.readAllBytes(packed);
        Files.write(packed, java.util.Arrays.copyOf(all, all.length / 2));
        RowDataset dataset = RowDataset.of(
                new Facts("x", "X", "none", "here", List.of("en"), false),
                new RowDataset.Part(Source.file(packed), Formats::any, (row, n) -> null));

        assertThatThrownBy(() -> dataset.samples().toList()).hasMessageContaining("cut.jsonl.gz cannot be read");
    }

    @Test
    void anArchiveIsReadAsIfItWereUnpackedInItsFolder() throws IOException {
        zip("data.zip", "test/a_test.csv", "x,y\n1,2\n", "test/b_test.csv", "x,y\n3,4\n");

        Folder found = Folder.of(folder);

        assertThat(found.all("test/*_test.csv"))
                .extracting(Source::key)
                .containsExactly("test/a_test.csv", "test/b_test.csv");
        assertThat(Read.all(Csv::open, found.all("test/*_test.csv").getLast()))
                .extracting(row -> row.text("y"))
                .containsExactly("4");
        assertThat(Folder.of(folder.resolve("data.zip")).all("*_test.csv")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.csv", "a/../../evil.csv", "/etc/evil.csv", "C:/evil.csv", "a\\..\\evil.csv", "./x.csv"})
    void aMemberThatLeavesTheFolderCondemnsTheArchive(String name) throws IOException {
        zip("evil.zip", "fine.csv", "x\n1\n", name, "x\n1\n");

        assertThatThrownBy(() -> Zip.members(folder.resolve("evil.zip")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("leaves its folder");
    }

    @Test
    void anArchiveThatUnpacksBeyondItsLimitsIsRefused() throws IOException {
        zip("big.zip", "a.csv", "x".repeat(3 << 20), "b.csv", "y".repeat(3 << 20));
        Path big = folder.resolve("big.zip");

        assertThatThrownBy(() -> Zip.members(big)).hasMessageContaining("a.csv unpacks to 3145728 bytes");
        assertThatThrownBy(() -> Zip.members(big, new Limits(5 << 20, 100_000)))
                .hasMessageContaining("b.csv unpacks to 3145728 bytes (6291456 with those before it)");
        assertThat(Zip.members(big, new Limits(1L << 30, 100_000))).hasSize(2);
    }

    @Test
    void aFileThatIsNoArchiveIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("no.zip"), "not a zip");

        assertThatThrownBy(() -> Zip.members(file)).hasMessageContaining("is not a readable zip archive");
    }

    private void zip(String name, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }
}
