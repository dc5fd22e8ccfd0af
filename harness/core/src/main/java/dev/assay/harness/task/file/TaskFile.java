package dev.assay.harness.task.file;

import dev.assay.datasets.Shot;
import dev.assay.harness.digest.Digest;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.task.DatasetTask;
import dev.assay.harness.task.Origin;
import dev.assay.harness.task.Rows;
import dev.assay.harness.task.TaskCard;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlSource;
import dev.assay.harness.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a task file. Everything that is wrong with it is told at once, each with file, line and field.
///
/// ```yaml
/// id: crates
/// version: 1
/// answer: number
/// dataset:
///   path: crates.jsonl
///   fields: {question: text, answer: pens}
/// prompt:
///   user: |
///     {{ question }}
///
///     End with one line: #### and the number.
/// ```
public final class TaskFile {
    private static final int MAX_TOKENS = 4_096;
    private static final int MOST_TOKENS = 10_000_000;
    private static final int MOST_EXAMPLES = 1_000;

    private final YamlFields fields;
    private final YamlSource source;

    private TaskFile(YamlFields fields, YamlSource source) {
        this.fields = fields;
        this.source = source;
    }

    /// Reads a user's file.
    ///
    /// @param problems receives one message per problem
    /// @return null when there were any
    public static @Nullable FileTask read(Path file, List<String> problems) {
        YamlSource source = YamlSource.read(file, problems);
        return source == null ? null : read(source, file.resolveSibling(""), file.toString(), problems);
    }

    /// @param folder that paths in it start from; null where it must not name any
    /// @param origin where it comes from, for people
    static @Nullable FileTask read(YamlSource source, @Nullable Path folder, String origin, List<String> problems) {
        List<String> own = new ArrayList<>();
        YamlFields fields = source.fields(own);
        FileTask task = fields == null ? null : new TaskFile(fields, source).task(folder, origin);
        problems.addAll(own);
        return own.isEmpty() ? task : null;
    }

    private @Nullable FileTask task(@Nullable Path folder, String origin) {
        String id = id();
        Integer version = integer(fields.require("version", "1"), 1, Integer.MAX_VALUE);
        String title = text("title");
        AnswerSection answer = AnswerSection.read(fields.require("answer", "number"));
        DatasetSection dataset = DatasetSection.read(fields, id, title, answer, folder);
        List<Shot> examples = ExampleSection.read(fields.get("examples"), id, answer, dataset);
        PromptTemplate prompt = PromptSection.read(
                fields.require("prompt", "number-cot"), id + "@" + (version == null ? 1 : version), answer, dataset);
        if (prompt != null) {
            ExampleSection.refuseUnfit(fields.get("examples"), examples, prompt);
        }
        Integer shots = integer(fields.get("shots"), 0, MOST_EXAMPLES);
        Integer maxTokens = integer(fields.get("max-tokens"), 1, MOST_TOKENS);
        if (shots != null && !examples.isEmpty() && shots > examples.size()) {
            fields.problem("shots is " + shots + ", but there are " + examples.size()
                    + " examples; write more, or lower shots");
        }
        fields.refuseUnknown();
        if (version == null || answer == null || dataset == null || prompt == null) {
            return null; // told above
        }
        List<String> languages = languages(dataset, prompt);
        Map<String, String> usual = new LinkedHashMap<>();
        if (shots != null && shots > 0) {
            usual.put("shots", String.valueOf(shots));
        }
        if (!dataset.whole() || languages.size() < dataset.languages().size()) {
            usual.put("languages", String.join("+", languages));
        }
        TaskCard card = new TaskCard(
                title == null ? dataset.title() : title,
                answer.form(),
                version,
                dataset.rows(),
                languages,
                dataset.licence(),
                shots == null || shots == 0 ? List.of(0) : List.of(0, shots),
                List.of(prompt.id()),
                List.of(),
                dataset.restricted());
        Rows rows = examples.isEmpty() ? dataset.source() : new ExampleRows(dataset.source(), examples);
        DatasetTask task = new DatasetTask(
                id, card, prompt, null, answer.most(), maxTokens == null ? MAX_TOKENS : maxTokens, rows);
        return new FileTask(task, answer.rule(), usual, new Origin(origin, Digest.of(source.text())));
    }

    /// Those of the rows for which there are words, where the prompt has words by language.
    private List<String> languages(DatasetSection dataset, PromptTemplate prompt) {
        List<String> spoken = prompt.languages();
        if (spoken.isEmpty()) {
            return dataset.languages();
        }
        List<String> both =
                dataset.languages().stream().filter(spoken::contains).toList();
        if (both.isEmpty()) {
            fields.problem("the prompt has texts in " + String.join(", ", spoken) + ", but the rows are in "
                    + String.join(", ", dataset.languages()) + "; add a text in a language of the rows");
        }
        return both;
    }

    private String id() {
        YamlValue value = fields.require("id", "my-task");
        String id = value == null ? null : value.text();
        if (value != null && id != null && !isId(id)) {
            value.problem("expected small letters, digits and hyphens, at most 60 and a letter first, but found '" + id
                    + "'");
        }
        return id == null ? "task" : id;
    }

    private static boolean isId(String id) {
        return id.length() <= 60
                && id.charAt(0) >= 'a'
                && id.charAt(0) <= 'z'
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    private @Nullable String text(String name) {
        YamlValue value = fields.get(name);
        return value == null ? null : value.text();
    }

    private static @Nullable Integer integer(@Nullable YamlValue value, int least, int most) {
        return value == null ? null : value.integer(least, most);
    }
}
