package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reports.journal.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Any JSONL file with a reply a line, whose fields a [FieldMap] names.
final class MappedLog implements LogReader {
    private static final Set<String> CUT = Set.of("length", "max_tokens", "model_length", "truncated");
    private static final Set<String> REFUSED = Set.of("content_filter", "refusal", "refused");

    private final Path file;
    private final ImportLimits limits;
    private final FieldMap map;

    MappedLog(Path file, ImportLimits limits, FieldMap map) {
        this.file = file;
        this.limits = limits;
        this.map = map;
    }

    @Override
    public void read(Consumer<LoggedReply> reply) throws IOException {
        String name = String.valueOf(file.getFileName());
        String task = name.endsWith(".jsonl") ? name.substring(0, name.length() - ".jsonl".length()) : name;
        LogLines.read(file, limits, (where, row) -> reply.accept(reply(row, where, task)));
    }

    private LoggedReply reply(JsonNode row, String where, String task) {
        JsonNode question = map.node(row, "question");
        JsonNode said = map.node(row, "reply");
        if (said.isMissingNode()) {
            throw new BadLogException(where + " has no field '" + map.paths().get("reply") + "' for the reply");
        }
        String id = map.has("id")
                ? LogNames.required(
                        map.text(row, "id"), where, "the id in '" + map.paths().get("id") + "'")
                : where.substring(where.lastIndexOf(' ') + 1);
        String finish = map.text(row, "finish");
        String lower = finish.toLowerCase(Locale.ROOT);
        Outcome outcome = said.isNull()
                ? Outcome.FAILED
                : CUT.contains(lower)
                        ? Outcome.TRUNCATED
                        : REFUSED.contains(lower) ? Outcome.REFUSED : Outcome.ANSWERED;
        String reasoning = map.text(row, "reasoning");
        MappedOptions options = map.options(row, where);
        String named = map.text(row, "task");
        String model = map.text(row, "model");
        return new LoggedReply(
                model.isBlank() ? "model" : LogNames.shown(model),
                LogNames.shown(named.isBlank() ? task : named),
                LogNames.shown(id),
                "as-logged",
                map.has("epoch") ? Math.max(1, map.node(row, "epoch").asInt(1)) : 1,
                map.text(row, "language"),
                question.isArray()
                        ? Turns.of(question, where)
                        : List.of(new LoggedReply.Turn("user", map.text(row, "question"))),
                options.texts(),
                options.gold(map.text(row, "gold")),
                map.text(row, "reply"),
                reasoning.isEmpty() ? null : reasoning,
                outcome,
                finish.isEmpty() ? null : LogNames.shown(finish),
                switch (outcome) {
                    case FAILED -> "the log has no reply";
                    case REFUSED -> LogNames.shown(finish);
                    case ANSWERED, TRUNCATED -> null;
                },
                LoggedReply.UNKNOWN,
                null,
                scores(map.node(row, "right")));
    }

    private static Map<String, LoggedReply.Score> scores(JsonNode right) {
        boolean yes = right.isBoolean() ? right.asBoolean() : right.isNumber() && right.asDouble() == 1;
        boolean no = right.isBoolean() ? !right.asBoolean() : right.isNumber() && right.asDouble() == 0;
        return yes || no ? Map.of("right", new LoggedReply.Score(yes, null)) : Map.of();
    }
}
