package dev.assay.harness.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.Shared;
import dev.assay.harness.Tables;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every file of model outputs, scored under every profile, against the sources' labels and against what
/// independent readers read.
class AgreementTest {

    private static final Map<String, FileResult> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void scoreAllFiles() {
        ModelOutputs outputs = new ModelOutputs(Shared.data());
        Map<String, Adjudication> readings = Adjudication.all();
        for (String file : outputs.files().keySet()) {
            RESULTS.put(file, FileResult.of(file, outputs.read(file), readings));
        }
    }

    /// What is left is named with the reason, row by row, so that nothing gets worse unseen.
    @Test
    void robustReadsWhatTheReadersReadButForTheRowsNamed() {
        Set<String> named = new TreeSet<>();
        Tables.read(AgreementTest.class, "misread.txt", 2).forEach(row -> named.add(row.getFirst()));
        Set<String> missed = new TreeSet<>();
        RESULTS.values().forEach(result -> missed.addAll(result.missed()));
        assertThat(missed).isEqualTo(named);
    }

    @Test
    void robustJudgesRightFromWrongInAtLeast995OfAThousandRowsOfEveryBenchmark() {
        benchmarks().forEach((benchmark, results) -> {
            int known = results.stream().mapToInt(FileResult::known).sum();
            int agree = results.stream()
                    .mapToInt(r -> r.truth().getOrDefault(Profiles.ROBUST.name(), 0))
                    .sum();
            assertThat((double) agree / Math.max(known, 1)).as(benchmark).isGreaterThanOrEqualTo(0.995);
        });
    }

    @Test
    void robustMisjudgesAtMostOneRowOfASmallFile() {
        for (FileResult result : RESULTS.values()) {
            if (result.rows() < 200) {
                int errors = result.known() - result.truth().getOrDefault(Profiles.ROBUST.name(), 0);
                assertThat(errors).as(result.file()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void noPeersProfileIsNearerToTheTruthThanRobust() {
        for (FileResult result : RESULTS.values()) {
            for (ScoringProfile profile : Profiles.ALL) {
                if (result.truth().containsKey(profile.name())) {
                    assertThat(result.share(profile))
                            .as("%s under %s", result.file(), profile.name())
                            .isLessThanOrEqualTo(result.share(Profiles.ROBUST));
                }
            }
        }
    }

    /// Run with `-Dassay.write=true` to write the table.
    @Test
    void theTableInTheDocsHoldsTheseFigures() throws IOException {
        Path page = Path.of(System.getProperty("assay.root"), "docs/reference/extraction.md");
        String text = Files.readString(page);
        int start = text.indexOf("<!-- figures -->\n") + "<!-- figures -->\n".length();
        int end = text.indexOf("<!-- end of figures -->");
        if (Boolean.getBoolean("assay.write")) {
            Files.writeString(page, text.substring(0, start) + table() + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(table());
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| file | rows | labelled | read");
        Profiles.ALL.forEach(p -> table.append(" | ").append(p.name()));
        table.append(" |\n|---|---|---|---")
                .append("|---".repeat(Profiles.ALL.size()))
                .append("|\n");
        for (FileResult result : RESULTS.values()) {
            table.append("| ").append(result.file()).append(" | ").append(result.rows());
            table.append(" | ").append(result.labelled()).append(" | ").append(result.read());
            for (ScoringProfile profile : Profiles.ALL) {
                String cell = result.cell(profile);
                table.append(" | ").append(cell == null ? "" : cell);
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static Map<String, List<FileResult>> benchmarks() {
        Map<String, List<FileResult>> benchmarks = new LinkedHashMap<>();
        RESULTS.forEach((file, result) -> benchmarks
                .computeIfAbsent(benchmark(file), b -> new ArrayList<>())
                .add(result));
        return benchmarks;
    }

    private static String benchmark(String file) {
        String folder = file.substring(0, file.indexOf('/'));
        return switch (folder) {
            case "mr_gsm8k", "gsm8k_missing_premise" -> "gsm8k";
            case "kojima_logs" -> file.contains("aqua") ? "aqua" : "gsm8k";
            case "mmlu_pro_think" -> "mmlu_pro";
            case "mmlu_helm", "mrben" -> "mmlu";
            case "kmmlu_hard" -> "kmmlu";
            default -> folder;
        };
    }
}
