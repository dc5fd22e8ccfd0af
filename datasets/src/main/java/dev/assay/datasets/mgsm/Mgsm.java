package dev.assay.datasets.mgsm;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.datasets.read.ByLanguage;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Rows;
import dev.assay.datasets.read.Tsv;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// MGSM (Shi et al. 2022): `mgsm_<language>.tsv` without a header, question and gold, split at the tab and at
/// nothing else; or the Parquet files of the common mirror, a folder for each language. Row *n* of each
/// language is a translation of GSM8K test row *n*: the sample is `mgsm/<language>/n`, its family
/// `gsm8k/test/n`. Questions are never normalised: Bengali ones are mostly not in NFC, Telugu ones hold
/// zero-width joiners. Shots are the authors' eight exemplars.
public final class Mgsm {
    public static final Facts FACTS = new Facts(
            "mgsm",
            "MGSM, grade-school math in eleven languages",
            "CC-BY-4.0",
            "https://github.com/google-research/url-nlp/tree/main/mgsm",
            List.of("bn", "de", "en", "es", "fr", "ja", "ru", "sw", "te", "th", "zh"),
            false);

    private static final Rows.Format TSV = Tsv.named(List.of("question", "answer"));

    private static final ByLanguage FILES = new ByLanguage(
            FACTS,
            language ->
                    List.of("mgsm_" + language + ".tsv", language + "/test-*.parquet", language + "/test/*.parquet"),
            (file, language) -> new Part(
                    file, file.ending().equals("tsv") ? TSV : Formats::any, (row, n) -> sample(row, language, n)));

    private Mgsm() {}

    /// All languages that are there.
    public static RowDataset open(Path path) {
        return FILES.open(path).withShots(language -> shots(path, language));
    }

    /// These languages and no other.
    public static RowDataset open(Path path, List<String> languages) {
        return FILES.open(path, languages).withShots(language -> shots(path, language));
    }

    /// The language of a file `mgsm_<language>.tsv`; null for any other file.
    public static @Nullable String languageOf(String file) {
        return FACTS.languages().stream()
                .filter(language -> file.equals("mgsm_" + language + ".tsv"))
                .findFirst()
                .orElse(null);
    }

    private static Sample sample(Row row, String language, int n) {
        return Sample.open(
                "mgsm/" + language + "/" + n,
                Gsm8k.family(n),
                language,
                row.text("question"),
                Golds.number(row, row.has("answer_number") ? "answer_number" : "answer"));
    }

    private static List<Shot> shots(Path path, String language) {
        return Folder.of(path)
                .maybe("exemplars.jsonl", "exemplars.py", language + "/train-*.parquet", language + "/train/*.parquet")
                .map(source -> Exemplars.read(source, language))
                .orElse(List.of());
    }
}
