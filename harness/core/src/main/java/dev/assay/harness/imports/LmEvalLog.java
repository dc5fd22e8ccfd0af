package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reports.journal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `samples_<task>_<time>.jsonl` of lm-evaluation-harness (written by 0.4.x with `--log_samples`), with the
/// `results_<time>.json` that stands beside it. A line is a document under one filter, with all its replies.
/// The log tells neither whether a reply was cut nor its tokens.
final class LmEvalLog implements LogReader {
    private final Path file;
    private final ImportLimits limits;
    private final String task;
    private final @Nullable JsonNode results;

    LmEvalLog(Path file, ImportLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        String name = String.valueOf(file.getFileName());
        int end = stamp(name);
        this.task = end < 0 ? name.replace(".jsonl", "") : name.substring("samples_".length(), end);
        Path beside = end < 0
                ? file.resolveSibling("results.json")
                : file.resolveSibling("results_" + name.substring(end + 1).replace(".jsonl", ".json"));
        this.results = Files.isRegularFile(beside) && Files.size(beside) <= limits.record()
                ? LogJson.tree(Files.readAllBytes(beside), String.valueOf(beside.getFileName()))
                : null;
    }

    /// Where `_<time>` begins; -1 when the name has none.
    private static int stamp(String name) {
        for (int i = name.lastIndexOf('_'); i > "samples_".length(); i = name.lastIndexOf('_', i - 1)) {
            if (name.startsWith("samples_") && i + 11 < name.length() && name.charAt(i + 11) == 'T') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void read(Consumer<LoggedReply> reply) throws IOException {
        String lane = results == null ? "" : LogJson.text(results, "model_name");
        int shots = results == null ? 0 : results.path("n-shot").path(task).asInt(0);
        double date = results == null ? 0 : results.path("date").asDouble(0);
        Instant at = date > 0 && date < 1e11 ? Instant.ofEpochSecond((long) date) : null;
        LogLines.read(
                file,
                limits,
                (where, row) -> replies(row, where, lane.isBlank() ? "model" : LogNames.shown(lane), shots, at, reply));
    }

    private void replies(
            JsonNode row, String where, String lane, int shots, @Nullable Instant at, Consumer<LoggedReply> reply) {
        JsonNode replies = row.path("resps").path(0);
        JsonNode texts = replies.isArray() ? replies : row.path("resps");
        if (!row.has("doc_id") || texts.isEmpty() || !texts.path(0).isTextual()) {
            throw new BadLogException(where + " is no line of generated replies (doc_id and resps with texts); logs of"
                    + " log-likelihood tasks hold no reply that could be scored");
        }
        Map<String, LoggedReply.Score> scores = texts.size() == 1 ? scores(row) : Map.of();
        MappedOptions options = options(row.path("doc"), where);
        for (int i = 0; i < texts.size(); i++) {
            reply.accept(new LoggedReply(
                    lane,
                    LogNames.shown(task),
                    LogNames.shown(task + "/" + row.path("doc_id").asText()),
                    shots + "-shot",
                    i + 1,
                    "",
                    turns(row.path("arguments"), where),
                    options.texts(),
                    options.gold(row.path("target").asText("")),
                    texts.path(i).asText(),
                    null,
                    Outcome.ANSWERED,
                    null,
                    null,
                    LoggedReply.UNKNOWN,
                    at,
                    scores));
        }
    }

    /// The first metric under the row's filter, where it is yes or no. Of several replies the log does not tell
    /// which one the metric judges.
    private static Map<String, LoggedReply.Score> scores(JsonNode row) {
        JsonNode value = row.path(row.path("metrics").path(0).asText("exact_match"));
        String filter = row.path("filter").asText("none");
        JsonNode read = row.path("filtered_resps").path(0);
        boolean binary = value.isNumber() && (value.asDouble() == 0 || value.asDouble() == 1);
        return binary
                ? Map.of(filter, new LoggedReply.Score(value.asDouble() == 1, read.isTextual() ? read.asText() : null))
                : Map.of();
    }

    private static List<LoggedReply.Turn> turns(JsonNode arguments, String where) {
        JsonNode first = arguments.isArray()
                ? arguments.path(0).path(0)
                : arguments.path("gen_args_0").path("arg_0");
        JsonNode prompt = first.isArray() ? first.path(0) : first;
        if (!prompt.isTextual()) {
            throw new BadLogException(where + " does not tell the prompt (arguments.gen_args_0.arg_0)");
        }
        return Turns.ofPrompt(prompt.asText(), where);
    }

    /// The options of a document, where it tells them as texts, with labels or without.
    private static MappedOptions options(JsonNode doc, String where) {
        for (String name : List.of("choices", "options")) {
            JsonNode options = doc.path(name);
            boolean plain = options.isArray()
                    && !options.isEmpty()
                    && options.valueStream().allMatch(JsonNode::isValueNode);
            if (plain || !options.path("text").isEmpty()) {
                return MappedOptions.of(options, where);
            }
        }
        return MappedOptions.NONE;
    }
}
