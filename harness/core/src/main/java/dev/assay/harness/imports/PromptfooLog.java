package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.harness.digest.Digest;
import dev.assay.harness.index.LongIndex;
import dev.assay.reports.journal.JournalLine.Tokens;
import dev.assay.reports.journal.Outcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What `promptfoo eval -o FILE.json` writes: `results.results`, an entry per test, prompt and provider. A test
/// has no gold of its own, so it comes from a variable (`gold`, `answer`, `target`, `expected`, `reference`, or
/// the one that `--map gold=…` names), else from an assertion that holds one text. A test that comes again is
/// another epoch.
final class PromptfooLog implements LogReader {
    private static final List<String> GOLDS = List.of("gold", "answer", "target", "expected", "reference");
    private static final Set<String> EXACT = Set.of("equals", "contains", "icontains");

    private final Path file;
    private final ImportLimits limits;
    private final FieldMap map;

    PromptfooLog(Path file, ImportLimits limits, FieldMap map) {
        this.file = file;
        this.limits = limits;
        this.map = map;
    }

    @Override
    public void read(Consumer<LoggedReply> reply) throws IOException {
        String name = String.valueOf(file.getFileName());
        LongIndex epochs = new LongIndex();
        @Nullable Instant[] at = new Instant[1];
        long[] number = {0};
        try (BoundedInput in =
                new BoundedInput(new BufferedInputStream(Files.newInputStream(file)), name, limits.bytes())) {
            boolean found = LogJson.walk(
                    in,
                    name,
                    limits.record(),
                    List.of("results", "results"),
                    Set.of("timestamp"),
                    (field, node) -> at[0] = time(node.asText("")),
                    entry -> reply.accept(reply(entry, name + ", result " + ++number[0], epochs, at[0])));
            if (!found) {
                throw new BadLogException(name + " has no results.results: it is no output of promptfoo eval");
            }
        }
    }

    private LoggedReply reply(JsonNode entry, String where, LongIndex epochs, @Nullable Instant at) {
        String label = LogJson.text(entry, "provider.label");
        String lane =
                LogNames.required(label.isBlank() ? LogJson.text(entry, "provider.id") : label, where, "the provider");
        String sample = "test/" + entry.path("testIdx").asText("");
        String variant = "prompt-" + (entry.path("promptIdx").asInt(0) + 1);
        long key = Digest.head(lane + "\n" + sample + "\n" + variant);
        long epoch = Math.max(0, epochs.get(key)) + 1;
        epochs.put(key, epoch);
        JsonNode response = entry.path("response");
        JsonNode output = response.path("output");
        boolean answered = !output.isMissingNode() && !output.isNull();
        String finish = response.path("finishReason").asText("");
        Outcome outcome = !answered
                ? Outcome.FAILED
                : switch (finish) {
                    case "length" -> Outcome.TRUNCATED;
                    case "content_filter" -> Outcome.REFUSED;
                    default -> Outcome.ANSWERED;
                };
        String error = response.path("error").asText(entry.path("error").asText("the log has no reply"));
        MappedOptions options = map.options(entry, where);
        return new LoggedReply(
                lane,
                "promptfoo",
                LogNames.shown(sample),
                variant,
                (int) Math.min(Integer.MAX_VALUE, epoch),
                LogJson.text(entry, "vars.language"),
                Turns.ofPrompt(LogJson.text(entry, "prompt.raw"), where),
                options.texts(),
                options.gold(gold(entry)),
                output.isTextual() ? output.asText() : answered ? output.toString() : "",
                null,
                outcome,
                finish.isEmpty() ? null : LogNames.shown(finish),
                outcome == Outcome.FAILED || outcome == Outcome.REFUSED ? LogNames.shown(error) : null,
                tokens(response.path("tokenUsage")),
                at,
                outcome != Outcome.FAILED && entry.path("success").isBoolean()
                        ? Map.of(
                                "assertions",
                                new LoggedReply.Score(entry.path("success").asBoolean(), null))
                        : Map.of());
    }

    private String gold(JsonNode entry) {
        String mapped = map.text(entry, "gold");
        if (!mapped.isEmpty()) {
            return mapped;
        }
        for (String name : GOLDS) {
            JsonNode value = entry.path("vars").path(name);
            if (value.isValueNode() && !value.isNull()) {
                return value.asText();
            }
        }
        for (JsonNode assertion : entry.path("testCase").path("assert")) {
            if (EXACT.contains(assertion.path("type").asText())
                    && assertion.path("value").isValueNode()) {
                return assertion.path("value").asText();
            }
        }
        return "";
    }

    private static Tokens tokens(JsonNode usage) {
        Long prompt = number(usage.path("prompt"));
        Long hit = number(usage.path("completionDetails").path("cacheReadInputTokens"));
        return new Tokens(
                prompt,
                hit,
                prompt == null || hit == null ? null : Long.valueOf(Math.max(0, prompt - hit)),
                null,
                number(usage.path("completion")),
                number(usage.path("completionDetails").path("reasoning")),
                List.of());
    }

    private static @Nullable Long number(JsonNode value) {
        return value.isIntegralNumber() && value.asLong() >= 0 ? value.asLong() : null;
    }

    private static @Nullable Instant time(String time) {
        try {
            return time.isEmpty() ? null : Instant.parse(time);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
