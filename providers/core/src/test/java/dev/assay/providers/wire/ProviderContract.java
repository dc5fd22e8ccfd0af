package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import dev.assay.providers.Timeline;
import dev.assay.providers.simulated.LoopbackCall;
import dev.assay.providers.simulated.LoopbackServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every adapter promises, whatever its protocol. A test class of an adapter implements this and says how
/// its protocol writes the pieces.
interface ProviderContract {
    String KEY = "test-key-0123456789";
    Request QUESTION = Request.of("How much is 6*7?", Settings.of("m"));

    Provider provider(String baseUrl, HttpSettings settings);

    String contentType();

    /// A piece of the reasoning channel, as one whole event.
    String reasoning(String text);

    /// A piece of the answer channel, as one whole event.
    String answer(String text);

    /// The last event with a finish reason and the usage 10 + 5, and the protocol's end mark.
    String end(String finish);

    /// An error inside a stream that began well.
    String errorInside(String message);

    /// What keeps a connection alive and says nothing.
    String keepAlive();

    /// An error body.
    String errorBody(String message);

    @Test
    default void aWholeStreamIsAnAnswerWithItsEvidence() throws Exception {
        try (LoopbackServer server =
                        streaming(reasoning("6 times "), reasoning("7"), answer("It is "), answer("42"), end("stop"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(reply.output().text()).isEqualTo("It is 42");
            assertThat(reply.output().reasoning()).isEqualTo("6 times 7");
            assertThat(reply.evidence().usage().prompt()).isEqualTo(10);
            assertThat(reply.evidence().usage().completion()).isEqualTo(5);
            assertThat(reply.evidence().usage().cacheHit()).isNull();
            assertThat(reply.evidence().rawUsage()).contains("10");
            assertThat(reply.evidence().finish()).isEqualTo("stop");
            assertThat(reply.evidence().status()).isEqualTo(200);
            assertThat(reply.evidence().servedModel()).isEqualTo("m");
        }
    }

    @Test
    default void theMarksFollowEachOther() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    for (String piece : new String[] {reasoning("a"), reasoning("b"), answer("c"), answer("d")}) {
                        call.pause(Duration.ofMillis(4));
                        call.chunk(piece);
                    }
                    call.pause(Duration.ofMillis(4));
                    call.chunk(end("stop"));
                    call.endChunked();
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Timeline first = provider.ask(QUESTION).evidence().timeline();
            assertThat(first.connected()).isNotNull().isPositive();
            assertThat(first.secured()).isNull();
            assertThat(Arrays.asList(
                            first.connected(),
                            first.sent(),
                            first.headers(),
                            first.firstReasoning(),
                            first.firstAnswer(),
                            first.last(),
                            first.end()))
                    .doesNotContainNull()
                    .isSorted();
            Timeline.Chunks chunks = first.chunks();
            assertThat(chunks).isNotNull();
            if (chunks != null) {
                assertThat(chunks.count()).isEqualTo(4);
                assertThat(chunks.gapMax()).isNotNull();
                if (first.last() != null && first.firstToken() != null && chunks.gapMax() != null) {
                    // three gaps lie between four pieces: the longest is at least a third of their span
                    assertThat(3 * chunks.gapMax()).isGreaterThanOrEqualTo(first.last() - first.firstToken());
                }
            }
            // from the start of the attempt: a mark that is taken late on our side cannot undercut the server's pauses
            assertThat(first.firstToken()).isGreaterThanOrEqualTo(4_000_000L);
            assertThat(first.last()).isGreaterThanOrEqualTo(16_000_000L);
            assertThat(first.timeToFirstToken()).isNotNull().isPositive();
            Timeline second = provider.ask(QUESTION).evidence().timeline();
            assertThat(second.connected()).as("the connection is reused").isNull();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    default void aCharacterMayBeSplitAtEveryByte() throws Exception {
        byte[] stream = (reasoning("é") + answer("한국어 ") + keepAlive() + answer("😀 \"ß\"") + end("stop"))
                .getBytes(StandardCharsets.UTF_8);
        int[] at = {0};
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    call.chunk(Arrays.copyOfRange(stream, 0, at[0]));
                    call.chunk(Arrays.copyOfRange(stream, at[0], stream.length));
                    call.endChunked();
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            for (at[0] = 0; at[0] <= stream.length; at[0]++) {
                Reply reply = provider.ask(QUESTION);
                assertThat(reply).as("split at byte %d", at[0]).isInstanceOf(Reply.Answered.class);
                assertThat(reply.output().text()).isEqualTo("한국어 😀 \"ß\"");
                assertThat(reply.output().reasoning()).isEqualTo("é");
            }
        }
    }

    @Test
    default void aStreamInSingleBytesWithCrLfIsTheSame() throws Exception {
        byte[] stream = (reasoning("é") + answer("한국어") + end("stop"))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    for (byte b : stream) {
                        call.chunk(new byte[] {b});
                    }
                    call.endChunked();
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(reply.output().text()).isEqualTo("한국어");
        }
    }

