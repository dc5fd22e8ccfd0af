package dev.assay.harness.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.harness.spec.ProblemsException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs that nobody should send. Each is refused in words, and no folder is left.
class HostileLogsTest {
    private static final String HEADER = "{\"eval\":{\"task\":\"t\",\"model\":\"m\"}}";
    private static final String SAMPLE = "{\"id\":1,\"epoch\":1,\"input\":\"1+1?\",\"target\":\"2\",\"output\":"
            + "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"2\"},\"stop_reason\":\"stop\"}]}}";

    @TempDir
    Path temp;

    private void refused(Path log, ImportLimits limits, String... words) {
        Path out = temp.resolve("run");
        ImportRequest request =
                new ImportRequest(List.of(log), out, null, FieldMap.NONE, null, null, "en", null, false, limits);
        assertThatThrownBy(() -> Imports.run(request))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(words);
        assertThat(out).doesNotExist();
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = temp.resolve("log.eval");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void aDeflatedArchiveIsReadToo() throws IOException {
        Imports.Imported imported = Imports.run(ImportRequest.of(
                List.of(zip("header.json", HEADER, "samples/1_epoch_1.json", SAMPLE)), temp.resolve("run")));

        assertThat(imported.replies()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "/etc/evil.json", "a/../../evil", "C:evil", "a\\..\\evil"})
    void aMemberThatLeavesItsFolderIsRefused(String name) throws IOException {
        refused(zip("header.json", HEADER, name, "{}"), ImportLimits.DEFAULT, "leaves its folder");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Path file = temp.resolve("log.eval");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            ZipArchiveEntry link = new ZipArchiveEntry("header.json");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }

        refused(file, ImportLimits.DEFAULT, "link or locked");
    }

    @Test
    void aNameThatComesTwiceIsRefused() throws IOException {
        Path file = temp.resolve("log.eval");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (int i = 0; i < 2; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry("header.json"));
                zip.write(HEADER.getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }

        refused(file, ImportLimits.DEFAULT, "header.json twice");
    }

    @Test
    void tooManyMembersAreRefused() throws IOException {
        refused(
                zip("header.json", HEADER, "samples/1.json", SAMPLE, "samples/2.json", SAMPLE),
                new ImportLimits(1 << 20, 1 << 20, 2, 100),
                "more than 2 members");
    }

    /// The directory is counted before it is read, whatever the archive says of it.
    @Test
    void membersAreCountedInTheDirectoryAndNotBelieved() throws IOException {
        Path file = zip("header.json", HEADER, "samples/1.json", SAMPLE, "samples/2.json", SAMPLE);
        byte[] bytes = Files.readAllBytes(file);
        int end = lastIndexOf(bytes, new byte[] {'P', 'K', 5, 6});
        bytes[end + 8] = 1;
        bytes[end + 10] = 1;
        Files.write(file, bytes);

        assertThat(ZipDirectory.count(file, 100)).isEqualTo(3);
        assertThat(ZipDirectory.count(file, 1)).isEqualTo(2);
        refused(file, new ImportLimits(1 << 20, 1 << 20, 2, 100), "more than 2 members");
    }

