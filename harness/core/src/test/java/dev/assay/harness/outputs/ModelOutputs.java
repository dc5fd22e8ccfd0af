package dev.assay.harness.outputs;

import static dev.assay.harness.outputs.Benchmarks.json;
import static dev.assay.harness.outputs.Benchmarks.jsonLines;
import static dev.assay.harness.outputs.Benchmarks.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.task.AnswerForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads every file of model outputs into one shape.
public final class ModelOutputs {

    private final Path data;
    private final Benchmarks benchmarks;

    /// @param data the folder that holds the benchmarks and `model_outputs`
    public ModelOutputs(Path data) {
        this.data = data;
        this.benchmarks = new Benchmarks(data);
    }

    /// The files by name, each with how to read it.
    public Map<String, Function<Path, List<Labelled>>> files() {
        Map<String, Function<Path, List<Labelled>>> files = new LinkedHashMap<>();
        for (String folder : List.of("gsm8k", "gsm8k_missing_premise", "mr_gsm8k", "mgsm", "aime24", "math500")) {
            for (String name : list(folder)) {
                files.put(folder + "/" + name, open(name));
            }
        }
        files.put("kojima_logs/gsm8k_zero_shot_cot.log", f -> kojima(f, AnswerForm.NUMBER));
        files.put("kojima_logs/aqua_zero_shot_cot.log", f -> kojima(f, AnswerForm.LETTER));
        files.put("aqua/plan-and-solve_text-davinci-003.jsonl", this::common);
        for (String name : list("mmlu_pro")) {
            files.put("mmlu_pro/" + name, this::common);
        }
        for (String name : list("mmlu_pro_think")) {
            files.put("mmlu_pro_think/" + name, this::common);
        }
        for (String name : list("mrben")) {
            files.put("mrben/" + name, this::common);
        }
        for (String name : list("mmlu_helm")) {
            files.put("mmlu_helm/" + name, this::common);
        }
        files.put("mmlu/galvsk_deepseek-chat_letters.csv", this::letters);
        for (String name : list("mmmlu")) {
            files.put("mmmlu/" + name, f -> qwen(f, AnswerForm.LETTER));
        }
        for (String folder : List.of("kmmlu", "kmmlu_hard", "click", "haerae")) {
            for (String name : list(folder)) {
                files.put(folder + "/" + name, this::korean);
            }
        }
        for (String name : list("gaokao")) {
            files.put("gaokao/" + name, this::gaokao);
        }
        files.put("global_mmlu_lite_lanna/annotated_question_output_qwen_qwen3_5-9b_en.json", this::lanna);
        return files;
    }

    private Function<Path, List<Labelled>> open(String name) {
        if (name.startsWith("openai_example")) {
            return this::openai;
        }
        if (name.startsWith("mcot")) {
            return this::mcot;
        }
        if (name.startsWith("qwen3_mgsm")) {
            return f -> qwen(f, AnswerForm.NUMBER);
        }
        return name.startsWith("qwen3-1_7b_english") ? this::english : this::common;
    }

