package dev.assay.harness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file in the form of GSM8K with questions of this test's own.
///
/// @param golds question → right answer, in the order of the rows
record Rows(Path file, Map<String, String> golds) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Rows write(Path file, int count) throws IOException {
        Map<String, String> golds = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int red = 31 + 7 * i;
            int blue = 2_000 + 13 * i;
            String question =
                    "Crate " + i + " holds " + red + " red pens and " + blue + " blue pens. How many pens are in it?";
            golds.put(question, Integer.toString(red + blue));
            lines.add(JSON.writeValueAsString(Map.of(
                    "question", question, "answer", red + " + " + blue + " pens.\n#### " + golds.get(question))));
        }
        Files.write(file, lines);
        return new Rows(file, golds);
    }

    String task() {
        return "gsm8k:path=\"" + file + "\"";
    }

    String gold(String question) {
        String gold = golds.get(question);
        if (gold == null) {
            throw new IllegalArgumentException("no row asks: " + question);
        }
        return gold;
    }
}
