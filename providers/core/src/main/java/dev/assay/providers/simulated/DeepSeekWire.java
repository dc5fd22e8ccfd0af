package dev.assay.providers.simulated;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The JSON of DeepSeek's chat API, as its recorded traffic shows it: a first chunk with the role and an empty
/// `reasoning_content`, then one channel null while the other speaks, then usage beside the finish reason.
final class DeepSeekWire {
    private final String head;
    private final String model;

    DeepSeekWire(String id, String model) {
        this.model = quoted(model);
        this.head = "data: {\"id\":\"" + id + "\",\"object\":\"chat.completion.chunk\",\"created\":" + created()
                + ",\"model\":" + this.model
                + ",\"system_fingerprint\":\"fp_simulated\",\"choices\":[{\"index\":0,\"delta\":{";
    }

    byte[] first() {
        return chunk("\"role\":\"assistant\",\"content\":null,\"reasoning_content\":\"\"", "null", "null");
    }

    byte[] reasoning(String token) {
        return chunk("\"content\":null,\"reasoning_content\":" + quoted(token), "null", "null");
    }

    byte[] answer(String token) {
        return chunk("\"content\":" + quoted(token) + ",\"reasoning_content\":null", "null", "null");
    }

    byte[] last(String finish, String usage) {
        return chunk("\"content\":\"\",\"reasoning_content\":null", "\"" + finish + "\"", usage);
    }

    static byte[] done() {
        return "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);
    }

    /// A whole reply that is not a stream.
    String document(String id, List<String> reasoning, List<String> answer, String finish, String usage) {
        return "{\"id\":\"" + id + "\",\"object\":\"chat.completion\",\"created\":" + created() + ",\"model\":" + model
                + ",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                + quoted(String.join("", answer)) + ",\"reasoning_content\":" + quoted(String.join("", reasoning))
                + "},\"logprobs\":null,\"finish_reason\":\"" + finish + "\"}],\"usage\":" + usage
                + ",\"system_fingerprint\":\"fp_simulated\"}";
    }

    static String usage(long prompt, long hit, long completion, long reasoning) {
        return "{\"prompt_tokens\":" + prompt + ",\"completion_tokens\":" + completion + ",\"total_tokens\":"
                + (prompt + completion) + ",\"prompt_tokens_details\":{\"cached_tokens\":" + hit + "}"
                + (reasoning > 0 ? ",\"completion_tokens_details\":{\"reasoning_tokens\":" + reasoning + "}" : "")
                + ",\"prompt_cache_hit_tokens\":" + hit + ",\"prompt_cache_miss_tokens\":" + (prompt - hit) + "}";
    }

    static String error(String message, String type) {
        return "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"" + type
                + "\",\"param\":null,\"code\":\"invalid_request_error\"}}";
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private byte[] chunk(String delta, String finish, String usage) {
        return (head + delta + "},\"logprobs\":null,\"finish_reason\":" + finish + "}],\"usage\":" + usage + "}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long created() {
        return System.currentTimeMillis() / 1000;
    }
}
