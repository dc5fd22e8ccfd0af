package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The JSON of one reply, in OpenAI's form with llama.cpp's `timings`. A count that is not known is left out.
final class ReplyJson {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id = "chatcmpl-" + HexFormat.of().formatHex(random());
    private final long created = Instant.now().getEpochSecond();
    private final Engine engine;

    ReplyJson(Engine engine) {
        this.engine = engine;
    }

    private static byte[] random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    ObjectNode chunk(ObjectNode delta, @Nullable String finish) {
        ObjectNode chunk = frame("chat.completion.chunk");
        choice(chunk, finish).set("delta", delta);
        return chunk;
    }

    /// The chunk after the last one: no choice, but the usage.
    ObjectNode usageChunk(Ending ending) {
        ObjectNode chunk = frame("chat.completion.chunk");
        chunk.putArray("choices");
        addCounts(chunk, ending.counts());
        return chunk;
    }

    ObjectNode whole(String text, Ending ending) {
        ObjectNode reply = frame("chat.completion");
        choice(reply, ending.finish())
                .putObject("message")
                .put("role", "assistant")
                .put("content", text);
        addCounts(reply, ending.counts());
        return reply;
    }

    private ObjectNode frame(String object) {
        return Json.object()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", engine.config().alias())
                .put("system_fingerprint", fingerprint(engine.build()));
    }

    /// `4916 (c6af2161)` as llama.cpp's server writes it: `b4916-c6af2161`.
    static String fingerprint(String build) {
        return "b" + build.replace(" (", "-").replace(")", "");
    }

    private static ObjectNode choice(ObjectNode reply, @Nullable String finish) {
        return reply.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
    }

    static void addTimings(ObjectNode reply, TaskCounts counts) {
        ObjectNode timings = Json.object();
        put(timings, "cache_n", counts.cachedTokens());
        rate(timings, "prompt", counts.evaluatedTokens(), counts.promptMillis());
        rate(timings, "predicted", counts.outputTokens(), counts.outputMillis());
        if (!timings.isEmpty()) {
            reply.set("timings", timings);
        }
    }

    private static void addCounts(ObjectNode reply, TaskCounts counts) {
        Long prompt = counts.promptTokens();
        Long output = counts.outputTokens();
        ObjectNode usage = Json.object();
        put(usage, "prompt_tokens", prompt);
        put(usage, "completion_tokens", output);
        if (prompt != null && output != null) {
            usage.put("total_tokens", prompt + output);
        }
        Long cached = counts.cachedTokens();
        if (cached != null) {
            usage.putObject("prompt_tokens_details").put("cached_tokens", cached);
        }
        if (!usage.isEmpty()) {
            reply.set("usage", usage);
        }
        addTimings(reply, counts);
    }

    private static void rate(ObjectNode timings, String name, @Nullable Long tokens, @Nullable Double millis) {
        put(timings, name + "_n", tokens);
        if (millis != null) {
            timings.put(name + "_ms", millis);
            if (tokens != null && tokens > 0 && millis > 0) {
                timings.put(name + "_per_token_ms", millis / tokens);
                timings.put(name + "_per_second", tokens * 1000 / millis);
            }
        }
    }

    private static void put(ObjectNode object, String name, @Nullable Long value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
