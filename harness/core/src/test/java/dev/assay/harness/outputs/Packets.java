package dev.assay.harness.outputs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Draws the rows that independent readers are to judge, and writes what they may see: question, options and
/// reply. Neither our result nor the label nor a peer's is among it. Not a test: run by hand, once, because
/// what it draws depends on what `robust` reads.
///
/// Per labelled file: every row where `robust` and the label disagree, or a seeded 200; then 300 rows where
/// they agree, taken from the files in turn. Per file without labels: a few seeded rows, and some on which
/// another profile finds the gold and `robust` does not.
public final class Packets {

    private static final long SEED = 20261125;
    private static final int DISAGREEMENTS = 200;
    private static final int AGREEMENTS = 300;
    private static final int UNLABELLED = 10;
    private static final int PACKET = 60;
    private static final int WHOLE = 6_000;
    private static final int HEAD = 1_500;
    private static final int TAIL = 4_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Packets() {}

    /// @param args the folder for the packets, the file for the strata (not for readers), the shared data
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        ModelOutputs outputs = new ModelOutputs(Path.of(args[2]));
        Map<String, Labelled> drawn = new LinkedHashMap<>();
        Map<String, String> strata = new LinkedHashMap<>();
        Map<String, List<Labelled>> agreeing = new LinkedHashMap<>();
        for (String file : outputs.files().keySet()) {
            List<Labelled> differ = new ArrayList<>();
            List<Labelled> same = new ArrayList<>();
            List<Labelled> found = new ArrayList<>();
            List<Labelled> unlabelled = new ArrayList<>();
            for (Labelled row : outputs.read(file)) {
                boolean right = Verdicts.right(Profiles.ROBUST, row);
                if (row.label() != null) {
                    (row.label() == right ? same : differ).add(row);
                } else {
                    unlabelled.add(row);
                    if (!right && foundElsewhere(row)) {
                        found.add(row);
                    }
                }
            }
            draw(differ, DISAGREEMENTS, file, "disagreement", drawn, strata);
            draw(found, UNLABELLED, file, "contested", drawn, strata);
            draw(unlabelled, UNLABELLED, file, "unlabelled", drawn, strata);
            Collections.shuffle(same, new Random(SEED));
            agreeing.put(file, same);
            System.out.printf(
                    "%s: %d of %d disagreements, %d contested, %d agreements%n",
                    file, Math.min(DISAGREEMENTS, differ.size()), differ.size(), found.size(), same.size());
        }
        for (int left = AGREEMENTS, turn = 0; left > 0; turn++) {
            for (Map.Entry<String, List<Labelled>> entry : agreeing.entrySet()) {
                if (left > 0 && turn < entry.getValue().size()) {
                    Labelled row = entry.getValue().get(turn);
                    drawn.put(entry.getKey() + "#" + row.row(), row);
                    strata.put(entry.getKey() + "#" + row.row(), "agreement");
                    left--;
                }
            }
        }
        write(folder, drawn);
        List<String> lines = new ArrayList<>();
        strata.forEach((row, stratum) -> lines.add(row + "|" + stratum));
        Files.write(Path.of(args[1]), lines);
    }

    private static void draw(
            List<Labelled> rows,
            int most,
            String file,
            String stratum,
            Map<String, Labelled> drawn,
            Map<String, String> strata) {
        List<Labelled> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(SEED));
        for (Labelled row : shuffled.subList(0, Math.min(most, shuffled.size()))) {
            String id = file + "#" + row.row();
            drawn.put(id, row);
            strata.putIfAbsent(id, stratum);
        }
    }

    private static boolean foundElsewhere(Labelled row) {
        for (ScoringProfile profile : Profiles.ALL) {
            if (profile.scores(row.form()) && Verdicts.right(profile, row)) {
                return true;
            }
        }
        return false;
    }

    private static void write(Path folder, Map<String, Labelled> drawn) throws IOException {
        Files.createDirectories(folder);
        List<String> ids = new ArrayList<>(drawn.keySet());
        Collections.shuffle(ids, new Random(SEED));
        List<String> lines = new ArrayList<>();
        int packet = 0;
        for (String id : ids) {
            Labelled row = Objects.requireNonNull(drawn.get(id), id);
            ObjectNode node = JSON.createObjectNode();
            node.put("row", id);
            node.put("asked_for", row.form().id());
            node.put("prompt", row.sample().question());
            if (!row.sample().choices().isEmpty()) {
                var choices = node.putObject("choices");
                for (int i = 0; i < row.sample().choices().size(); i++) {
                    choices.put(
                            String.valueOf((char) ('A' + i)),
                            row.sample().choices().get(i));
                }
            }
            if (row.cut()) {
                node.put("source_says", "cut at the token limit");
            }
            node.put("reply", shortened(row.output()));
            lines.add(JSON.writeValueAsString(node));
            if (lines.size() == PACKET) {
                Files.write(folder.resolve("packet-%02d.jsonl".formatted(++packet)), lines);
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            Files.write(folder.resolve("packet-%02d.jsonl".formatted(++packet)), lines);
        }
        System.out.printf("%d rows in %d packets%n", ids.size(), packet);
    }

    private static String shortened(String reply) {
        int left = reply.length() - HEAD - TAIL;
        return reply.length() < WHOLE
                ? reply
                : reply.substring(0, HEAD) + "\n[[... " + left + " characters left out ...]]\n"
                        + reply.substring(reply.length() - TAIL);
    }
}
