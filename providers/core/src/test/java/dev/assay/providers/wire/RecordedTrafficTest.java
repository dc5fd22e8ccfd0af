package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Usage;
import dev.assay.providers.simulated.LoopbackCall;
import dev.assay.providers.simulated.LoopbackServer;
import dev.assay.providers.wire.RecordedExchanges.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import okio.ByteString;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Replays what real servers have sent, over loopback, and holds the adapters against a reading of the same
/// bytes made by other means.
@Timeout(120)
class RecordedTrafficTest {

    @Test
    void everyRecordedChatCompletionIsReadAsItIs() throws Exception {
        List<Exchange> chats = RecordedExchanges.cassettes(folder("wire")).stream()
                .filter(e -> e.target().startsWith("POST") && e.target().contains("/chat/completions"))
                .toList();
        assertThat(chats).hasSizeGreaterThan(600);
        replay(chats);
    }

    @Test
    void everyTranscriptOfALlamaServerIsReadAsItIs() throws Exception {
        List<Exchange> chats = RecordedExchanges.transcripts(folder("wire-llama-server")).stream()
                .filter(e -> e.target().startsWith("POST") && e.target().contains("/chat/completions"))
                .toList();
        assertThat(chats).hasSizeGreaterThan(20);
        replay(chats);
    }

    @Test
    void everyTranscriptOfAnOllamaIsReadAsItIs() throws Exception {
        List<Exchange> chats = RecordedExchanges.transcripts(folder("wire-ollama")).stream()
                .filter(e -> e.target().startsWith("POST")
                        && (e.target().contains("/chat/completions")
                                || e.target().contains("/api/chat")))
                .toList();
        assertThat(chats).hasSizeGreaterThan(20);
        replay(chats);
    }

    @Test
    void everyRecordedOllamaChatIsReadAsItIs() throws Exception {
        List<Exchange> chats = RecordedExchanges.cassettes(folder("wire")).stream()
                .filter(e -> e.target().startsWith("POST") && e.target().endsWith("/api/chat"))
                .toList();
        assertThat(chats).hasSizeGreaterThan(10);
        replay(chats);
    }

    private static Path folder(String name) {
        Path shared = RecordedExchanges.shared();
        Assumptions.assumeTrue(shared != null, "needs ../shared, which is not beside this checkout");
        return shared == null ? Path.of(name) : shared.resolve(name);
    }

    private static void replay(List<Exchange> exchanges) throws Exception {
        AtomicReference<@Nullable Exchange> current = new AtomicReference<>();
        SoftAssertions soft = new SoftAssertions();
        Map<String, Provider> providers = new HashMap<>();
        try (LoopbackServer server = LoopbackServer.start(call -> write(call, current.get()))) {
            for (Exchange exchange : exchanges) {
                current.set(exchange);
                Provider provider = providers.computeIfAbsent(
                        exchange.target().endsWith("/api/chat") ? "api" : exchange.source(),
                        key -> provider(server.url(), key));
                Reply reply = provider.ask(ProviderContract.QUESTION);
                check(soft, exchange, reply);
            }
        }
        providers.values().forEach(Provider::close);
        soft.assertAll();
    }

    /// The recorded bytes: the framing too where it was kept, else chunks cut at random places.
    private static void write(LoopbackCall call, @Nullable Exchange exchange) throws IOException {
        if (exchange == null) {
            throw new IOException("nothing to replay");
        }
        ByteString raw = exchange.raw();
        if (raw != null) {
            call.raw(raw.toByteArray());
            call.close();
            return;
        }
        call.startChunked(exchange.status(), exchange.type().isEmpty() ? "application/json" : exchange.type());
        byte[] body = exchange.body().getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(body.length);
        int at = 0;
        while (at < body.length) {
            int to = Math.min(body.length, at + 1 + random.nextInt(700));
            call.chunk(Arrays.copyOfRange(body, at, to));
            at = to;
        }
        call.endChunked();
    }

    private static Provider provider(String url, String source) {
        if (source.equals("api")) {
            return new OllamaProvider(Endpoint.of(url), HttpSettings.defaults(), null);
        }
        String dialect = source.startsWith("llama") ? "llama.cpp" : source.startsWith("ollama") ? "ollama" : source;
        return new ChatCompletionsProvider(
                Endpoint.of(url),
                HttpSettings.defaults(),
                Dialect.named(dialect).orElse(Dialect.GENERIC));
    }

    private static void check(SoftAssertions soft, Exchange exchange, Reply reply) throws IOException {
        boolean ollama = exchange.target().endsWith("/api/chat");
        String name = exchange.name();
        soft.assertThat(reply.evidence().status()).as(name).isEqualTo(exchange.status());
        if (exchange.status() >= 400) {
            soft.assertThat(outcome(reply)).as(name).isEqualTo(expectedError(exchange));
            return;
        }
        if (exchange.body().isBlank()) {
            soft.assertThat(outcome(reply)).as(name).isEqualTo("CUT");
            return;
        }
        Expected expected = ollama ? Expected.ofOllama(exchange.body()) : Expected.ofChat(exchange.body());
        soft.assertThat(reply.output().text()).as(name).isEqualTo(expected.text());
        String reasoning = reply.output().reasoning();
        soft.assertThat(reasoning == null ? "" : reasoning).as(name).isEqualTo(expected.reasoning());
        soft.assertThat(outcome(reply)).as(name).isEqualTo(expectedOutcome(expected));
        soft.assertThat(reply.evidence().servedModel()).as(name).isEqualTo(expected.model());
        checkUsage(soft, name, reply, expected, ollama);
        checkMarks(soft, name, reply, expected);
    }

