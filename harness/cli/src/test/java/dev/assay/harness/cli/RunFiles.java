package dev.assay.harness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a run directory as any other program would: as JSON, without the classes that wrote it.
record RunFiles(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode summary() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("summary.json")));
    }

    List<JsonNode> events() throws IOException {
        return lines(folder.resolve("events.jsonl"));
    }

    List<JsonNode> events(String kind) throws IOException {
        return events().stream()
                .filter(e -> e.path("kind").asText().equals(kind))
                .toList();
    }

    List<JsonNode> scores() throws IOException {
        return lines(folder.resolve("scores").resolve("robust@1.jsonl"));
    }

    /// The ended attempts of the journal.
    List<JsonNode> attempts() throws IOException {
        return journal("attempt");
    }

    List<JsonNode> intents() throws IOException {
        return journal("intent");
    }

    private List<JsonNode> journal(String type) throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.list(folder)) {
            segments = files.filter(f -> String.valueOf(f.getFileName()).startsWith("attempts-"))
                    .sorted()
                    .toList();
        }
        List<JsonNode> found = new ArrayList<>();
        for (Path segment : segments) {
            lines(segment).stream()
                    .filter(line -> line.path("type").asText().equals(type))
                    .forEach(found::add);
        }
        return found;
    }

    /// Verdicts counted one by one.
    Map<String, Integer> verdicts() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        scores().forEach(s -> counts.merge(s.path("verdict").asText(), 1, Integer::sum));
        return counts;
    }

    /// Whole lines only: what a killed process left half-written is no line.
    static List<JsonNode> lines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<JsonNode> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(JSON.readTree(text.substring(from, end)));
            from = end + 1;
        }
        return lines;
    }
}
