package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reports.journal.JournalLine.Tokens;
import dev.assay.reports.journal.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sample of an Inspect log, the same in `.json` and `.eval`.
///
/// @param eval the log's `eval`: task, model, dataset
record InspectSample(JsonNode eval, JsonNode sample, String where) {
    private static final String ATTACHMENT = "attachment://";

    LoggedReply reply() {
        JsonNode message = sample.path("output").path("choices").path(0).path("message");
        JsonNode error = sample.path("error");
        String stop = sample.path("output")
                .path("choices")
                .path(0)
                .path("stop_reason")
                .asText("");
        Outcome outcome = message.isMissingNode() ? Outcome.FAILED : outcome(stop);
        String reasoning = Turns.reasoning(message.path("content"));
        return new LoggedReply(
                LogNames.required(LogJson.text(eval, "model"), where, "the model (eval.model)"),
                LogNames.required(LogJson.text(eval, "task"), where, "the task (eval.task)"),
                LogNames.required(sample.path("id").asText(""), where, "the sample's id"),
                "as-logged",
                Math.max(1, sample.path("epoch").asInt(1)),
                sample.path("metadata").path("language").asText(""),
                turns(),
                choices(),
                target(),
                attached(Turns.content(message.path("content"))),
                reasoning.isEmpty() ? null : attached(reasoning),
                outcome,
                stop.isEmpty() ? null : LogNames.shown(stop),
                switch (outcome) {
                    case FAILED ->
                        error.has("message")
                                ? LogNames.shown(error.path("message").asText())
                                : "the log has no reply";
                    case REFUSED -> stop;
                    case ANSWERED, TRUNCATED -> null;
                },
                tokens(sample.path("output").path("usage")),
                at(),
                scores());
    }

    private static Outcome outcome(String stop) {
        return switch (stop) {
            case "max_tokens", "model_length" -> Outcome.TRUNCATED;
            case "content_filter" -> Outcome.REFUSED;
            default -> Outcome.ANSWERED;
        };
    }

    /// The messages before the model's own; the input where the log has none.
    private List<LoggedReply.Turn> turns() {
        List<JsonNode> put = new ArrayList<>();
        for (JsonNode message : sample.path("messages")) {
            boolean own = message.path("role").asText().equals("assistant")
                    && !message.path("source").asText("").equals("input");
            if (own) {
                break;
            }
            put.add(message);
        }
        if (put.isEmpty()) {
            JsonNode input = sample.path("input");
            return input.isTextual()
                    ? List.of(new LoggedReply.Turn("user", attached(input.asText())))
                    : resolved(Turns.of(input, where));
        }
        List<LoggedReply.Turn> turns = new ArrayList<>();
        for (JsonNode message : put) {
            JsonNode one = LogJson.array(message);
            turns.addAll(Turns.of(one, where));
        }
        return resolved(turns);
    }

    private List<LoggedReply.Turn> resolved(List<LoggedReply.Turn> turns) {
        return turns.stream()
                .map(turn -> new LoggedReply.Turn(turn.role(), attached(turn.text())))
                .toList();
    }

    /// Long texts stand apart in the log; a text that is the address of one is replaced by it.
    private String attached(String text) {
        if (!text.startsWith(ATTACHMENT)) {
            return text;
        }
        JsonNode attachment = sample.path("attachments").path(text.substring(ATTACHMENT.length()));
        return attachment.isTextual() ? attachment.asText() : text;
    }

    private List<String> choices() {
        List<String> choices = new ArrayList<>();
        sample.path("choices").forEach(choice -> choices.add(choice.asText()));
        return choices;
    }

    /// @throws BadLogException when there are several: a sample has one gold here, and none of them is more
    ///         right
    private String target() {
        JsonNode target = sample.path("target");
        Set<String> targets = new LinkedHashSet<>();
        target.forEach(one -> targets.add(one.asText("")));
        if (targets.size() > 1) {
            throw new BadLogException(
                    where + " has " + targets.size() + " targets, and a sample has one gold here; take such"
                            + " samples out, or write the log as JSONL with the one that counts and name it: --map gold=FIELD");
        }
        return target.isArray() ? String.join("", targets) : target.asText("");
    }

    /// Inspect tells input tokens without those of the cache.
    private static Tokens tokens(JsonNode usage) {
        Long input = number(usage, "input_tokens");
        Long hit = number(usage, "input_tokens_cache_read");
        Long write = number(usage, "input_tokens_cache_write");
        Long prompt =
                input == null ? null : Long.valueOf(input + (hit == null ? 0 : hit) + (write == null ? 0 : write));
        return new Tokens(
                prompt,
                hit,
                prompt == null || hit == null ? null : Long.valueOf(prompt - hit),
                write,
                number(usage, "output_tokens"),
                number(usage, "reasoning_tokens"),
                List.of());
    }

    private static @Nullable Long number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0 ? value.asLong() : null;
    }

    private @Nullable Instant at() {
        String time = sample.path("started_at").asText(LogJson.text(eval, "created"));
        try {
            return time.isEmpty() ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /// Scorers that say yes or no: `C` and `I`, 1 and 0, true and false.
    private Map<String, LoggedReply.Score> scores() {
        Map<String, LoggedReply.Score> scores = new LinkedHashMap<>();
        sample.path("scores").properties().forEach(entry -> {
            JsonNode value = entry.getValue().path("value");
            boolean right = value.asText().equals("C")
                    || (value.isNumber() && value.asDouble() == 1)
                    || (value.isBoolean() && value.asBoolean());
            boolean wrong = value.asText().equals("I")
                    || value.asText().equals("N")
                    || (value.isNumber() && value.asDouble() == 0)
                    || (value.isBoolean() && !value.asBoolean());
            if (right || wrong) {
                JsonNode answer = entry.getValue().path("answer");
                String read = answer.isTextual() && !answer.asText().isEmpty() ? answer.asText() : null;
                scores.put(entry.getKey(), new LoggedReply.Score(right, read));
            }
        });
        return scores;
    }
}
