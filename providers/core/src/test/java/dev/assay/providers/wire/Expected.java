package dev.assay.providers.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a recorded body holds, found out the slow way, with trees and plain splitting, apart from the code
/// under test.
record Expected(
        String text,
        String reasoning,
        String refusal,
        @Nullable String finish,
        String error,
        boolean ended,
        JsonNode usage,
        @Nullable String model) {

    static Expected ofChat(String body) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        boolean done = false;
        if (body.stripLeading().startsWith("{")) {
            documents.add(RecordedExchanges.JSON.readTree(body));
            done = true;
        } else {
            for (String event : body.replace("\r\n", "\n").split("\n\n")) {
                StringBuilder data = new StringBuilder();
                for (String line : event.split("\n")) {
                    if (line.startsWith("data:")) {
                        data.append(line.substring(5).strip());
                    }
                }
                if (data.toString().equals("[DONE]")) {
                    done = true;
                    break;
                }
                if (!data.isEmpty()) {
                    documents.add(RecordedExchanges.JSON.readTree(data.toString()));
                }
            }
        }
        return gathered(documents, done);
    }

    static Expected ofOllama(String body) throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder();
        String finish = null;
        boolean done = false;
        String error = "";
        boolean tool = false;
        JsonNode last = RecordedExchanges.JSON.createObjectNode();
        for (String line : body.split("\n")) {
            if (!line.isBlank()) {
                last = RecordedExchanges.JSON.readTree(line);
                text.append(last.path("message").path("content").asText(""));
                reasoning.append(last.path("message").path("thinking").asText(""));
                tool |= last.path("message").has("tool_calls");
                error = last.path("error").toString();
                done |= last.path("done").asBoolean();
                finish = last.path("done_reason").asText(finish);
            }
        }
        return new Expected(
                text.toString(),
                reasoning.toString(),
                "",
                tool ? "tool_calls" : finish,
                error,
                done,
                last,
                last.path("model").asText(null));
    }

    private static Expected gathered(List<JsonNode> documents, boolean done) {
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder();
        StringBuilder refusal = new StringBuilder();
        String finish = null;
        String model = null;
        String error = "";
        JsonNode usage = RecordedExchanges.JSON.nullNode();
        JsonNode groq = RecordedExchanges.JSON.nullNode();
        for (JsonNode document : documents) {
            error = document.hasNonNull("error") ? document.get("error").toString() : error;
            usage = document.hasNonNull("usage") ? document.get("usage") : usage;
            JsonNode inner = document.path("x_groq").path("usage");
            groq = inner.isObject() ? inner : groq;
            model = document.path("model").asText(model);
            JsonNode choice = choiceZero(document);
            if (choice == null) {
                continue;
            }
            JsonNode message = choice.has("delta") ? choice.get("delta") : choice.path("message");
            text.append(content(message.path("content"), false));
            reasoning.append(thought(message));
            refusal.append(message.path("refusal").asText(""));
            finish = choice.hasNonNull("finish_reason")
                    ? choice.get("finish_reason").asText()
                    : finish;
        }
        return new Expected(
                text.toString(),
                reasoning.toString(),
                refusal.toString(),
                finish,
                error,
                done || finish != null,
                usage.isNull() ? groq : usage,
                model);
    }

    private static @Nullable JsonNode choiceZero(JsonNode document) {
        for (JsonNode choice : document.path("choices")) {
            if (choice.path("index").asInt(0) == 0) {
                return choice;
            }
        }
        return null;
    }

    private static String thought(JsonNode message) {
        for (String name : new String[] {"reasoning_content", "reasoning", "thinking"}) {
            String value = message.path(name).asText("");
            if (!value.isEmpty() && !message.get(name).isNull()) {
                return value;
            }
        }
        String parts = content(message.path("content"), true);
        if (!parts.isEmpty()) {
            return parts;
        }
        StringBuilder details = new StringBuilder();
        for (JsonNode detail : message.path("reasoning_details")) {
            details.append(detail.path("text").asText(""))
                    .append(detail.path("summary").asText(""));
        }
        return details.toString();
    }

    private static String content(JsonNode content, boolean thinking) {
        if (content.isTextual()) {
            return thinking ? "" : content.asText();
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode part : content) {
            if (part.path("type").asText().equals("thinking") == thinking) {
                if (thinking) {
                    part.path("thinking").forEach(t -> all.append(t.path("text").asText("")));
                } else {
                    all.append(part.path("text").asText(""));
                }
            }
        }
        return all.toString();
    }
}