    @Test
    default void aReplyAtTheLimitIsTruncatedAndKept() throws Exception {
        try (LoopbackServer server = streaming(answer("half"), end("length"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(reply).isInstanceOf(Reply.Truncated.class);
            assertThat(reply.output().text()).isEqualTo("half");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,BAD_REQUEST",
        "401,BAD_KEY",
        "402,QUOTA_EXHAUSTED",
        "403,BAD_KEY",
        "404,NO_SUCH_MODEL",
        "408,TIMED_OUT",
        "422,BAD_REQUEST",
        "429,RATE_LIMITED",
        "500,SERVER_ERROR",
        "502,SERVER_ERROR",
        "503,SERVER_ERROR",
        "529,SERVER_ERROR",
        "302,BAD_REQUEST"
    })
    default void anErrorStatusIsAFailureAndIsAskedOnce(int status, Failure.Kind kind) throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> call.respond(
                        status, "application/json", errorBody("that went wrong"), "Retry-After: 0", "Location: /x"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Failure failure = failed(provider.ask(QUESTION));
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.detail()).contains("127.0.0.1", "HTTP " + status, "that went wrong");
            assertThat(server.requests()).as("nothing is resent in secret").isEqualTo(1);
        }
    }

    @Test
    default void aWaitThatTheServerAsksForIsKept() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(
                        call -> call.respond(429, "application/json", errorBody("slow down"), "Retry-After: 7"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(failed(reply).retryAfter()).isEqualTo(Duration.ofSeconds(7));
            assertThat(failed(reply).billed()).isEqualTo(Failure.Billed.NO);
            assertThat(reply.evidence().limits()).containsEntry("retry-after", "7");
        }
    }

    @Test
    default void aStreamThatEndsCleanlyInTheMiddleIsCutAndNotAnAnswer() throws Exception {
        try (LoopbackServer server = streaming(reasoning("six"), answer("4"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            cut(provider.ask(QUESTION), "six", "4");
        }
    }

    @Test
    default void aStreamThatEndsWithinAnEventIsCut() throws Exception {
        String whole = answer("2");
        try (LoopbackServer server = streaming(reasoning("six"), answer("4"), whole.substring(0, whole.length() / 2));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            cut(provider.ask(QUESTION), "six", "4");
        }
    }

    @Test
    default void aChunkedBodyWithoutItsLastChunkIsCut() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    call.chunk(reasoning("six") + answer("4"));
                    call.close();
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            cut(provider.ask(QUESTION), "six", "4");
        }
    }