    private static void checkUsage(SoftAssertions soft, String name, Reply reply, Expected expected, boolean ollama)
            throws IOException {
        Usage usage = reply.evidence().usage();
        String raw = reply.evidence().rawUsage();
        if (ollama) {
            soft.assertThat(usage.prompt()).as(name).isEqualTo(number(expected, "/prompt_eval_count"));
            soft.assertThat(usage.completion()).as(name).isEqualTo(number(expected, "/eval_count"));
            soft.assertThat(usage.cacheHit()).as(name).isNull();
            return;
        }
        if (expected.usage().isNull()) {
            soft.assertThat(raw).as(name).isNull();
            soft.assertThat(usage).as(name).isEqualTo(Usage.UNKNOWN);
            return;
        }
        soft.assertThat(raw == null ? null : RecordedExchanges.JSON.readTree(raw))
                .as(name)
                .isEqualTo(expected.usage());
        Long prompt = number(expected, "/prompt_tokens");
        Long completion = number(expected, "/completion_tokens");
        Long total = number(expected, "/total_tokens");
        soft.assertThat(usage.prompt()).as(name).isEqualTo(prompt);
        if (prompt != null && completion != null && total != null) {
            soft.assertThat(usage.completion()).as(name).isEqualTo(Math.max(completion, total - prompt));
            boolean adds = total == prompt + completion || name.startsWith("xai");
            Long reasoning = number(expected, "/completion_tokens_details/reasoning_tokens");
            Long hit = number(expected, "/prompt_tokens_details/cached_tokens");
            boolean wellFormed = adds
                    && (name.startsWith("xai") || reasoning == null || reasoning <= completion)
                    && (hit == null || hit <= prompt);
            soft.assertThat(usage.oddities().isEmpty())
                    .as("%s: %s", name, usage.oddities())
                    .isEqualTo(wellFormed);
        }
        if (prompt != null && usage.cacheHit() != null && usage.cacheMiss() != null) {
            long written = usage.cacheWrite() == null ? 0 : usage.cacheWrite();
            soft.assertThat(usage.cacheHit() + usage.cacheMiss() + written)
                    .as(name)
                    .isEqualTo(prompt);
        }
        JsonNode cached = expected.usage().at("/prompt_tokens_details/cached_tokens");
        boolean mentioned = cached.isNumber()
                || expected.usage().hasNonNull("prompt_cache_hit_tokens")
                || expected.usage().hasNonNull("num_cached_tokens")
                || expected.usage().hasNonNull("cached_tokens");
        soft.assertThat(usage.cacheHit() != null)
                .as("%s: a hit count is known exactly when one was sent", name)
                .isEqualTo(mentioned);
    }

    private static void checkMarks(SoftAssertions soft, String name, Reply reply, Expected expected) {
        var line = reply.evidence().timeline();
        soft.assertThat(line.sent()).as(name).isNotNull();
        soft.assertThat(line.headers()).as(name).isNotNull();
        boolean anything = !expected.text().isEmpty()
                || !expected.reasoning().isEmpty()
                || !expected.refusal().isEmpty();
        soft.assertThat(line.last() != null).as(name).isEqualTo(anything);
        if (line.chunks() != null && !expected.reasoning().isEmpty()) {
            soft.assertThat(line.firstReasoning()).as(name).isNotNull();
        }
    }

    private static String outcome(Reply reply) {
        return switch (reply) {
            case Reply.Answered a -> "answered";
            case Reply.Truncated t -> "truncated";
            case Reply.Refused r -> "refused";
            case Reply.Failed f -> f.failure().kind().name();
        };
    }

    private static String expectedOutcome(Expected expected) {
        if (!expected.error().isEmpty()) {
            if (expected.error().contains("content_filter")) {
                return "refused";
            }
            return expected.error().contains("invalid_request_error") ? "BAD_REQUEST" : "SERVER_ERROR";
        }
        if (!expected.ended()) {
            return "CUT";
        }
        String finish = expected.finish() == null ? "" : expected.finish().toLowerCase(Locale.ROOT);
        return switch (finish) {
            case "length" -> "truncated";
            case "tool_calls", "load", "unload" -> "MALFORMED_REPLY";
            case "content_filter" -> "refused";
            default -> expected.refusal().isEmpty() ? "answered" : "refused";
        };
    }

    private static String expectedError(Exchange exchange) {
        String said = exchange.body().toLowerCase(Locale.ROOT);
        boolean overflow = said.contains("exceed_context_size")
                || said.contains("maximum context length")
                || said.contains("max context length")
                || said.contains("exceeds the context length")
                || said.contains("too_many_prompt_tokens");
        boolean noModel = said.contains("invalid model") || said.contains("not a valid model");
        Failure.Kind kind = switch (exchange.status()) {
            case 401, 403 -> Failure.Kind.BAD_KEY;
            case 404 -> Failure.Kind.NO_SUCH_MODEL;
            case 429 -> Failure.Kind.RATE_LIMITED;
            case 400 ->
                overflow
                        ? Failure.Kind.CONTEXT_OVERFLOW
                        : noModel ? Failure.Kind.NO_SUCH_MODEL : Failure.Kind.BAD_REQUEST;
            default -> Failure.Kind.SERVER_ERROR;
        };
        return kind.name();
    }

    private static @Nullable Long number(Expected expected, String path) {
        var node = expected.usage().at(path);
        return node.isNumber() ? node.asLong() : null;
    }
}