    /// 64 MiB of blanks pack to some 64 KiB: more than 500 times.
    @Test
    void aMemberThatGrowsTooMuchIsRefused() throws IOException {
        Path file = temp.resolve("log.eval");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("header.json"));
            blanks(zip, 64);
        }

        refused(file, ImportLimits.DEFAULT, "header.json", "limit");
    }

    /// The size that the directory tells is a lie: what comes is counted.
    @Test
    void aMemberThatIsLargerThanItSaysIsRefusedWhereItPassesTheLimit() throws IOException {
        Path file = temp.resolve("log.eval");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("header.json"));
            blanks(zip, 8);
        }
        byte[] bytes = Files.readAllBytes(file);
        int directory = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(directory + 24L);
            raw.write(new byte[] {16, 0, 0, 0});
        }

        refused(file, new ImportLimits(1 << 30, 1 << 30, 10, 10), "header.json", "more than");
    }

    private static void blanks(OutputStream out, int mebibytes) throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < mebibytes; i++) {
            out.write(blanks);
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            boolean same = true;
            for (int k = 0; k < wanted.length; k++) {
                same &= bytes[i + k] == wanted[k];
            }
            if (same) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    @Test
    void aCutArchiveIsRefused() throws IOException {
        Path file = zip("header.json", HEADER, "samples/1_epoch_1.json", SAMPLE);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        refused(file, ImportLimits.DEFAULT, "no zip archive that can be read");
    }

    @Test
    void anArchiveOfSomethingElseIsRefused() throws IOException {
        refused(zip("readme.txt", "hello"), ImportLimits.DEFAULT, "no header.json");
    }

    @Test
    void depthIsBounded() throws IOException {
        Path file = temp.resolve("log.jsonl");
        Files.writeString(file, "{\"doc_id\":0,\"resps\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n");

        refused(file, ImportLimits.DEFAULT, "log.jsonl, line 1", "200 levels");
    }

    @Test
    void aLineWithoutEndIsCutOffAtTheLimit() throws IOException {
        Path file = temp.resolve("log.jsonl");
        Files.writeString(file, "{\"doc_id\":0,\"resps\":[[\"" + "x".repeat(5_000) + "\"]]}\n");

        refused(file, new ImportLimits(1 << 20, 1_000, 10, 10), "line 1 is longer than 1000");
    }

    /// One sample of a `.json` log is held in memory like a line of JSONL.
    @Test
    void aSampleOfAJsonLogIsBoundedToo() throws IOException {
        Path file = temp.resolve("log.json");
        String eval = HEADER.substring(1, HEADER.length() - 1);
        String sample = SAMPLE.replace("\"content\":\"2\"", "\"content\":\"" + "2".repeat(100_000) + "\"");
        Files.writeString(file, "{\"status\":\"success\"," + eval + ",\"samples\":[" + SAMPLE + "," + sample + "]}");

        refused(file, new ImportLimits(1 << 20, 50_000, 10, 10), "log.json has a record of more than 50000 bytes");
    }

    @Test
    void manySmallSamplesAreNoLargeOne() throws IOException {
        Path file = temp.resolve("log.json");
        String eval = HEADER.substring(1, HEADER.length() - 1);
        StringBuilder samples = new StringBuilder(SAMPLE);
        for (int i = 2; i <= 400; i++) {
            samples.append(',').append(SAMPLE.replace("\"id\":1", "\"id\":" + i));
        }
        Files.writeString(file, "{\"status\":\"success\"," + eval + ",\"samples\":[" + samples + "]}");
        ImportRequest request = new ImportRequest(
                List.of(file),
                temp.resolve("run"),
                null,
                FieldMap.NONE,
                null,
                null,
                "en",
                null,
                false,
                new ImportLimits(1 << 20, 20_000, 10, 10));

        assertThat(Imports.run(request).replies()).isEqualTo(400);
    }

    @Test
    void aSampleOfSeveralTargetsIsRefusedAndNotJudgedByTheFirst() throws IOException {
        Path file = temp.resolve("log.json");
        String eval = HEADER.substring(1, HEADER.length() - 1);
        String sample = SAMPLE.replace("\"target\":\"2\"", "\"target\":[\"2\",\"two\"]");
        Files.writeString(file, "{\"status\":\"success\"," + eval + ",\"samples\":[" + sample + "]}");

        refused(file, ImportLimits.DEFAULT, "log.json, sample 1 has 2 targets", "--map gold=FIELD");
    }

    /// The text of a log may be restricted, so that no error quotes it.
    @Test
    void aBrokenLineIsToldByItsPlaceAndNotQuoted() throws IOException {
        Path file = temp.resolve("log.jsonl");
        Files.writeString(file, "{\"doc_id\":0,\"resps\":[[\"secret words\"]],,}\n");

        Path out = temp.resolve("run");
        assertThatThrownBy(() -> Imports.run(ImportRequest.of(List.of(file), out)))
                .hasMessageContaining("log.jsonl, line 1")
                .hasMessageNotContaining("secret");
    }

    /// A folder of the user's is never cleaned by a failed import.
    @Test
    void aFolderThatIsNotEmptyIsRefusedAndStaysAsItWas() throws IOException {
        Path out = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(out.resolve("letter.txt"), "dear all");

        assertThatThrownBy(
                        () -> Imports.run(ImportRequest.of(List.of(ImportedRun.log("inspect/fresh-choice.json")), out)))
                .hasMessageContaining("is not empty");
        assertThat(out.resolve("letter.txt")).hasContent("dear all");
    }
}