    private List<String> list(String folder) {
        try (Stream<Path> files = Files.list(data.resolve("model_outputs").resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Labelled> read(String file) {
        Function<Path, List<Labelled>> reader = files().get(file);
        if (reader == null) {
            throw new IllegalArgumentException("no reader for " + file);
        }
        return reader.apply(data.resolve("model_outputs").resolve(file));
    }

    private List<Labelled> common(Path file) {
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : jsonLines(file)) {
            rows.add(common(rows.size(), row));
        }
        return rows;
    }

    private Labelled common(int n, JsonNode row) {
        String benchmark = row.get("benchmark").asText();
        String language = row.path("lang").asText("en");
        AnswerForm form = benchmark.startsWith("math500")
                ? AnswerForm.EXPRESSION
                : benchmark.contains("mmlu") || benchmark.equals("aqua") ? AnswerForm.LETTER : AnswerForm.NUMBER;
        List<String> choices = choices(row, benchmark);
        String question = row.path("question").asText("");
        if (question.isEmpty()) {
            question = question(row, benchmark, language);
        }
        boolean judgesTheSolution = benchmark.contains("Mr-Ben"); // such a label says nothing of the answer
        Boolean label = (row.path("label").isBoolean() && !judgesTheSolution)
                ? row.get("label").asBoolean()
                : null;
        String pred = row.path("source_pred").isNull()
                ? null
                : row.path("source_pred").asText(null);
        return labelled(
                n,
                form,
                language,
                question,
                choices,
                gold(row, benchmark),
                row.get("output").asText(),
                pred,
                label,
                row.path("truncated").asBoolean(false));
    }

    private String question(JsonNode row, String benchmark, String language) {
        if (row.path("row").isInt() && benchmark.equals("mgsm")) {
            return benchmarks.mgsm(language, row.get("row").asInt());
        }
        if (row.path("row").isInt() && benchmark.equals("gsm8k")) {
            return benchmarks.gsm8k(row.get("row").asInt());
        }
        if (row.path("prompt").isTextual()) {
            String prompt = row.get("prompt").asText();
            return prompt.substring(prompt.lastIndexOf("Question:") + "Question:".length())
                    .strip();
        }
        JsonNode pro = benchmarks.mmluPro(row.path("question_id").asText(""));
        return pro == null ? "" : pro.path("question").asText("");
    }

    /// The gold of the benchmark itself where the file holds a normalised one.
    private String gold(JsonNode row, String benchmark) {
        return benchmark.equals("math500")
                ? benchmarks.math500(row.get("row").asInt())
                : row.path("gold").asText("");
    }

    private List<String> choices(JsonNode row, String benchmark) {
        if (row.has("prompt_options") || row.has("options")) {
            String options = row.has("options")
                    ? row.get("options").asText()
                    : row.get("prompt_options").asText();
            return Arrays.stream(options.split("\n"))
                    .map(o -> o.replaceFirst("^[A-J]: ?", "").strip())
                    .toList();
        }
        if (benchmark.equals("aqua")) {
            return options(row.get("question").asText());
        }
        if (row.has("question_id")) {
            JsonNode pro = benchmarks.mmluPro(row.get("question_id").asText());
            return pro == null ? blank(row.path("n_options").asInt(10)) : texts(pro.get("options"));
        }
        return benchmark.equals("mmlu") ? blank(4) : List.of();
    }

    private static List<String> blank(int n) {
        return Collections.nCopies(n, "");
    }

    private static Labelled labelled(
            int n,
            AnswerForm form,
            String language,
            String question,
            List<String> choices,
            String gold,
            String output,
            @Nullable String pred,
            @Nullable Boolean label,
            boolean cut) {
        Sample sample = new Sample(
                "row/" + n,
                "row/" + n,
                Map.of(Sample.LANGUAGE, language),
                question.isBlank() ? "?" : question,
                choices,
                gold(form, choices, gold));
        return new Labelled(n, form, sample, output, pred, label, cut);
    }

    private static Gold gold(AnswerForm form, List<String> choices, String gold) {
        return switch (form) {
            case LETTER -> {
                int index = gold.isEmpty() ? -1 : gold.charAt(0) - 'A';
                yield gold.length() == 1 && index >= 0 && index < choices.size()
                        ? new Gold.Choice(index)
                        : new Gold.Unanswerable(gold);
            }
            case NUMBER -> {
                try {
                    yield new Gold.Numeric(new BigDecimal(gold.strip().replace(",", "")), gold);
                } catch (NumberFormatException e) {
                    yield new Gold.Unanswerable(gold);
                }
            }
            case EXPRESSION -> new Gold.Expression(gold);
            case TEXT -> new Gold.Text(gold);
        };
    }

    private List<Labelled> openai(Path file) {
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : jsonLines(file)) {
            String truth = row.get("ground_truth").asText();
            String gold = truth.substring(truth.lastIndexOf("A: ") + 3);
            for (String system : List.of("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")) {
                rows.add(labelled(
                        rows.size(),
                        AnswerForm.NUMBER,
                        "en",
                        row.get("question").asText(),
                        List.of(),
                        gold,
                        row.get(system).get("solution").asText(),
                        null,
                        row.get(system).get("is_correct").asBoolean(),
                        false));
            }
        }
        return rows;
    }

    private List<Labelled> mcot(Path file) {
        String name = file.getFileName().toString();
        String language = name.substring(name.indexOf('_') + 1, name.indexOf('.'));
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : jsonLines(file)) {
            rows.add(labelled(
                    rows.size(),
                    AnswerForm.NUMBER,
                    language,
                    benchmarks.mgsm(language, rows.size()),
                    List.of(),
                    row.get("answer").asText(),
                    row.get("response").asText(),
                    row.get("prediction").asText(),
                    row.get("result").asBoolean(),
                    false));
        }
        return rows;
    }

