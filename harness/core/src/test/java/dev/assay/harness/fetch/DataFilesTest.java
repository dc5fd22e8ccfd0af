package dev.assay.harness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Sample;
import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.catalogue.RemoteFile;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.harness.fetch.Cache.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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

            assertThat(files.find(entry, null, List.of())).contains(pulled);
            try (Stream<Sample> samples = entry.open(pulled).samples()) {
                assertThat(samples).extracting(Sample::id).containsExactly("gsm8k/test/0");
            }
            assertThat(entry.open(pulled).card().version()).isEqualTo("abc123");
            assertThat(files.verify(entry)).hasOnlyElementsOfType(Check.Good.class);
            assertThat(pulled).isEqualTo(folder.resolve("cache/data/gsm8k"));
        }
    }

    @Test
    void aFolderOfDataMayCallABenchmarkByAnotherName() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine/mmlu_pro"));
        Entry pro = Catalogue.find("mmlu-pro").orElseThrow();

        assertThat(files(folder.resolve("mine")).find(pro, null, List.of())).contains(mine);
        assertThat(files(folder.resolve("mine")).find(pro, folder, List.of())).contains(folder);
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
