package dev.assay.harness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Sample;
import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.catalogue.Options;
import dev.assay.datasets.catalogue.RemoteFile;
import dev.assay.datasets.ceval.Ceval;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.harness.fetch.Cache.Check;
import dev.assay.harness.fetch.DataFiles.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    private static final byte[] ROWS = "{\"question\": \"One and one?\", \"answer\": \"#### 2\"}\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void aBenchmarkIsPulledLoadedAndVerified() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> FileServer.serve(asked, out, ROWS, "\"t\"", -1))) {
            Entry entry = entry(server);
            DataFiles files = files(null);
            assertThat(files.find(entry, null, List.of())).isEmpty();

            Path pulled = files.pull(entry, List.of(), Progress.none());

            assertThat(files.find(entry, null, List.of()).map(Found::path)).contains(pulled);
            try (Stream<Sample> samples = entry.open(pulled).samples()) {
                assertThat(samples).extracting(Sample::id).containsExactly("gsm8k/test/0");
            }
            assertThat(entry.open(pulled).card().version()).isEqualTo("abc123");
            assertThat(files.verify(entry)).hasOnlyElementsOfType(Check.Good.class);
            assertThat(pulled).isEqualTo(folder.resolve("cache/data/gsm8k"));
        }
    }

    /// Its length is what it was, so only the bytes tell.
    @Test
    void anEditedFileOfTheCacheIsRefusedNamingBothDigests() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> FileServer.serve(asked, out, ROWS, "\"t\"", -1))) {
            Entry entry = entry(server);
            DataFiles files = files(null);
            Path rows = files.pull(entry, List.of(), Progress.none()).resolve("test.jsonl");
            byte[] edited = new String(ROWS, UTF_8).replace("#### 2", "#### 3").getBytes(UTF_8);
            Files.write(rows, edited);

            assertThatThrownBy(() -> files.find(entry, null, List.of()))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(rows.toString())
                    .hasMessageContaining(DownloadTest.sha(ROWS))
                    .hasMessageContaining(DownloadTest.sha(edited))
                    .hasMessageContaining("assay data pull --again gsm8k");
        }
    }

    @Test
    void aSetWithoutPinsHasItsRevisionWhenItsFilesAreThoseOfTheFirstPull() throws Exception {
        byte[] archive = zip("val/law_val.csv", "id,question,A,B,C,D,answer\n0,Which?,a,b,c,d,B\n");
        try (RawServer server = new RawServer((asked, n, out) -> FileServer.serve(asked, out, archive, "\"t\"", -1))) {
            RemoteFile file = new RemoteFile("exam.zip", server.url("/f"), null, null, null);
            Entry entry = new Entry(
                    Ceval.FACTS, "abc123", 1, List.of(file), null, List.of(), (path, options) -> Ceval.open(path));
            DataFiles files = files(null);
            Path pulled = files.pull(entry, List.of(), Progress.none());

            assertThat(version(entry, files)).isEqualTo("abc123");
            Files.createDirectories(pulled.resolve("val"));
            Files.writeString(pulled.resolve("val/law_val.csv"), "id,question,A,B,C,D,answer\n0,Which?,a,b,c,d,C\n");
            assertThat(version(entry, files)).isEqualTo("local");
        }
    }

    @Test
    void aFolderOfDataMayCallABenchmarkByAnotherName() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine/mmlu_pro"));
        Entry pro = Catalogue.find("mmlu-pro").orElseThrow();

        assertThat(files(folder.resolve("mine")).find(pro, null, List.of()).map(Found::path))
                .contains(mine);
        assertThat(files(folder.resolve("mine")).find(pro, folder, List.of()).map(Found::path))
                .contains(folder);
    }

    @Test
    void aNamedPathThatDoesNotExistIsAnErrorAndNotPassedOver() {
        Entry pro = Catalogue.find("mmlu-pro").orElseThrow();

        assertThatThrownBy(() -> files(null).find(pro, folder.resolve("no"), List.of()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("named for mmlu-pro, does not exist");
    }

    @Test
    void everyFileOfTheCatalogueMakesAPin() {
        for (Entry entry : Catalogue.ALL) {
            assertThat(entry.files())
                    .allSatisfy(file ->
                            assertThat(DataFiles.pin(entry, file).name()).startsWith("data/" + entry.id() + "/"));
        }
    }

    private static String version(Entry entry, DataFiles files) {
        Found found = files.find(entry, null, List.of()).orElseThrow();
        return entry.open(found.path(), Options.DEFAULT, found.known()).card().version();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Entry entry(RawServer server) {
        RemoteFile file =
                new RemoteFile("test.jsonl", server.url("/f"), (long) ROWS.length, DownloadTest.sha(ROWS), null);
        return new Entry(Gsm8k.FACTS, "abc123", 1, List.of(file), null, List.of(), (path, options) -> Gsm8k.open(path));
    }

    private DataFiles files(@Nullable Path dataDir) {
        NetworkSettings settings = NetworkSettings.direct();
        Patience patience = new Patience(1, Duration.ofSeconds(1), Duration.ofSeconds(1), time -> {});
        return new DataFiles(new Sources(
                dataDir,
                new Cache(folder.resolve("cache")),
                null,
                new Download(settings.client(), settings, patience)));
    }
}
