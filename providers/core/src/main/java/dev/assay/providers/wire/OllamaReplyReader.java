package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.providers.Failure;
import dev.assay.providers.Reply;
import dev.assay.providers.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Reads the body of Ollama's `/api/chat`: a JSON object per line, the last one with `done` and all counts.
///
/// A repeated prompt shows the same count and no cache field at all, so cache hits are unknown. Durations are
/// Ollama's own, in nanoseconds; they leave out its queue and are kept apart from this side's clock.
final class OllamaReplyReader implements Attempt.ReplyReader {
    private static final String[] COUNTS = {"prompt_eval_count", "eval_count"};
    private static final String[] DURATIONS = {
        "total_duration", "load_duration", "prompt_eval_duration", "eval_duration"
    };

    private final HttpFailure failures;
    private final HttpSettings settings;
    private final Marks marks;
    private boolean done;
    private boolean tool;
    private @Nullable ServerError error;

    OllamaReplyReader(HttpFailure failures, HttpSettings settings, Marks marks) {
        this.failures = failures;
        this.settings = settings;
        this.marks = marks;
    }

    @Override
    public Reply read(BufferedSource body, ReplyDraft draft) throws IOException, BrokenReply {
        ByteLines lines = new ByteLines(body, settings.maxEventBytes());
        boolean first = true;
        while (!done && error == null && lines.next()) {
            if (lines.length() > 0 && !blank(lines)) {
                readLine(lines, draft, first);
                first = false;
            }
        }
        marks.end();
        return conclude(draft, lines.bytesRead() > 0);
    }

    @Override
    public @Nullable Reply wholeDespite(String breakage, ReplyDraft draft) {
        return null;
    }

    private void readLine(ByteLines lines, ReplyDraft draft, boolean first) throws BrokenReply {
        String text = new String(lines.bytes(), lines.start(), lines.length(), StandardCharsets.UTF_8);
        JsonNode line;
        try {
            line = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            if (!lines.terminated()) {
                throw new BrokenReply(Failure.Kind.CUT, "the stream ended within a line");
            }
            throw notJson(text);
        }
        if (!line.isObject()) {
            throw notJson(text);
        }
        if (line.has("error")) {
            error = ServerError.parse(text);
            return;
        }
        done = line.path("done").asBoolean(false);
        JsonNode message = line.path("message");
        tool |= !message.path("tool_calls").isEmpty();
        draft.model = line.path("model").asText(null);
        draft.add(
                message.path("thinking").asText(null),
                message.path("content").asText(null),
                null,
                lines.arrived(),
                first && done);
        if (done) {
            draft.finish = line.path("done_reason").asText(null);
            draft.engine = some(line, DURATIONS);
            draft.usage(usage(line), some(line, COUNTS));
        }
    }

    private Reply conclude(ReplyDraft draft, boolean anyBytes) {
        ServerError said = error;
        if (said != null) {
            return draft.failed(failures.said(200, new Headers.Builder().build(), said, Instant.now()));
        }
        if (!done) {
            String what = anyBytes ? "the stream ended without its last line, the one with done" : "the reply is empty";
            return Conclusion.failed(draft, failures, Failure.Kind.CUT, what);
        }
        String finish = draft.finish;
        if ("load".equals(finish) || "unload".equals(finish)) {
            return Conclusion.failed(
                    draft, failures, Failure.Kind.MALFORMED_REPLY, "the server only did this to the model: " + finish);
        }
        if (tool) {
            draft.finish = "tool_calls";
        }
        return Conclusion.of(draft, failures);
    }

    private static Usage usage(JsonNode line) {
        List<String> oddities = new ArrayList<>();
        Long prompt = count(line, "prompt_eval_count", oddities);
        Long completion = count(line, "eval_count", oddities);
        return new Usage(prompt, null, null, null, completion, null, oddities);
    }

    private static @Nullable Long count(JsonNode line, String name, List<String> oddities) {
        JsonNode value = line.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        oddities.add(name + " is " + Words.shorten(value.toString()) + ", not a token count");
        return null;
    }

    private static @Nullable String some(JsonNode line, String[] names) {
        ObjectNode kept = Json.MAPPER.createObjectNode();
        for (String name : names) {
            if (line.has(name)) {
                kept.set(name, line.get(name));
            }
        }
        return kept.isEmpty() ? null : kept.toString();
    }

    private static boolean blank(ByteLines lines) {
        for (int i = lines.start(); i < lines.stop(); i++) {
            if (lines.bytes()[i] != ' ' && lines.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static BrokenReply notJson(String text) {
        return new BrokenReply(
                Failure.Kind.MALFORMED_REPLY, "a line of the reply is not a JSON object: " + Words.shorten(text));
    }
}
