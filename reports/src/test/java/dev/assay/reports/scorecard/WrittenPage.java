package dev.assay.reports.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

/// A page as a browser gets it, and what its script reads out of it.
record WrittenPage(String html) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAYLOAD = "<script type=\"application/json\" id=\"payload\">";

    static WrittenPage of(FakeRun run) throws IOException {
        return of(run.card(), Words.english());
    }

    static WrittenPage of(Scorecard card, Words words) throws IOException {
        StringWriter out = new StringWriter();
        ScorecardHtml.write(card, words, out);
        return new WrittenPage(out.toString());
    }

    /// What stands between two marks, the first time.
    String between(String before, String after) {
        int from = html.indexOf(before);
        if (from < 0) {
            throw new AssertionError("the page has no " + before);
        }
        from += before.length();
        return html.substring(from, html.indexOf(after, from));
    }

    /// One section, by its id.
    String section(String id) {
        return between("<section id=\"" + id + "\"", "</section>");
    }

    /// The words of a section: without tags, white space collapsed, entities resolved.
    String words(String id) {
        return section(id)
                .replaceAll("<[^>]*+>", " ")
                .replaceAll("^[^>]*+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s++", " ");
    }

    int count(String part) {
        int count = 0;
        for (int at = html.indexOf(part); at >= 0; at = html.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    String payloadText() {
        return between(PAYLOAD, "</script>");
    }

    JsonNode payload() throws IOException {
        return JSON.readTree(payloadText());
    }

    /// The list of tasks with their rows.
    JsonNode list() throws IOException {
        return unpacked(payload(), payload().path("list"));
    }

    /// All blocks of texts.
    ArrayNode blocks() throws IOException {
        JsonNode payload = payload();
        ArrayNode blocks = JSON.createArrayNode();
        for (JsonNode block : payload.path("blocks")) {
            blocks.add(unpacked(payload, block));
        }
        return blocks;
    }

    /// The page with everything in it unpacked: whatever is not in this text is not in the page.
    String all() throws IOException {
        return html + list() + blocks();
    }

    private static JsonNode unpacked(JsonNode payload, JsonNode part) throws IOException {
        if (!payload.path("packed").asBoolean()) {
            return part;
        }
        byte[] packed = Base64.getDecoder().decode(part.asText());
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readTree(in.readAllBytes());
        }
    }
}