    private List<Labelled> qwen(Path file, AnswerForm form) {
        JsonNode root = json(file);
        String language = root.get("language").asText();
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : root.get("results")) {
            int index = row.get("question_index").asInt();
            List<String> mmlu = form == AnswerForm.LETTER ? benchmarks.mmlu(index) : List.of();
            rows.add(labelled(
                    rows.size(),
                    form,
                    language,
                    form == AnswerForm.LETTER ? mmlu.getFirst() : benchmarks.mgsm(language, index),
                    form == AnswerForm.LETTER ? language.equals("en") ? mmlu.subList(1, 5) : blank(4) : List.of(),
                    row.get("gold").asText(),
                    row.get("response").asText(),
                    row.get("pred").asText(null),
                    row.get("correct").asBoolean(),
                    false));
        }
        return rows;
    }

    private List<Labelled> english(Path file) {
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : jsonLines(file)) {
            String pred = row.get("english_answer").asText();
            String gold = row.get("ground_truth").asText();
            rows.add(labelled(
                    rows.size(),
                    AnswerForm.NUMBER,
                    "en",
                    row.get("english_question").asText(),
                    List.of(),
                    gold,
                    row.get("english_response").asText(),
                    pred,
                    pred.equals(gold),
                    false));
        }
        return rows;
    }

    private List<Labelled> letters(Path file) {
        List<Labelled> rows = new ArrayList<>();
        for (Map<String, String> row : Benchmarks.csv(file)) {
            String pred = row.getOrDefault("predicted", "");
            String gold = row.getOrDefault("answer", "");
            rows.add(labelled(
                    rows.size(), AnswerForm.LETTER, "en", "?", blank(4), gold, pred, pred, pred.equals(gold), false));
        }
        return rows;
    }

    private List<Labelled> korean(Path file) {
        String folder =
                data.resolve("model_outputs").relativize(file).getName(0).toString();
        List<Question> kmmlu = folder.equals("kmmlu") ? benchmarks.kmmlu() : List.of();
        List<Labelled> rows = new ArrayList<>();
        for (Map<String, String> row : Benchmarks.csv(file)) {
            Question click = folder.equals("click") ? benchmarks.click(row.getOrDefault("id", "")) : null;
            Question question = !kmmlu.isEmpty()
                    ? kmmlu.get(rows.size())
                    : click != null ? click : new Question("?", blank(folder.startsWith("kmmlu") ? 4 : 5));
            String pred = row.getOrDefault("pred", "");
            String gold = row.getOrDefault("answer", "");
            rows.add(labelled(
                    rows.size(),
                    AnswerForm.LETTER,
                    "ko",
                    question.text(),
                    question.choices(),
                    gold,
                    row.getOrDefault("response", ""),
                    pred.isEmpty() ? null : pred,
                    pred.equals(gold),
                    false));
        }
        return rows;
    }

    private List<Labelled> gaokao(Path file) {
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : json(file).get("example")) {
            List<String> golds = texts(row.get("standard_answer"));
            List<String> preds = texts(row.get("model_answer"));
            String output = row.get("model_output").asText();
            List<String> outputs = golds.size() == 1 ? List.of(output) : answers(output);
            for (int i = 0; i < golds.size(); i++) {
                String pred = preds.size() == golds.size() ? preds.get(i) : "";
                rows.add(labelled(
                        rows.size(),
                        AnswerForm.LETTER,
                        "zh",
                        row.get("question").asText(),
                        blank(4),
                        golds.get(i),
                        i < outputs.size() ? outputs.get(i) : "",
                        pred.isEmpty() ? null : pred,
                        pred.equals(golds.get(i)),
                        false));
            }
        }
        return rows;
    }

    /// The answers to several questions under one text, each up to its end mark.
    private static List<String> answers(String output) {
        return Arrays.stream(output.split("<eoa>"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
    }

    private List<Labelled> lanna(Path file) {
        List<Labelled> rows = new ArrayList<>();
        for (JsonNode row : json(file).get("results")) {
            rows.add(labelled(
                    rows.size(),
                    AnswerForm.LETTER,
                    "en",
                    "?",
                    blank(4),
                    row.get("ground_truth").asText(),
                    row.get("raw_output").asText(),
                    row.get("predicted").asText(null),
                    row.get("correct").asBoolean(),
                    false));
        }
        return rows;
    }

    private List<Labelled> kojima(Path file, AnswerForm form) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Labelled> rows = new ArrayList<>();
        int at = text.indexOf("\nQ: ");
        while (at >= 0) {
            int answer = text.indexOf("\nA: ", at);
            int end = text.indexOf("\npred_before", answer);
            int after = text.indexOf("\npred_mode : ", end);
            int truth = text.indexOf("\nGT : ", after);
            String pred =
                    text.substring(after + 13, text.indexOf('\n', after + 13)).strip();
            String gold =
                    text.substring(truth + 6, text.indexOf('\n', truth + 6)).strip();
            String question = text.substring(at + 4, answer).strip();
            rows.add(labelled(
                    rows.size(),
                    form,
                    "en",
                    question,
                    form == AnswerForm.LETTER ? options(question) : List.of(),
                    gold,
                    text.substring(answer + 4, end).strip(),
                    pred,
                    pred.equals(gold),
                    false));
            at = text.indexOf("\nQ: ", truth);
        }
        return rows;
    }

    private static List<String> options(String question) {
        List<String> options = new ArrayList<>();
        int at = question.lastIndexOf("Answer Choices:");
        for (char c = 'A'; c <= 'E'; c++) {
            int start = question.indexOf("(" + c + ")", at);
            int end = question.indexOf("(" + (char) (c + 1) + ")", start);
            options.add(
                    start < 0
                            ? ""
                            : question.substring(start + 3, end < 0 ? question.length() : end)
                                    .strip());
        }
        return options;
    }
}
