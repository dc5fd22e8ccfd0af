package dev.assay.harness.task.file;

import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.read.Facts;
import dev.assay.harness.spec.Suggestion;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.CatalogueRows;
import dev.assay.harness.task.Rows;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part `dataset` of a task file with what stands beside it (`languages`, `licence`): a set of the
/// catalogue, or a file with the names of its fields.
///
/// @param source opens the rows
/// @param facts  what is known of them
/// @param rows   how many; null where that is not known
/// @param strata names that prompts may use beside the usual ones
/// @param whole  whether these are all languages that the rows have
record DatasetSection(Rows source, Facts facts, @Nullable Long rows, List<String> strata, boolean whole) {
    String title() {
        return facts.title();
    }

    List<String> languages() {
        return facts.languages();
    }

    String licence() {
        return facts.licence();
    }

    boolean restricted() {
        return facts.restricted();
    }

    /// @param folder that paths start from; null where there must be none
    /// @return null when it cannot be read, which is told
    static @Nullable DatasetSection read(
            YamlFields file, String id, @Nullable String title, @Nullable AnswerSection answer, @Nullable Path folder) {
        YamlValue languages = file.get("languages");
        YamlValue licence = file.get("licence");
        YamlValue value = file.require("dataset", "{path: rows.jsonl, fields: {question: question, answer: answer}}");
        YamlFields fields = value == null ? null : value.fields();
        if (fields == null) {
            return null;
        }
        YamlValue catalogue = fields.get("catalogue");
        YamlValue path = fields.get("path");
        DatasetSection section = null;
        if ((catalogue == null) == (path == null)) {
            fields.problem("write either path: FILE for rows of your own or catalogue: ID for a known set"
                    + (catalogue == null ? "; neither is there" : "; both are there"));
            fields.names();
        } else if (catalogue != null) {
            section = known(catalogue);
            if (licence != null) {
                licence.problem("the licence of a set of the catalogue is known; remove this field");
            }
            section = section == null || languages == null ? section : section.in(languages);
        } else if (path != null) {
            section = own(path, fields, id, title, answer, folder, languages(languages), text(licence));
        }
        fields.refuseUnknown();
        return section;
    }

    private static @Nullable DatasetSection known(YamlValue value) {
        String id = value.text();
        Entry entry = id == null ? null : Catalogue.find(id).orElse(null);
        if (id != null && entry == null) {
            value.problem("the catalogue has no set '" + id + "'; "
                    + Suggestion.of(id, Catalogue.ALL.stream().map(Entry::id).toList()));
        }
        return entry == null
                ? null
                : new DatasetSection(
                        new CatalogueRows(entry), entry.facts(), entry.rows(), CatalogueStrata.of(entry.id()), true);
    }

    private static @Nullable DatasetSection own(
            YamlValue path,
            YamlFields fields,
            String id,
            @Nullable String title,
            @Nullable AnswerSection answer,
            @Nullable Path folder,
            List<String> languages,
            @Nullable String licence) {
        String file = path.text();
        RowFields names = fields(fields, answer == null ? null : answer.form());
        if (folder == null) {
            path.problem("a task that comes with Assay takes its rows from the catalogue");
        }
        if (file == null || names == null || answer == null || folder == null) {
            return null;
        }
        Facts facts = new Facts(
                id, title == null ? id : title, licence == null ? "not stated" : licence, file, languages, false);
        return new DatasetSection(
                new FileRows(facts, answer.form(), folder.resolve(file), names),
                facts,
                null,
                List.copyOf(names.strata().keySet()),
                true);
    }

    private static @Nullable RowFields fields(YamlFields dataset, @Nullable AnswerForm form) {
        YamlValue value = dataset.require("fields", "{question: question, answer: answer}");
        YamlValue strata = dataset.get("strata");
        RowFields.Written gold = AnswerSection.constant(dataset.get("gold"), RowFields.Written.values());
        Map<String, String> named = strata == null ? Map.of() : strata.textsByName();
        YamlFields fields = value == null ? null : value.fields();
        if (fields == null) {
            return null;
        }
        String question = text(fields.require("question", "question"));
        String answer = text(fields.require("answer", "answer"));
        List<String> choices = choices(fields, form);
        String id = text(fields.get("id"));
        String family = text(fields.get("family"));
        String language = text(fields.get("language"));
        fields.refuseUnknown();
        if (gold != null && form != AnswerForm.LETTER) {
            dataset.problem(
                    "gold says how the right option is written; it goes with answer: letter only, so remove it");
        }
        return question == null || answer == null
                ? null
                : new RowFields(
                        question,
                        answer,
                        choices,
                        id,
                        family,
                        language,
                        new LinkedHashMap<>(named),
                        gold == null ? RowFields.Written.LETTER : gold);
    }

    private static List<String> choices(YamlFields fields, @Nullable AnswerForm form) {
        YamlValue value = fields.get("choices");
        if (value == null) {
            if (form == AnswerForm.LETTER) {
                fields.require("choices", "[A, B, C, D]");
            }
            return List.of();
        }
        if (value.isList()) {
            return value.texts();
        }
        String one = value.text();
        return one == null ? List.of() : List.of(one);
    }

    /// Those languages of a set of the catalogue that the file names.
    private DatasetSection in(YamlValue value) {
        List<String> wanted = new ArrayList<>(languages(value));
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeAll(facts.languages());
        if (!unknown.isEmpty()) {
            value.problem(facts.id() + " has no " + String.join(", ", unknown) + "; it has "
                    + String.join(", ", facts.languages()));
        }
        wanted.retainAll(facts.languages());
        Facts some =
                new Facts(facts.id(), facts.title(), facts.licence(), facts.publisher(), wanted, facts.restricted());
        return new DatasetSection(
                source, some, null, strata, wanted.size() == facts.languages().size());
    }

    private static List<String> languages(@Nullable YamlValue value) {
        if (value == null) {
            return List.of("en");
        }
        List<String> languages = value.texts();
        languages.stream()
                .filter(each -> !Wording.isLanguage(each))
                .forEach(each -> value.problem("'" + each + "' is no language; expected codes such as en or ko"));
        return languages.isEmpty() ? List.of("en") : languages;
    }

    private static @Nullable String text(@Nullable YamlValue value) {
        return value == null ? null : value.text();
    }
}