    @Test
    default void aBodyShorterThanItsLengthIsCut() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.raw("HTTP/1.1 200 OK\r\nContent-Type: " + contentType() + "\r\nContent-Length: 9999\r\n\r\n");
                    call.raw((reasoning("six") + answer("4")).getBytes(StandardCharsets.UTF_8));
                    call.close();
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            cut(provider.ask(QUESTION), "six", "4");
        }
    }

    @Test
    default void aResetIsCutAndKeepsWhatCame() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    call.chunk(reasoning("six") + answer("4"));
                    // a reset overtakes bytes that have not been read yet
                    call.pause(Duration.ofMillis(100));
                    seen.countDown();
                    call.reset();
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            cut(provider.ask(QUESTION), "six", "4");
            assertThat(seen.getCount()).isZero();
        }
    }

    @Test
    default void aConnectionBrokenBeforeTheHeadersIsCutAndPossiblyBilled() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(LoopbackCall::reset);
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Failure failure = failed(provider.ask(QUESTION));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.CUT);
            assertThat(failure.billed()).isEqualTo(Failure.Billed.POSSIBLY);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    default void anIdleConnectionThatTheServerClosedIsNotResentInSecret() throws Exception {
        int[] calls = {0};
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    if (calls[0]++ == 1) {
                        call.reset();
                    } else {
                        stream(call, answer("42"), end("stop"));
                    }
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            assertThat(provider.ask(QUESTION)).isInstanceOf(Reply.Answered.class);
            assertThat(failed(provider.ask(QUESTION)).kind()).isEqualTo(Failure.Kind.CUT);
            assertThat(server.requests()).isEqualTo(2);
            assertThat(provider.ask(QUESTION)).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    default void aSilentServerTimesOutAndWhatCameIsKept() throws Exception {
        HttpSettings hasty = HttpSettings.defaults()
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofSeconds(30));
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    call.chunk(reasoning("six") + answer("4"));
                    call.stall();
                });
                Provider provider = provider(server.url(), hasty)) {
            Reply reply = provider.ask(QUESTION);
            assertThat(failed(reply).kind()).isEqualTo(Failure.Kind.TIMED_OUT);
            assertThat(failed(reply).detail()).contains("150 ms");
            assertThat(failed(reply).billed()).isEqualTo(Failure.Billed.POSSIBLY);
            assertThat(reply.output().text()).isEqualTo("4");
        }
    }

    @Test
    default void keepAlivesDoNotExtendTheTotalDeadline() throws Exception {
        HttpSettings hasty = HttpSettings.defaults()
                .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(700));
        warmUp();
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    while (true) {
                        call.chunk(keepAlive());
                        call.pause(Duration.ofMillis(10));
                    }
                });
                Provider provider = provider(server.url(), hasty)) {
            Failure failure = failed(provider.ask(QUESTION));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.TIMED_OUT);
            assertThat(failure.detail()).contains("total deadline of 700 ms");
            assertThat(failure.billed())
                    .isEqualTo(server.requests() == 0 ? Failure.Billed.NO : Failure.Billed.POSSIBLY);
        }
    }

    @Test
    default void keepAlivesBeforeAnAnswerAreNotPartOfIt() throws Exception {
        try (LoopbackServer server = streaming(keepAlive(), keepAlive(), answer("42"), keepAlive(), end("stop"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(reply.output().text()).isEqualTo("42");
        }
    }

    @Test
    default void anErrorInsideAStreamIsAFailureThatKeepsWhatCame() throws Exception {
        try (LoopbackServer server = streaming(answer("4"), errorInside("something broke"), end("stop"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(failed(reply).kind()).isEqualTo(Failure.Kind.SERVER_ERROR);
            assertThat(failed(reply).detail()).contains("something broke");
            assertThat(failed(reply).billed()).isEqualTo(Failure.Billed.POSSIBLY);
            assertThat(reply.output().text()).isEqualTo("4");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><body>Login</body></html>", "data: {not json}\n\n", "{not json}\n", "[1,2]", "data: 7\n\n"
            })
    default void whatIsNotTheProtocolIsMalformed(String body) throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> call.respond(200, "text/html", body));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            assertThat(failed(provider.ask(QUESTION)).kind()).isIn(Failure.Kind.MALFORMED_REPLY, Failure.Kind.CUT);
        }
    }

    @Test
    default void anEmptyBodyIsNoAnswer() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> call.respond(200, contentType(), ""));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            assertThat(failed(provider.ask(QUESTION)).kind()).isEqualTo(Failure.Kind.CUT);
        }
    }

    @Test
    default void aReplyWithoutEndIsStoppedAtTheLimits() throws Exception {
        HttpSettings narrow = HttpSettings.defaults().withLimits(100_000, 1000);
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    while (true) {
                        call.chunk(answer("x".repeat(100)));
                    }
                });
                Provider provider = provider(server.url(), narrow)) {
            Reply reply = provider.ask(QUESTION);
            assertThat(failed(reply).kind()).isEqualTo(Failure.Kind.MALFORMED_REPLY);
            assertThat(failed(reply).detail()).contains("longer than 1000 characters");
            assertThat(reply.output().text()).hasSizeBetween(1000, 1100);
        }
        HttpSettings tiny = HttpSettings.defaults().withLimits(5_000, 1_000_000);
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    while (true) {
                        call.chunk("x".repeat(1000));
                    }
                });
                Provider provider = provider(server.url(), tiny)) {
            assertThat(failed(provider.ask(QUESTION)).detail()).contains("larger than 5000 bytes");
        }
    }

    @Test
    default void aClosedPortIsUnreachableAndCostsNothing() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Provider provider = provider("http://127.0.0.1:" + port, HttpSettings.defaults())) {
            Failure failure = failed(provider.ask(QUESTION));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.UNREACHABLE);
            assertThat(failure.billed()).isEqualTo(Failure.Billed.NO);
            assertThat(failure.detail()).contains("127.0.0.1:" + port, "check that the server runs");
        }
    }

    @Test
    default void aHostThatDoesNotExistIsUnreachable() throws Exception {
        try (Provider provider = provider("http://no-such-host.invalid", HttpSettings.defaults())) {
            assertThat(failed(provider.ask(QUESTION)).kind()).isEqualTo(Failure.Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void anInterruptCancelsTheCall(boolean virtual) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, contentType());
                    call.chunk(answer("4"));
                    call.flush();
                    asked.countDown();
                    try {
                        call.stall();
                    } finally {
                        gone.countDown();
                    }
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            AtomicReference<Object> seen = new AtomicReference<>();
            Runnable asking = () -> {
                try {
                    seen.set(provider.ask(QUESTION));
                } catch (InterruptedException e) {
                    seen.set(e);
                }
            };
            Thread thread = virtual
                    ? Thread.ofVirtual().start(asking)
                    : Thread.ofPlatform().start(asking);
            asked.await();
            thread.interrupt();
            thread.join();
            assertThat(seen.get()).isInstanceOf(InterruptedException.class);
            gone.await();
        }
    }

    @Test
    default void anInterruptedThreadSendsNothing() throws Exception {
        try (LoopbackServer server = streaming(answer("42"), end("stop"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> provider.ask(QUESTION)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
            assertThat(provider.ask(QUESTION)).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    default void closingTheProviderEndsCallsInFlight() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.start(call -> {
            call.startChunked(200, contentType());
            call.chunk(answer("4"));
            call.flush();
            asked.countDown();
            call.stall();
        })) {
            Provider provider = provider(server.url(), HttpSettings.defaults());
            AtomicReference<Reply> seen = new AtomicReference<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    seen.set(provider.ask(QUESTION));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            asked.await();
            provider.close();
            thread.join();
            assertThat(failed(seen.get()).kind()).isEqualTo(Failure.Kind.CUT);
        }
    }

    @Test
    default void aKeyThatTheServerEchoesIsNotRepeated() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    assertThat(call.headers()).containsEntry("authorization", "Bearer " + KEY);
                    call.respond(401, "application/json", errorBody("wrong key " + KEY));
                });
                Provider provider = provider(server.url() + "/?key=" + KEY, HttpSettings.defaults())) {
            Reply reply = provider.ask(QUESTION);
            assertThat(failed(reply).detail()).contains("wrong key <redacted>").doesNotContain(KEY);
            assertThat(reply.toString() + provider).doesNotContain(KEY);
        }
    }

    @Test
    default void aLongPromptIsSentWhole() throws Exception {
        String prompt = "一二三 ".repeat(500_000);
        AtomicReference<String> body = new AtomicReference<>("");
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    body.set(call.bodyText());
                    stream(call, answer("42"), end("stop"));
                });
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            Reply reply = provider.ask(Request.of(prompt, Settings.of("m")));
            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(body.get()).contains(prompt);
        }
    }

    default LoopbackServer streaming(String... events) throws IOException {
        return LoopbackServer.start(call -> stream(call, events));
    }

    default void stream(LoopbackCall call, String... events) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String event : events) {
            all.write(event.getBytes(StandardCharsets.UTF_8));
        }
        call.startChunked(200, contentType());
        call.chunk(all.toByteArray());
        call.endChunked();
    }

    /// Loads the classes, so that a short deadline is not spent on them.
    private void warmUp() throws Exception {
        try (LoopbackServer server = streaming(answer("42"), end("stop"));
                Provider provider = provider(server.url(), HttpSettings.defaults())) {
            assertThat(provider.ask(QUESTION)).isInstanceOf(Reply.Answered.class);
        }
    }

    static Failure failed(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Failed.class);
        return ((Reply.Failed) reply).failure();
    }

    private static void cut(Reply reply, String reasoning, String text) {
        assertThat(failed(reply).kind()).isEqualTo(Failure.Kind.CUT);
        assertThat(failed(reply).billed()).isEqualTo(Failure.Billed.POSSIBLY);
        assertThat(reply.output().text()).isEqualTo(text);
        assertThat(reply.output().reasoning()).isEqualTo(reasoning);
    }
}
