package dev.assay.datasets.globalmmlu;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.mmlu.MmluSubjects;
import dev.assay.datasets.read.ByLanguage;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Shots;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Global-MMLU and Global-MMLU-Lite (Singh et al. 2024), one shape: `sample_id` (`anatomy/test/17`),
/// `subject`, `subject_category`, `question`, `option_a` to `option_d`, `answer`,
/// `cultural_sensitivity_label` and more; Parquet in a folder for each language, or CSV and JSON Lines called
/// after the language. The sample is `<set>/<language>/<sample_id>`; one of a test row belongs to the family
/// of the MMLU row it translates. Shots are the dev rows.
public final class GlobalMmlu {

    /// All of MMLU in 42 languages.
    public static final Facts FULL = facts(
            "global-mmlu",
            "Global-MMLU, MMLU in 42 languages",
            "https://huggingface.co/datasets/CohereLabs/Global-MMLU",
            List.of(
                    "am", "ar", "bn", "cs", "de", "el", "en", "es", "fa", "fil", "fr", "ha", "he", "hi", "id", "ig",
                    "it", "ja", "ko", "ky", "lt", "mg", "ms", "ne", "nl", "ny", "pl", "pt", "ro", "ru", "si", "sn",
                    "so", "sr", "sv", "sw", "te", "tr", "uk", "vi", "yo", "zh"));

    /// 400 rows for each language, translated by people.
    public static final Facts LITE = facts(
            "global-mmlu-lite",
            "Global-MMLU-Lite, 400 questions for each language",
            "https://huggingface.co/datasets/CohereLabs/Global-MMLU-Lite",
            List.of(
                    "ar", "bn", "cy", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "my", "pt", "sq", "sw",
                    "yo", "zh"));

    /// The stratum of cultural sensitivity: `CS`, `CA`, or `-` where the row is not annotated.
    public static final String CULTURE = "culture";

    private static final String LABEL = "cultural_sensitivity_label";
    private static final List<String> OPTIONS = List.of("option_a", "option_b", "option_c", "option_d");

    private GlobalMmlu() {}

    /// All languages of a set that are there.
    ///
    /// @param set [#FULL] or [#LITE]
    public static RowDataset open(Facts set, Path path) {
        return files(set).open(path).withShots(language -> shots(set, path, language));
    }

    /// These languages and no other.
    public static RowDataset open(Facts set, Path path, List<String> languages) {
        return files(set).open(path, languages).withShots(language -> shots(set, path, language));
    }

    private static ByLanguage files(Facts set) {
        return new ByLanguage(set, language -> names(language, "test"), (file, language) -> part(set, file, language));
    }

    private static Part part(Facts set, Source file, String language) {
        return new Part(file, Formats::any, (row, n) -> sample(row, set.id(), language));
    }

    private static List<String> names(String language, String split) {
        List<String> names = new ArrayList<>();
        for (String ending : List.of("parquet", "csv", "jsonl")) {
            names.add(language + "/" + split + "-*." + ending);
            names.add(language + "/" + split + "." + ending);
            names.add(language + "_" + split + "." + ending);
            if (split.equals("test")) {
                names.add(language + "." + ending);
            }
        }
        return names;
    }

    private static List<Shot> shots(Facts set, Path path, String language) {
        return Folder.of(path).maybe(names(language, "dev").toArray(String[]::new)).stream()
                .flatMap(file -> Shots.of(part(set, file, language)).stream())
                .toList();
    }

    private static Sample sample(Row row, String set, String language) {
        String source = row.text("sample_id");
        String id = set + "/" + language + "/" + source;
        String label = row.has(LABEL) && !row.node(LABEL).isNull() ? row.text(LABEL) : "";
        Map<String, String> strata = Strata.of(
                Sample.LANGUAGE,
                language,
                Sample.SUBJECT,
                row.text("subject"),
                Strata.GROUP,
                row.text("subject_category"),
                CULTURE,
                label.isBlank() ? "-" : label);
        return new Sample(
                id,
                family(source, set),
                strata,
                row.text("question"),
                row.texts(OPTIONS),
                Golds.choice(row, "answer", 4));
    }

    /// The MMLU row behind `anatomy/test/17`; rows of other splits are a family of all languages of this set.
    private static String family(String source, String set) {
        String[] parts = source.split("/");
        boolean test = parts.length == 3 && parts[1].equals("test") && MmluSubjects.named(parts[0]) != null;
        return test ? "mmlu/" + parts[0] + "/" + parts[2] : set + "/" + source;
    }

    private static Facts facts(String id, String title, String page, List<String> languages) {
        return new Facts(id, title, "Apache-2.0", page, languages, false);
    }
}
