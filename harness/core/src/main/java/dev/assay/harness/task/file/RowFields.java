package dev.assay.harness.task.file;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.harness.task.AnswerForm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which field of a row is what.
///
/// @param question  the text put
/// @param answer    the gold
/// @param choices   the options: one field that holds a list, or a field for each; empty for open questions
/// @param id        what tells rows apart; null for the row's number
/// @param family    what rows that belong together share; null where each stands alone
/// @param language  of the row; null where all have the task's first
/// @param strata    name → field that results are broken down by
/// @param gold      how the answer of a question with options is written
record RowFields(
        String question,
        String answer,
        List<String> choices,
        @Nullable String id,
        @Nullable String family,
        @Nullable String language,
        Map<String, String> strata,
        Written gold) {

    /// How the right option is written in a row.
    enum Written {
        LETTER,
        INDEX_0,
        INDEX_1,
        TEXT
    }

    RowFields {
        choices = List.copyOf(choices);
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    }

    /// Makes a sample of a row.
    ///
    /// @param task      whose id the sample's starts with
    /// @param languages that rows may be in; the first is that of rows that do not say
    Sample sample(Row row, int n, String task, AnswerForm form, List<String> languages) {
        List<String> options = options(row);
        String name = task + "/" + (id == null ? String.valueOf(n) : row.scalar(id));
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Sample.LANGUAGE, language(row, languages));
        strata.forEach((stratum, field) -> values.put(stratum, row.scalar(field)));
        return new Sample(
                name,
                family == null ? name : task + "/" + row.scalar(family),
                values,
                row.text(question),
                options,
                gold(row, form, options));
    }

    private List<String> options(Row row) {
        if (choices.isEmpty()) {
            return List.of();
        }
        boolean list = choices.size() == 1
                && row.has(choices.getFirst())
                && row.node(choices.getFirst()).isArray();
        return list
                ? row.texts(choices.getFirst())
                : choices.stream().map(row::scalar).toList();
    }

    private String language(Row row, List<String> languages) {
        if (language == null) {
            return languages.getFirst();
        }
        String code = row.text(language);
        if (!languages.contains(code)) {
            throw row.bad(
                    "one of the task's languages " + String.join(", ", languages) + " in \"" + language + "\"",
                    row.quote(code),
                    "add it to the task's languages, or mend the row");
        }
        return code;
    }

    private Gold gold(Row row, AnswerForm form, List<String> options) {
        return switch (form) {
            case NUMBER -> Golds.numberOrFraction(row, answer);
            case EXPRESSION -> new Gold.Expression(row.scalar(answer));
            case TEXT -> new Gold.Text(row.scalar(answer));
            case LETTER ->
                switch (gold) {
                    case LETTER -> Golds.choice(row, answer, options.size());
                    case INDEX_0 -> Golds.indexed(row, answer, 0, options.size());
                    case INDEX_1 -> Golds.indexed(row, answer, 1, options.size());
                    case TEXT -> Golds.equal(row, answer, options);
                };
        };
    }
}
