package dev.assay.harness.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What independent readers read in one reply, who saw the question, the options and the reply and nothing
/// else.
///
/// @param row     file and row
/// @param value   the answer that the reply commits to; null where it gives none
/// @param verdict `answered`, `none`, `several`, `declined`, `truncated`, or `split` where three readers read
///                three things
/// @param reason  in the readers' words
/// @param votes   each reader's value, `-` for none; two, or three after a split
record Adjudication(String row, @Nullable String value, String verdict, String reason, List<String> votes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The frozen votes, by row.
    static Map<String, Adjudication> all() {
        Map<String, Adjudication> all = new LinkedHashMap<>();
        try (InputStream in = Adjudication.class.getResourceAsStream("adjudicated.jsonl")) {
            if (in == null) {
                throw new IllegalStateException("no adjudicated.jsonl beside " + Adjudication.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                List<String> votes = new ArrayList<>();
                node.get("votes").forEach(v -> votes.add(v.asText()));
                String row = node.get("row").asText();
                all.put(
                        row,
                        new Adjudication(
                                row,
                                node.get("value").asText(null),
                                node.get("verdict").asText(),
                                node.get("reason").asText(),
                                votes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    boolean settled() {
        return !verdict.equals("split");
    }
}
