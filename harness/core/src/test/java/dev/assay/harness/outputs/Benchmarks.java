package dev.assay.harness.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions and options that the output files leave out, read from the benchmark files beside them.
final class Benchmarks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private @Nullable List<JsonNode> gsm8k;
    private @Nullable List<List<String>> mmlu;
    private @Nullable Map<String, JsonNode> mmluPro;
    private @Nullable List<JsonNode> math500;
    private @Nullable Map<String, Question> click;
    private final Map<String, List<String>> mgsm = new HashMap<>();

    Benchmarks(Path data) {
        this.data = data;
    }

    static List<JsonNode> jsonLines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<JsonNode> rows = new ArrayList<>();
            for (String line : (Iterable<String>) lines::iterator) {
                if (!line.isBlank()) {
                    rows.add(JSON.readTree(line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> csv(Path file) {
        try {
            return Csv.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    String gsm8k(int row) {
        List<JsonNode> rows = gsm8k;
        if (rows == null) {
            rows = jsonLines(data.resolve("gsm8k/test.jsonl"));
            gsm8k = rows;
        }
        return rows.get(row).get("question").asText();
    }

    String mgsm(String language, int row) {
        return mgsm.computeIfAbsent(language, l -> {
                    try {
                        return Files.readAllLines(data.resolve("mgsm/mgsm_" + l + ".tsv"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .get(row)
                .split("\t")[0];
    }

    /// Question and options of a row of the 14,042-row MMLU test split, subjects in alphabetical order.
    List<String> mmlu(int row) {
        List<List<String>> rows = mmlu;
        if (rows == null) {
            rows = new ArrayList<>();
            for (Path file : sorted(data.resolve("mmlu/test"))) {
                try {
                    rows.addAll(Csv.rows(Files.readString(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            mmlu = rows;
        }
        return rows.get(row);
    }

    @Nullable
    JsonNode mmluPro(String questionId) {
        Map<String, JsonNode> rows = mmluPro;
        if (rows == null) {
            rows = new HashMap<>();
            for (JsonNode row : jsonLines(data.resolve("mmlu_pro/test.jsonl"))) {
                rows.put(row.get("question_id").asText(), row);
            }
            mmluPro = rows;
        }
        return rows.get(questionId);
    }

    String math500(int row) {
        List<JsonNode> rows = math500;
        if (rows == null) {
            rows = jsonLines(data.resolve("math500/test.jsonl"));
            math500 = rows;
        }
        return rows.get(row).get("answer").asText();
    }

    @Nullable
    Question click(String id) {
        Map<String, Question> rows = click;
        if (rows == null) {
            rows = new HashMap<>();
            try (Stream<Path> files = Files.walk(data.resolve("click"))) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".json"))::iterator) {
                    for (JsonNode row : json(file)) {
                        String text = row.path("paragraph").asText("") + "\n"
                                + row.get("question").asText();
                        rows.put(row.get("id").asText(), new Question(text.strip(), texts(row.get("choices"))));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            click = rows;
        }
        return rows.get(id);
    }

    /// All 35,030 KMMLU test rows, in the order of the files.
    List<Question> kmmlu() {
        List<Question> questions = new ArrayList<>();
        for (Path file : sorted(data.resolve("kmmlu"))) {
            if (file.toString().endsWith("-test.csv")) {
                for (Map<String, String> row : csv(file)) {
                    List<String> options = Stream.of("A", "B", "C", "D")
                            .map(k -> row.getOrDefault(k, ""))
                            .toList();
                    questions.add(new Question(row.getOrDefault("question", "?"), options));
                }
            }
        }
        return questions;
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
