package dev.assay.harness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.harness.fetch.Cache.Check;
import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final byte[] ONE = "the rows".getBytes(UTF_8);
    private static final byte[] TWO = "other rows".getBytes(UTF_8);

    @TempDir
    Path root;

    @Test
    void whatIsHereIsNotFetchedAgain() throws Exception {
        try (RawServer server = serving(new AtomicReference<>(ONE))) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, null);

            assertThat(sources.present(pin)).isEmpty();
            Path first = sources.get(pin, Progress.none());
            Path second = sources.get(pin, Progress.none());

            assertThat(first).isEqualTo(second).hasBinaryContent(ONE);
            assertThat(sources.present(pin)).contains(first);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void theDigestOfTheFirstDownloadIsEnforcedAfterwards() throws Exception {
        AtomicReference<byte[]> served = new AtomicReference<>(ONE);
        try (RawServer server = serving(served)) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, null);
            Path file = sources.get(pin, Progress.none());
            Files.delete(file);
            served.set(TWO);

            assertThatThrownBy(() -> sources.get(pin, Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.WRONG_DIGEST))
                    .hasMessageContaining(DownloadTest.sha(ONE))
                    .hasMessageContaining(DownloadTest.sha(TWO))
                    .hasMessageContaining("recorded.tsv");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aCheckReadsTheBytes() throws Exception {
        try (RawServer server = serving(new AtomicReference<>(ONE))) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, null);
            assertThat(sources.cache().check(pin)).isInstanceOf(Check.Missing.class);
            Path file = sources.get(pin, Progress.none());

            assertThat(sources.cache().check(pin)).isEqualTo(new Check.Good(pin.name(), DownloadTest.sha(ONE), false));
            assertThat(sources.cache().check(pin(server, DownloadTest.sha(ONE))))
                    .isEqualTo(new Check.Good(pin.name(), DownloadTest.sha(ONE), true));
            Files.write(file, TWO);
            assertThat(sources.cache().check(pin))
                    .isEqualTo(new Check.Wrong(pin.name(), DownloadTest.sha(ONE), DownloadTest.sha(TWO)));
        }
    }

    @Test
    void aDamagedFileIsFetchedAgain() throws Exception {
        try (RawServer server = serving(new AtomicReference<>(ONE))) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, null);
            Path file = sources.get(pin, Progress.none());
            Files.write(file, "the r0ws".getBytes(UTF_8));

            assertThat(sources.cache().check(pin)).isInstanceOf(Check.Wrong.class);

            assertThat(sources.fetchAgain(pin, Progress.none())).hasBinaryContent(ONE);
        }
    }

    @Test
    void aFileThatCannotBeFetchedAgainStays() throws Exception {
        AtomicReference<byte[]> served = new AtomicReference<>(ONE);
        Pin pin;
        Sources sources = sources(null, null);
        try (RawServer server = serving(served)) {
            pin = pin(server, null);
            sources.get(pin, Progress.none());
            served.set(TWO);

            assertThatThrownBy(() -> sources.fetchAgain(pin, Progress.none()))
                    .hasMessageContaining("was recorded at the first download");
            assertThat(sources.present(pin))
                    .get()
                    .satisfies(file -> assertThat(file).hasBinaryContent(ONE));
        }
        assertThatThrownBy(() -> sources.fetchAgain(pin, Progress.none())).isInstanceOf(FetchException.class);
        assertThat(sources.present(pin))
                .get()
                .satisfies(file -> assertThat(file).hasBinaryContent(ONE));
    }

    @Test
    void aFileThatWasPutThereIsTakenIfItsDigestIsRight() throws Exception {
        try (RawServer server = serving(new AtomicReference<>(ONE))) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, DownloadTest.sha(ONE));
            Files.createDirectories(sources.cache().file(pin).getParent());
            Files.write(sources.cache().file(pin), ONE);

            sources.get(pin, Progress.none());
            assertThat(server.asked()).isEmpty();

            Files.write(sources.cache().file(pin), TWO); // damaged: other length than recorded
            assertThat(sources.get(pin, Progress.none())).hasBinaryContent(ONE);
            assertThat(server.asked()).hasSize(1);
        }
    }

    /// As the message of a changed file advises; the file that is here may be damaged.
    @Test
    void aFileWhoseRecordWasRemovedIsFetchedAndNotBelieved() throws Exception {
        AtomicReference<byte[]> served = new AtomicReference<>(ONE);
        try (RawServer server = serving(served)) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, null);
            Path file = sources.get(pin, Progress.none());
            Files.write(file, "the ro".getBytes(UTF_8));
            Files.writeString(root.resolve("cache/recorded.tsv"), "address\tname\tbytes\tsha256\tfetched\n");
            served.set(TWO);

            assertThat(sources.get(pin, Progress.none())).hasBinaryContent(TWO);
            assertThat(sources.cache().check(pin)).isEqualTo(new Check.Good(pin.name(), DownloadTest.sha(TWO), false));
        }
    }

    @Test
    void twoPullsOfOneFileFetchItOnce() throws Exception {
        try (RawServer server = serving(new AtomicReference<>(ONE));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Sources sources = sources(null, null);
            Pin pin = pin(server, null);
            List<Future<Path>> pulls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                pulls.add(threads.submit(() -> sources.get(pin, Progress.none())));
            }

            for (Future<Path> pull : pulls) {
                assertThat(pull.get()).hasBinaryContent(ONE);
            }
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void theMirrorIsAskedFirstAndItsBytesAreHeldToThePin() throws Exception {
        try (RawServer mirror = serving(new AtomicReference<>(ONE));
                RawServer publisher = serving(new AtomicReference<>(ONE))) {
            Path file =
                    sources(null, mirror.url("/copies/")).get(pin(publisher, DownloadTest.sha(ONE)), Progress.none());

            assertThat(file).hasBinaryContent(ONE);
            assertThat(mirror.asked().getFirst().target()).isEqualTo("/copies/data/x/f%20g.bin");
            assertThat(publisher.asked()).isEmpty();
        }
    }

    @Test
    void aMirrorWithOtherBytesIsRefusedAndNotPassedOver() throws Exception {
        try (RawServer mirror = serving(new AtomicReference<>(TWO));
                RawServer publisher = serving(new AtomicReference<>(ONE))) {
            assertThatThrownBy(() ->
                            sources(null, mirror.url("")).get(pin(publisher, DownloadTest.sha(ONE)), Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.WRONG_DIGEST));
            assertThat(publisher.asked()).isEmpty();
        }
    }

    @Test
    void aFileThatTheMirrorLacksComesFromThePublisher() throws Exception {
        try (RawServer mirror = new RawServer((asked, n, out) -> RawServer.reply(out, "404 Not Found", new byte[0]));
                RawServer publisher = serving(new AtomicReference<>(ONE))) {
            assertThat(sources(null, mirror.url("")).get(pin(publisher, null), Progress.none()))
                    .hasBinaryContent(ONE);
        }
    }

    @Test
    void aFolderOfDataGoesBeforeEverything() throws Exception {
        Path data = Files.createDirectories(root.resolve("mine/x"));
        Files.write(data.resolve("f g.bin"), TWO);
        try (RawServer publisher = serving(new AtomicReference<>(ONE))) {
            Sources sources = sources(root.resolve("mine"), null);

            assertThat(sources.get(pin(publisher, null), Progress.none())).isEqualTo(data.resolve("f g.bin"));
            assertThat(publisher.asked()).isEmpty();
        }
    }

    @Test
    void aDamagedRecordIsNamedByItsLine() throws Exception {
        try (RawServer server = serving(new AtomicReference<>(ONE))) {
            Sources sources = sources(null, null);
            sources.get(pin(server, null), Progress.none());
            Path recorded = root.resolve("cache/recorded.tsv");
            Files.writeString(recorded, Files.readString(recorded) + "nonsense\n");

            assertThatThrownBy(() -> sources.present(pin(server, null)))
                    .hasMessageContaining("recorded.tsv, line 3 is damaged");
        }
    }

    @Test
    void theCacheIsWhereTheVariableSaysOrInTheHomeFolder() {
        assertThat(Cache.of(Map.of("ASSAY_HOME", "/data/assay")).root()).isEqualTo(Path.of("/data/assay"));
        assertThat(Cache.of(Map.of()).root()).isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "assay"));
    }

    private Sources sources(@Nullable Path dataDir, @Nullable URI mirror) {
        NetworkSettings settings = NetworkSettings.direct();
        Patience patience = new Patience(2, Duration.ofSeconds(1), Duration.ofSeconds(1), time -> {});
        return new Sources(
                dataDir, new Cache(root.resolve("cache")), mirror, new Download(settings.client(), settings, patience));
    }

    private static RawServer serving(AtomicReference<byte[]> served) throws IOException {
        return new RawServer((asked, n, out) -> FileServer.serve(asked, out, served.get(), "\"t\"", -1));
    }

    private static Pin pin(RawServer server, @Nullable String sha256) {
        return new Pin("data/x/f g.bin", List.of(server.url("/f")), null, sha256);
    }
}
