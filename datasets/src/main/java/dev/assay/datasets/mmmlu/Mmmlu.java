package dev.assay.datasets.mmmlu;

import dev.assay.datasets.Sample;
import dev.assay.datasets.mmlu.MmluSubjects;
import dev.assay.datasets.mmlu.MmluSubjects.TestRow;
import dev.assay.datasets.read.ByLanguage;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Letters;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// MMMLU (OpenAI 2024). The publisher's CSV of a locale has the columns (index), Question, A, B, C, D,
/// Answer, Subject and all 14,042 rows in the order of MMLU's subjects; part files in JSON Lines also say
/// `question_index`, the place in that order. Where that is missing, the index column counts within the
/// subject. Either way the row is joined to the MMLU row it translates: the sample is
/// `mmmlu/<language>/<subject>/<MMLU row>`, its family `mmlu/<subject>/<MMLU row>`. The subject comes from
/// that place, because in Swahili the column holds file names for two subjects.
public final class Mmmlu {

    /// Language to locale, as files are named.
    public static final Map<String, String> LOCALES = Map.ofEntries(
            Map.entry("ar", "AR-XY"),
            Map.entry("bn", "BN-BD"),
            Map.entry("de", "DE-DE"),
            Map.entry("es", "ES-LA"),
            Map.entry("fr", "FR-FR"),
            Map.entry("hi", "HI-IN"),
            Map.entry("id", "ID-ID"),
            Map.entry("it", "IT-IT"),
            Map.entry("ja", "JA-JP"),
            Map.entry("ko", "KO-KR"),
            Map.entry("pt", "PT-BR"),
            Map.entry("sw", "SW-KE"),
            Map.entry("yo", "YO-NG"),
            Map.entry("zh", "ZH-CN"));

    public static final Facts FACTS = new Facts(
            "mmmlu",
            "MMMLU, MMLU translated into fourteen languages",
            "MIT",
            "https://huggingface.co/datasets/openai/MMMLU",
            LOCALES.keySet().stream().sorted().toList(),
            false);

    private static final ByLanguage FILES = new ByLanguage(
            FACTS,
            Mmmlu::patterns,
            (file, language) -> new Part(file, Formats::any, (row, n) -> sample(row, language, n)));

    private Mmmlu() {}

    /// All languages that are there.
    public static RowDataset open(Path path) {
        return FILES.open(path);
    }

    /// These languages and no other.
    public static RowDataset open(Path path, List<String> languages) {
        return FILES.open(path, languages);
    }

    private static List<String> patterns(String language) {
        String locale = LOCALES.getOrDefault(language, language);
        return List.of(
                "mmlu_" + locale + ".csv",
                locale.replace('-', '_') + "/test-*.parquet",
                "test_" + language + ".jsonl",
                "test_" + language + "_*.jsonl");
    }

    private static Sample sample(Row row, String language, int n) {
        TestRow place = place(row, n);
        MmluSubjects.Subject subject = place.subject();
        return new Sample(
                "mmmlu/" + language + "/" + subject.name() + "/" + place.row(),
                place.id(),
                Strata.of(Sample.LANGUAGE, language, Sample.SUBJECT, subject.name(), Strata.GROUP, subject.group()),
                row.text("Question"),
                row.texts(Letters.ABCD),
                Golds.choice(row, "Answer", 4));
    }

    private static TestRow place(Row row, int n) {
        boolean stated = row.has("question_index");
        TestRow place = stated ? MmluSubjects.at(row.integer("question_index")) : unstated(row, n);
        String subject = row.text("Subject");
        if (place == null || !isOf(subject, place.subject())) {
            throw row.bad(
                    "a row of MMLU's test split",
                    "the subject " + row.quote(subject)
                            + (place == null ? " at a place that MMLU does not have" : " where MMLU has " + place.id()),
                    stated
                            ? "check question_index"
                            : "a file without the column question_index has to hold the whole test split in its order");
        }
        return place;
    }

    /// The place by the index column, which counts within the subject, or else by the row's place in the
    /// file.
    private static @Nullable TestRow unstated(Row row, int n) {
        TestRow here = MmluSubjects.at(n);
        String index = row.has("Unnamed: 0") ? "Unnamed: 0" : row.has("") ? "" : null;
        if (index == null || row.integer(index) == n) {
            return here;
        }
        String subject = row.text("Subject");
        for (MmluSubjects.Subject each : MmluSubjects.ALL) {
            if (isOf(subject, each)) {
                int within = row.integer(index);
                return within >= 0 && within < each.testRows() ? new TestRow(each, within) : null;
            }
        }
        return null;
    }

    /// A subject's own name, or a file name that starts with it: `security_studies_test-sw-KE.csv`.
    private static boolean isOf(String stated, MmluSubjects.Subject subject) {
        return stated.equals(subject.name()) || stated.startsWith(subject.name() + "_test");
    }
}
