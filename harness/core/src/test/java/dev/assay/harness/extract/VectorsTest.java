package dev.assay.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.Shared;
import dev.assay.harness.extract.math.Equivalence;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.Verdict;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The test vectors of other projects: every row that fits this project's policy is met, every other is named
/// with the reason in `vector-exceptions.txt`.
class VectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyVectorIsMetOrNamedWithTheReason() throws IOException {
        Path file = Shared.data().resolve("extraction_vectors/vectors.jsonl");
        Set<Integer> missed = new TreeSet<>();
        int met = 0;
        int apart = 0;
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            Boolean fits = fits(JSON.readTree(text));
            if (fits == null) {
                apart++;
            } else if (fits) {
                met++;
            } else {
                missed.add(line);
            }
        }
        System.out.printf("extraction vectors: %d met, %d otherwise, %d of another kind%n", met, missed.size(), apart);
        assertThat(missed).isEqualTo(exceptions().keySet());
        assertThat(met).isGreaterThan(370);
    }

    /// Whether a vector is met; null for vectors of options that do not exist here.
    private static @Nullable Boolean number(JsonNode row, String config) {
        boolean other =
                config.contains("location") || row.get("gold").toString().contains("%");
        return other ? null : inspect(row);
    }

    private static @Nullable Boolean fits(JsonNode row) {
        String config = row.path("config").toString();
        return switch (row.get("kind").asText()) {
            case "equal" ->
                row.get("expected").asBoolean()
                        == Equivalence.same(
                                row.get("input").asText(), row.get("gold").asText());
            case "score_math" -> math(row);
            case "score_number" -> number(row, config);
            case "score_choice" -> choice(row);
            case "extract_choice" -> letters(row);
            case "score_answer_marker" -> marker(row);
            case "think_split" -> split(row);
            case "think_parts" -> config.contains("custom") ? null : parts(row);
            default -> null;
        };
    }

    private static boolean math(JsonNode row) {
        String read = expression(row.get("input").asText());
        boolean same = false;
        for (JsonNode gold : row.get("gold")) {
            String right = expression(gold.asText());
            same |= read != null && right != null && Equivalence.same(read, right);
        }
        return same == row.get("expected").asText().equals("correct");
    }

    private static @Nullable String expression(String text) {
        Sample sample = Sample.open("s", "s", "en", "?", new Gold.Expression("?"));
        Answer answer = Thought.separate(new Output(text, null));
        return Robust.expression().extract(answer, sample) instanceof Extraction.Found found ? found.value() : null;
    }

    private static boolean inspect(JsonNode row) {
        String text = row.get("gold").get(0).asText();
        Sample sample = Sample.open("s", "s", "en", "?", new Gold.Numeric(new BigDecimal(text), text));
        Verdict verdict = Profiles.byName("inspect-match")
                .orElseThrow()
                .judge(AnswerForm.NUMBER, new Output(row.get("input").asText(), null), sample)
                .verdict();
        return (verdict == Verdict.RIGHT) == row.get("expected").asText().equals("correct");
    }

    private static boolean choice(JsonNode row) {
        int options = Math.max(row.path("config").path("choices").size(), 4);
        List<String> golds = new ArrayList<>();
        row.get("gold").forEach(gold -> golds.add(letter(gold.asText(), options)));
        String read = letter(row.get("input").asText(), options);
        boolean right = golds.size() == 1 && golds.contains(read) && !read.equals("-");
        return right == row.get("expected").asText().equals("correct");
    }

    private static boolean letters(JsonNode row) {
        JsonNode texts = row.path("config").path("choices");
        List<String> options = new ArrayList<>();
        texts.forEach(t -> options.add(t.asText()));
        JsonNode expected = row.get("expected");
        String read = options.isEmpty()
                ? letter(row.get("input").asText(), 4)
                : letter(row.get("input").asText(), options);
        return read.equals(
                expected.isEmpty()
                        ? "-"
                        : expected.size() == 1 ? expected.get(0).asText() : "several");
    }

    private static String letter(String text, int options) {
        return letter(text, Collections.nCopies(options, ""));
    }

    private static String letter(String text, List<String> options) {
        Sample sample = new Sample("s", "s", Map.of(), "?", options, new Gold.Choice(0));
        Answer answer = Thought.separate(new Output(text, null));
        return Robust.letter().extract(answer, sample) instanceof Extraction.Found found ? found.value() : "-";
    }

    private static boolean marker(JsonNode row) {
        String gold = row.get("gold").get(0).asText();
        String expected = row.get("expected").asText();
        if (row.path("config").path("scorer").asText().contains("letter")) {
            String read = letter(row.get("input").asText(), 4);
            return expected.equals(read.equals("-") ? "no_answer" : read.equals(gold) ? "correct" : "incorrect");
        }
        Sample sample = Sample.open("s", "s", "en", "?", new Gold.Text(gold));
        Verdict verdict = Profiles.ROBUST
                .judge(AnswerForm.TEXT, new Output(row.get("input").asText(), null), sample)
                .verdict();
        return (verdict == Verdict.RIGHT) == expected.equals("correct");
    }

    private static boolean split(JsonNode row) {
        Answer answer = Thought.separate(new Output(row.get("input").asText(), null));
        JsonNode expected = row.get("expected");
        boolean allThought = row.path("config").path("no_tags").asText().equals("reasoning");
        if (allThought && !row.get("input").asText().contains("think>")) {
            return answer.reasoning() == null; // a parser for one model takes a text without tags for thought
        }
        boolean content = !expected.has("content")
                || answer.text()
                        .strip()
                        .equals(expected.get("content").asText("").strip());
        return content && (!expected.has("reasoning") || sameReasoning(expected.get("reasoning"), answer));
    }

    private static boolean sameReasoning(JsonNode expected, Answer answer) {
        String first = expected.asText("null").lines().findFirst().orElse("").strip();
        return expected.isNull() == (answer.reasoning() == null)
                && String.valueOf(answer.reasoning()).contains(first);
    }

    private static boolean parts(JsonNode row) {
        Answer answer = Thought.separate(new Output(row.get("input").asText(), null));
        List<String> texts = new ArrayList<>();
        boolean thinks = false;
        for (JsonNode part : row.get("expected")) {
            if (part.get(0).asText().equals("text")) {
                texts.add(part.get(1).asText());
            } else {
                thinks = true;
            }
        }
        return answer.text().equals(texts.getLast()) && thinks == (answer.reasoning() != null) && !answer.unclosed();
    }

    private static Map<Integer, String> exceptions() throws IOException {
        Map<Integer, String> reasons = new TreeMap<>();
        try (var in = VectorsTest.class.getResourceAsStream("vector-exceptions.txt")) {
            assertThat(in).isNotNull();
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
                int bar = l.indexOf('|');
                reasons.put(Integer.parseInt(l.substring(0, bar)), l.substring(bar + 1));
            });
        }
        return reasons;
    }
}
