package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import dev.assay.providers.simulated.LoopbackServer;
import dev.assay.providers.simulated.Oracle;
import dev.assay.providers.simulated.SimulatedEngine;
import dev.assay.providers.simulated.SimulatedModel;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the adapter costs against a bare loop over the same client, and what it takes to hold many calls open.
/// Figures for notes; it asserts nothing about time. Run with `-Dexcluded.groups= -Dtest=WireBench`.
@Tag("bench")
class WireBench {
    private static final int REPLIES = 4000;
    private static final int THREADS = 8;

    /// One call, made on a thread of its own.
    private interface Work {
        void run() throws Exception;
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200, 1000})
    void cpuOfAStreamedReplyAgainstABareLoop(int pieces) throws Exception {
        byte[] canned = canned(pieces);
        HttpSettings settings = HttpSettings.defaults();
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.raw(canned);
                    call.ended();
                });
                Provider provider = new ChatCompletionsProvider(Endpoint.of(server.url()), settings, Dialect.GENERIC)) {
            OkHttpClient bare = HttpClients.create(settings);
            okhttp3.Request post = new okhttp3.Request.Builder()
                    .url(server.url() + "/v1/chat/completions")
                    .post(RequestBody.create(ChatBody.render(ProviderContract.QUESTION, Dialect.GENERIC)))
                    .build();
            Work loop = () -> {
                try (Response response = bare.newCall(post).execute()) {
                    byte[] buffer = new byte[8192];
                    while (response.body().source().read(buffer) >= 0) {
                        Thread.onSpinWait();
                    }
                }
            };
            Work adapter =
                    () -> assertThat(provider.ask(ProviderContract.QUESTION)).isInstanceOf(Reply.Answered.class);
            int replies = REPLIES * 20 / Math.max(20, pieces / 4);
            cpu(loop, replies);
            cpu(adapter, replies);
            for (int round = 0; round < 3; round++) {
                long least = cpu(loop, replies);
                long ours = cpu(adapter, replies);
                System.out.printf(
                        "%d pieces, %d bytes: bare %d us, adapter %d us of CPU a reply, server included; x %.2f%n",
                        pieces, canned.length, least / 1000, ours / 1000, (double) ours / least);
            }
        }
    }

    /// First-token error of the adapter and of a bare loop, round by round in one process; the truth is one
    /// second.
    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 4000})
    void manyCallsInFlightAgainstAServerOfOneSecond(int inFlight) throws Exception {
        SimulatedModel model = SimulatedModel.perfect("sim")
                .withReasoning(5, 5)
                .withLatency(new SimulatedModel.Latency(Duration.ofSeconds(1), Duration.ZERO, 0));
        Request question = Request.of("question", Settings.of("sim"));
        HttpSettings settings = HttpSettings.defaults().withMaxInFlight(inFlight);
        try (SimulatedEngine engine = SimulatedEngine.start(List.of(model), Oracle.none());
                Provider provider =
                        new ChatCompletionsProvider(Endpoint.of(engine.url()), settings, Dialect.DEEPSEEK)) {
            OkHttpClient bare = HttpClients.create(settings);
            okhttp3.Request post = new okhttp3.Request.Builder()
                    .url(engine.url() + "/chat/completions")
                    .post(RequestBody.create(ChatBody.render(question, Dialect.DEEPSEEK)))
                    .build();
            for (int round = 0; round < 6; round++) {
                ConcurrentLinkedQueue<Long> firsts = new ConcurrentLinkedQueue<>();
                long start = System.nanoTime();
                together(inFlight, inFlight, () -> firsts.add(firstByte(bare, post)));
                report("bare loop", inFlight, round, System.nanoTime() - start, firsts);
                firsts.clear();
                start = System.nanoTime();
                together(inFlight, inFlight, () -> {
                    Reply reply = provider.ask(question);
                    assertThat(reply).isInstanceOf(Reply.Answered.class);
                    Long first = reply.evidence().timeline().timeToFirstToken();
                    firsts.add(first == null ? Long.MAX_VALUE : first);
                });
                report("adapter", inFlight, round, System.nanoTime() - start, firsts);
            }
        }
    }

    private static long firstByte(OkHttpClient client, okhttp3.Request post) throws Exception {
        long start = System.nanoTime();
        byte[] buffer = new byte[8192];
        try (Response response = client.newCall(post).execute()) {
            response.body().source().read(buffer);
            long first = System.nanoTime() - start;
            while (response.body().source().read(buffer) >= 0) {
                Thread.onSpinWait();
            }
            return first;
        }
    }

    private static void report(String who, int inFlight, int round, long wall, Collection<Long> firsts) {
        long[] sorted = firsts.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d in flight, round %d, %s: wall %d ms; first token median +%.1f ms, p99 +%.1f ms%n",
                inFlight,
                round + 1,
                who,
                wall / 1_000_000,
                (sorted[sorted.length / 2] - 1e9) / 1e6,
                (sorted[sorted.length * 99 / 100] - 1e9) / 1e6);
    }

    @Test
    void cpuOfTheScrubberOnAMegabyte() {
        String text = "She sells 16 - 3 - 4 = 9 duck eggs a day, https://example.org/x?y=1 *** ".repeat(14_000);
        Endpoint endpoint = Endpoint.of("http://h", "sk-abcdef0123456789");
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            assertThat(endpoint.scrubber().scrub(text)).isSameAs(text);
            System.out.printf("scrubbed %d chars in %d us%n", text.length(), (System.nanoTime() - start) / 1000);
        }
    }

    private static long cpu(Work work, int replies) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        together(THREADS, replies, work);
        return (system.getProcessCpuTime() - before) / replies;
    }

    private static void together(int threads, int times, Work work) throws Exception {
        CountDownLatch done = new CountDownLatch(threads);
        AtomicReference<Throwable> broken = new AtomicReference<>();
        for (int t = 0; t < threads; t++) {
            Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < times / threads; i++) {
                        work.run();
                    }
                } catch (Throwable e) {
                    broken.set(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        assertThat(broken.get()).isNull();
    }

    private static byte[] canned(int pieces) {
        String[] chunks = new String[pieces];
        Arrays.setAll(
                chunks,
                i -> "data: {\"id\":\"25fe6563-3767-4cc0-8ca1-c90bb873b714\",\"object\":\"chat.completion.chunk\","
                        + "\"created\":1752602186,\"model\":\"deepseek-chat\",\"system_fingerprint\":\"fp_8802369eaa\",\"choices\":"
                        + "[{\"index\":0,\"delta\":{\"content\":\" tok\",\"reasoning_content\":null},\"logprobs\":null,"
                        + "\"finish_reason\":null}],\"usage\":null}\n\n");
        String body = String.join("", chunks) + new ChatCompletionsContractTest().end("stop");
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
