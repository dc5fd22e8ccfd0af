package dev.assay.datasets.msvamp;

import dev.assay.datasets.Sample;
import dev.assay.datasets.read.ByLanguage;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// MSVAMP (Chen et al. 2023): `test_<Language>.json`, one object on each line despite its name, `{m_query,
/// response, …}` with golds like `8.0`. Row *n* is the same problem in every language: the sample is
/// `msvamp/<language>/n`, the family `msvamp/n`.
public final class Msvamp {
    private static final Map<String, String> NAMES = Map.of(
            "bn",
            "Bengali",
            "de",
            "German",
            "en",
            "English",
            "es",
            "Spanish",
            "fr",
            "French",
            "ja",
            "Japanese",
            "ru",
            "Russian",
            "sw",
            "Swahili",
            "th",
            "Thai",
            "zh",
            "Chinese");

    public static final Facts FACTS = new Facts(
            "msvamp",
            "MSVAMP, simple word problems in ten languages",
            "MIT",
            "https://github.com/microsoft/MathOctopus",
            NAMES.keySet().stream().sorted().toList(),
            false);

    private static final ByLanguage FILES = new ByLanguage(
            FACTS,
            language -> List.of("test_" + NAMES.getOrDefault(language, language) + ".json"),
            (file, language) -> new Part(file, Formats::any, (row, n) -> sample(row, language, n)));

    private Msvamp() {}

    /// All languages that are there.
    public static RowDataset open(Path path) {
        return FILES.open(path);
    }

    /// These languages and no other.
    public static RowDataset open(Path path, List<String> languages) {
        return FILES.open(path, languages);
    }

    /// The language of a file `test_<Language>.json`; null for any other file.
    public static @Nullable String languageOf(String file) {
        return FACTS.languages().stream()
                .filter(language -> file.equals("test_" + NAMES.get(language) + ".json"))
                .findFirst()
                .orElse(null);
    }

    private static Sample sample(Row row, String language, int n) {
        return Sample.open(
                "msvamp/" + language + "/" + n,
                "msvamp/" + n,
                language,
                row.text("m_query"),
                Golds.number(row, "response"));
    }
}
