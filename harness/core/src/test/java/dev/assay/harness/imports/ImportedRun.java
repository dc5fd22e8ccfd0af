package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.harness.report.Reports;
import dev.assay.harness.report.Rescoring;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.summary.Summary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run made of a log, scored under every profile, with what a test asks of it.
record ImportedRun(Path folder, Summary summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A fixture that a peer wrote.
    static Path log(String name) {
        URL url = ImportedRun.class.getResource("logs/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no fixture " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    static ImportedRun of(ImportRequest request) {
        Imports.run(request);
        Rescoring.rescore(request.out(), List.of(Rescoring.ALL));
        return new ImportedRun(
                request.out(), Reports.write(request.out(), Locale.ENGLISH).summary());
    }

    private JournalReader reader() throws IOException {
        return JournalReader.of(RunDirectory.open(folder));
    }

    /// Whether each unit of a task is right under a profile, by sample and epoch.
    Map<String, Boolean> right(String profile, String task) throws IOException {
        try (Stream<ScoreFacts> scores = reader().scores(profile)) {
            return scores.filter(score -> score.unit().task().equals(task))
                    .collect(Collectors.toMap(
                            score -> score.unit().sample() + "@" + score.unit().epoch(),
                            score -> score.verdict().equals("right"),
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    /// The share that is right under a profile.
    double accuracy(String profile, String task) throws IOException {
        return right(profile, task).values().stream()
                .mapToInt(right -> right ? 1 : 0)
                .average()
                .orElseThrow();
    }

    List<JournalLine.Attempt> attempts() throws IOException {
        try (Stream<JournalReader.Placed> attempts = reader().attempts()) {
            return attempts.map(JournalReader.Placed::attempt).toList();
        }
    }

    List<ItemFacts> items() throws IOException {
        try (Stream<ItemFacts> items = reader().items()) {
            return items.toList();
        }
    }
}
