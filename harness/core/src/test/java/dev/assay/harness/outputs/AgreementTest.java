package dev.assay.harness.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.Shared;
import dev.assay.harness.Tables;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every file of model outputs, scored under every profile. The floors were measured after the disagreements
/// had been read; what is left of them is the label's error or a stated policy (docs/reference/extraction.md).
class AgreementTest {

    @Test
    void robustAgreesWithTheLabelsAsMeasured() {
        ModelOutputs outputs = new ModelOutputs(Shared.data());
        Map<String, Integer> floors = floors();
        Map<String, Integer> below = new LinkedHashMap<>();
        System.out.println(header());
        for (String file : outputs.files().keySet()) {
            List<Labelled> rows = outputs.read(file);
            StringBuilder line = new StringBuilder();
            for (ScoringProfile profile : Profiles.ALL) {
                Agreement agreement = Agreement.of(profile, rows);
                line.append(agreement == null ? " | –" : String.format(Locale.ROOT, " | %.2f", agreement.percent()));
                if (profile.equals(Profiles.ROBUST) && agreement != null) {
                    int reached = agreement.labelled() == 0 ? agreement.right() : agreement.agree();
                    line.insert(
                            0, " | " + agreement.labelled() + " | " + agreement.truncated() + " | " + agreement.none());
                    Integer floor = floors.get(file);
                    assertThat(floor).as("a floor for " + file).isNotNull();
                    if (floor != null && reached < floor) {
                        below.put(file, reached);
                    }
                }
            }
            System.out.println("| " + file + " | " + rows.size() + line + " |");
        }
        assertThat(below).as("files below their floor").isEmpty();
    }

    private static String header() {
        StringBuilder line = new StringBuilder("| file | rows | labelled | truncated | no answer");
        Profiles.ALL.forEach(p -> line.append(" | ").append(p.name()));
        return line + " |";
    }

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new LinkedHashMap<>();
        for (List<String> row : Tables.read(AgreementTest.class, "agreement-floors.txt", 2)) {
            floors.put(row.getFirst(), Integer.parseInt(row.get(1)));
        }
        return floors;
    }
}
