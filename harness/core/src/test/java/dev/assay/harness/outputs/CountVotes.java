package dev.assay.harness.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.harness.extract.math.Equivalence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the readers' files (`read-a-NN.jsonl`, `read-b-NN.jsonl`, and `read-c-NN.jsonl` for splits) into
/// `adjudicated.jsonl`, and the splits that nobody has settled yet into `split.jsonl`. Not a test: run by hand
/// when the readers are done. Rows that one reader alone has read are left out and counted.
public final class CountVotes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CountVotes() {}

    /// @param args the folder of the packets and votes; the file to write
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, JsonNode> first = read(folder, "read-a-");
        Map<String, JsonNode> second = read(folder, "read-b-");
        Map<String, JsonNode> third = read(folder, "read-c-");
        Map<String, JsonNode> packets = read(folder, "packet-");
        List<String> settled = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int alone = 0;
        for (Map.Entry<String, JsonNode> entry : packets.entrySet()) {
            JsonNode a = first.get(entry.getKey());
            JsonNode b = second.get(entry.getKey());
            JsonNode c = third.get(entry.getKey());
            if (a == null || b == null) {
                alone += a == null && b == null ? 0 : 1;
            } else if (same(a, b)) {
                settled.add(line(a, List.of(a, b), true));
            } else if (c == null) {
                open.add(JSON.writeValueAsString(entry.getValue()));
            } else {
                boolean two = same(a, c) || same(b, c);
                settled.add(line(c, List.of(a, b, c), two));
            }
        }
        Files.write(Path.of(args[1]), settled);
        Files.write(folder.resolve("split.jsonl"), open);
        System.out.printf(
                "%d rows drawn, %d settled, %d splits open, %d read once%n",
                packets.size(), settled.size(), open.size(), alone);
    }

    private static Map<String, JsonNode> read(Path folder, String prefix) throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        JsonNode row = JSON.readTree(line);
                        rows.put(row.get("row").asText(), row);
                    }
                }
            }
        }
        return rows;
    }

    private static @Nullable String value(JsonNode vote) {
        JsonNode value = vote.get("value");
        return value == null || value.isNull() ? null : value.asText().strip();
    }

    /// The same value, however it is spelled; without a value, any two ways to give none.
    private static boolean same(JsonNode a, JsonNode b) {
        String left = value(a);
        String right = value(b);
        return (left == null || right == null)
                ? Objects.equals(left, right)
                : (left.equals(right) || Equivalence.same(left, right));
    }

    private static String line(JsonNode vote, List<JsonNode> votes, boolean settled) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("row", vote.get("row").asText());
        node.put("value", settled ? value(vote) : null);
        node.put("verdict", settled ? vote.get("verdict").asText() : "split");
        node.put("reason", vote.path("reason").asText(""));
        var array = node.putArray("votes");
        votes.forEach(v -> array.add(Objects.requireNonNullElse(value(v), "-")));
        return JSON.writeValueAsString(node);
    }
}
