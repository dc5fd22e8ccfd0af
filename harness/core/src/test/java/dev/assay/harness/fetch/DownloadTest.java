package dev.assay.harness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final byte[] FILE = bytes(300_000, 1);
    private static final byte[] OTHER = bytes(300_000, 2);

    @TempDir
    Path folder;

    private final List<Duration> waits = new ArrayList<>();

    @Test
    void aWholeFileIsCheckedAndMovedIntoPlace() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> FileServer.serve(asked, out, FILE, "\"v1\"", -1))) {
            List<String> seen = new ArrayList<>();

            Fetched fetched = download()
                    .to(
                            target(),
                            pin(server, sha(FILE)),
                            (name, bytes, total) -> seen.add(name + " " + bytes + "/" + total));

            assertThat(Files.readAllBytes(target())).isEqualTo(FILE);
            assertThat(fetched.sha256()).isEqualTo(sha(FILE));
            assertThat(seen.getFirst()).isEqualTo("data/x/f.bin 0/300000");
            assertThat(seen.getLast()).isEqualTo("data/x/f.bin 300000/300000");
            assertThat(left()).containsExactly("f.bin");
            assertThat(server.asked().getFirst().header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void aCutDownloadGoesOnWhereItStopped() throws Exception {
        try (RawServer server =
                new RawServer((asked, n, out) -> FileServer.serve(asked, out, FILE, "\"v1\"", n < 3 ? 100_000 : -1))) {
            download().to(target(), pin(server, sha(FILE)), Progress.none());

            assertThat(Files.readAllBytes(target())).isEqualTo(FILE);
            assertThat(server.asked()).hasSize(3);
            assertThat(server.asked().get(1).header("Range")).isEqualTo("bytes=100000-");
            assertThat(server.asked().get(1).header("If-Range")).isEqualTo("\"v1\"");
            assertThat(server.asked().get(2).header("Range")).isEqualTo("bytes=200000-");
        }
    }

    @Test
    void aPartOfAnEarlierProcessIsUsedAgain() throws Exception {
        try (RawServer server =
                new RawServer((asked, n, out) -> FileServer.serve(asked, out, FILE, "\"v1\"", n == 1 ? 70_000 : -1))) {
            assertThatThrownBy(() -> impatient().to(target(), pin(server, sha(FILE)), Progress.none()))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("what has arrived is kept");
            assertThat(left()).containsExactly("f.bin.part", "f.bin.part.from");

            download().to(target(), pin(server, sha(FILE)), Progress.none());

            assertThat(Files.readAllBytes(target())).isEqualTo(FILE);
            assertThat(server.asked().getLast().header("Range")).isEqualTo("bytes=70000-");
            assertThat(left()).containsExactly("f.bin");
        }
    }

    @Test
    void aServerThatKnowsNoRangeIsAskedForAllAgain() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> RawServer.reply(
                out,
                "200 OK",
                n == 1 ? Arrays.copyOf(FILE, 1000) : FILE,
                "Content-Length",
                Integer.toString(FILE.length)))) {
            download().to(target(), pin(server, sha(FILE)), Progress.none());

            assertThat(Files.readAllBytes(target())).isEqualTo(FILE);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void bytesOfTwoVersionsAreNeverJoined() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> {
            if (n == 1) {
                FileServer.serve(asked, out, FILE, "\"v1\"", 100_000);
            } else {
                FileServer.serve(asked, out, OTHER, "\"v2\"", -1);
            }
        })) {
            Fetched fetched = download().to(target(), pin(server, null), Progress.none());

            assertThat(Files.readAllBytes(target())).isEqualTo(OTHER);
            assertThat(fetched.sha256()).isEqualTo(sha(OTHER));
        }
    }

    @Test
    void aServerThatIgnoresIfRangeIsCaughtByItsTag() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> {
            if (n == 1) {
                FileServer.serve(asked, out, FILE, "\"v1\"", 100_000);
            } else if (n == 2) {
                byte[] rest = Arrays.copyOfRange(OTHER, 100_000, OTHER.length);
                RawServer.reply(
                        out,
                        "206 Partial Content",
                        rest,
                        "Content-Range",
                        "bytes 100000-299999/300000",
                        "ETag",
                        "\"v2\"");
            } else {
                FileServer.serve(asked, out, OTHER, "\"v2\"", -1);
            }
        })) {
            download().to(target(), pin(server, null), Progress.none());

            assertThat(Files.readAllBytes(target())).isEqualTo(OTHER);
            assertThat(server.asked().getLast().header("Range")).isNull();
        }
    }

    @Test
    void aResumedFileWithAWrongDigestIsFetchedOnceMoreFromTheStart() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> {
            if (n == 1) { // no tag, so the change cannot be seen by headers
                RawServer.reply(out, "200 OK", Arrays.copyOf(OTHER, 100_000), "Content-Length", "300000");
            } else if (asked.header("Range") != null) {
                byte[] rest = Arrays.copyOfRange(FILE, 100_000, FILE.length);
                RawServer.reply(out, "206 Partial Content", rest, "Content-Range", "bytes 100000-299999/300000");
            } else {
                RawServer.reply(out, "200 OK", FILE);
            }
        })) {
            download().to(target(), pin(server, sha(FILE)), Progress.none());

            assertThat(Files.readAllBytes(target())).isEqualTo(FILE);
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void aWrongDigestIsRefusedNamingBothAndNothingIsKept() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> FileServer.serve(asked, out, OTHER, "\"v1\"", -1))) {
            assertThatThrownBy(() -> download().to(target(), pin(server, sha(FILE)), Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.WRONG_DIGEST))
                    .hasMessageContaining(sha(FILE))
                    .hasMessageContaining(sha(OTHER))
                    .hasMessageContaining("data/x/f.bin");
            assertThat(left()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aWrongLengthIsRefusedBeforeTheBytesAreFetched() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> FileServer.serve(asked, out, FILE, "\"v1\"", -1))) {
            Pin pin = new Pin("data/x/f.bin", List.of(server.url("/f")), 299_999L, null);

            assertThatThrownBy(() -> download().to(target(), pin, Progress.none()))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("should have 299999 bytes, but there are 300000");
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void aFileThatDoesNotExistIsSaidSoWithTheAddress() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> RawServer.reply(out, "404 Not Found", new byte[0]))) {
            assertThatThrownBy(() -> download().to(target(), pin(server, null), Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                    .hasMessageContaining(server.url("/f").toString())
                    .hasMessageContaining("does not exist (404)");
            assertThat(waits).isEmpty();
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void aServerThatAsksToWaitIsWaitedFor() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> {
            if (n == 1) {
                RawServer.reply(out, "429 Too Many Requests", new byte[0], "Retry-After", "3");
            } else {
                FileServer.serve(asked, out, FILE, "\"v1\"", -1);
            }
        })) {
            download().to(target(), pin(server, sha(FILE)), Progress.none());

            assertThat(waits).containsExactly(Duration.ofSeconds(3));
        }
    }

    @Test
    void aServerThatAsksForTooLongAWaitIsNotWaitedFor() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) ->
                RawServer.reply(out, "429 Too Many Requests", new byte[0], "Retry-After", "86400"))) {
            assertThatThrownBy(() -> download().to(target(), pin(server, null), Progress.none()))
                    .hasMessageContaining("Retry-After: 86400")
                    .hasMessageContaining("longer than is waited");
            assertThat(waits).isEmpty();
        }
    }

    @Test
    void aServerThatKeepsFailingIsGivenUpAfterAFewTimes() throws Exception {
        try (RawServer server =
                new RawServer((asked, n, out) -> RawServer.reply(out, "502 Bad Gateway", new byte[0]))) {
            assertThatThrownBy(() -> download().to(target(), pin(server, null), Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SERVER))
                    .hasMessageContaining("502, 5 times in a row");
            assertThat(waits)
                    .containsExactly(
                            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        }
    }

    @Test
    void aGatedFileSaysWhatToDo() throws Exception {
        try (RawServer server =
                new RawServer((asked, n, out) -> RawServer.reply(out, "401 Unauthorized", new byte[0]))) {
            Pin pin =
                    new Pin("data/x/f.bin", List.of(server.url("/f")), null, null, "accept the terms and set HF_TOKEN");

            assertThatThrownBy(() -> download().to(target(), pin, Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.GATED))
                    .hasMessageContaining("refuses to give it (401); accept the terms and set HF_TOKEN");
        }
    }

    @Test
    void theTokenGoesToItsHostAndNotToWhereThatRedirects() throws Exception {
        try (RawServer storage = new RawServer((asked, n, out) -> FileServer.serve(asked, out, FILE, "\"v1\"", -1));
                RawServer server = new RawServer((asked, n, out) -> RawServer.reply(
                        out,
                        "302 Found",
                        new byte[0],
                        "Location",
                        "http://localhost:" + storage.port() + "/signed?key=secret"))) {
            NetworkSettings settings = settings(Map.of("127.0.0.1", "hf_abc"));
            Download download = new Download(settings.client(), settings, patience(5));

            download.to(target(), pin(server, sha(FILE)), Progress.none());

            assertThat(server.asked().getFirst().header("Authorization")).isEqualTo("Bearer hf_abc");
            assertThat(storage.asked().getFirst().header("Authorization")).isNull();
            assertThat(storage.asked().getFirst().target()).isEqualTo("/signed?key=secret");
        }
    }

    @Test
    void endlessRedirectsEnd() throws Exception {
        try (RawServer server = new RawServer(
                (asked, n, out) -> RawServer.reply(out, "302 Found", new byte[0], "Location", "/again"))) {
            assertThatThrownBy(() -> impatient().to(target(), pin(server, null), Progress.none()))
                    .hasMessageContaining("more than 10 redirects");
        }
    }

    @Test
    void theNextAddressIsTriedWhereTheFirstDoesNotHaveTheFile() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> {
            if (asked.target().equals("/a")) {
                RawServer.reply(out, "404 Not Found", new byte[0]);
            } else {
                FileServer.serve(asked, out, FILE, "\"v1\"", -1);
            }
        })) {
            Pin pin = new Pin("data/x/f.bin", List.of(server.url("/a"), server.url("/b")), null, sha(FILE));

            assertThat(download().to(target(), pin, Progress.none()).from()).isEqualTo(server.url("/b"));
        }
    }

    @Test
    void noNetworkIsSaidAtOnceWithWhatToDo() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Pin pin = new Pin("data/x/f.bin", List.of(URI.create("http://127.0.0.1:" + closed + "/f")), null, null);

        assertThatThrownBy(() -> download().to(target(), pin, Progress.none()))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_NETWORK))
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageContaining("mirror");
        assertThat(waits).isEmpty();
    }

    @Test
    void aWebPageIsNotTakenForAFile() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> RawServer.reply(
                out,
                "200 OK",
                "<html>sign in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type",
                "text/html; charset=utf-8"))) {
            assertThatThrownBy(() -> download().to(target(), pin(server, null), Progress.none()))
                    .hasMessageContaining("web page");
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void aFullDiskIsSaidBeforeItIsFull() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) ->
                RawServer.reply(out, "200 OK", new byte[10], "Content-Length", Long.toString(Long.MAX_VALUE / 2)))) {
            assertThatThrownBy(() -> download().to(target(), pin(server, null), Progress.none()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL))
                    .hasMessageContaining("ASSAY_HOME");
        }
    }

    @Test
    void anInterruptedDownloadStopsAndKeepsItsPart() throws Exception {
        try (RawServer server =
                new RawServer((asked, n, out) -> FileServer.serve(asked, out, FILE, "\"v1\"", 100_000))) {
            Patience patience = new Patience(5, Duration.ofSeconds(1), Duration.ofMinutes(1), time -> {
                throw new InterruptedException();
            });
            NetworkSettings settings = NetworkSettings.direct();

            assertThatThrownBy(() -> new Download(settings.client(), settings, patience)
                            .to(target(), pin(server, sha(FILE)), Progress.none()))
                    .isInstanceOf(InterruptedException.class);
            assertThat(left()).contains("f.bin.part");
        }
    }

    private Download download() {
        NetworkSettings settings = NetworkSettings.direct();
        return new Download(settings.client(), settings, patience(5));
    }

    /// Gives up at the first attempt that brings nothing, and at the first cut.
    private Download impatient() {
        NetworkSettings settings = NetworkSettings.direct();
        Patience patience = new Patience(1, Duration.ofSeconds(1), Duration.ofSeconds(1), time -> {
            throw new FetchException(Kind.NO_NETWORK, "what has arrived is kept");
        });
        return new Download(settings.client(), settings, patience);
    }

    private Patience patience(int attempts) {
        return new Patience(attempts, Duration.ofSeconds(1), Duration.ofMinutes(2), waits::add);
    }

    /// Neither length, chunks nor digest: the end of the connection could be a cut.
    @Test
    void aFileWhoseEndCannotBeToldIsRefused() throws Exception {
        try (RawServer server = new RawServer((asked, n, out) -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhalf of".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        })) {
            Pin unpinned = new Pin("data/x/f.bin", List.of(server.url("/f")), null, null);

            assertThatThrownBy(() -> download().to(target(), unpinned, Progress.none()))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("neither a length nor chunks");
            assertThat(target()).doesNotExist();
        }
    }

    private static NetworkSettings settings(Map<String, String> tokens) {
        return new NetworkSettings(null, null, List.of(), tokens, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private static Pin pin(RawServer server, @Nullable String sha256) {
        return new Pin("data/x/f.bin", List.of(server.url("/f")), null, sha256);
    }

    private Path target() {
        return folder.resolve("f.bin");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
