package dev.assay.harness.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Chat messages of a log, whose content is a text or a list of parts.
final class Turns {
    private static final Set<String> ROLES = Set.of("system", "user", "assistant");

    private Turns() {}

    /// Messages as turns.
    static List<LoggedReply.Turn> of(JsonNode messages, String where) {
        List<LoggedReply.Turn> turns = new ArrayList<>();
        for (JsonNode message : messages) {
            String role = message.path("role").asText("user");
            if (role.equals("developer")) {
                role = "system";
            }
            if (!ROLES.contains(role)) {
                throw new BadLogException(where + " has a message of the role '" + LogNames.shown(role)
                        + "'; logs of agents and tools are out of scope");
            }
            turns.add(new LoggedReply.Turn(role, content(message.path("content"))));
        }
        return turns;
    }

    /// A prompt that is a text, or the JSON text of a list of messages.
    static List<LoggedReply.Turn> ofPrompt(String prompt, String where) {
        String head = prompt.stripLeading();
        if (head.startsWith("[") && head.contains("\"role\"")) {
            try {
                JsonNode messages = LogJson.tree(prompt);
                if (messages.isArray()
                        && !messages.isEmpty()
                        && messages.path(0).has("role")) {
                    return of(messages, where);
                }
            } catch (JsonProcessingException text) {
                // a text that happens to begin with a bracket
                return List.of(new LoggedReply.Turn("user", prompt));
            }
        }
        return List.of(new LoggedReply.Turn("user", prompt));
    }

    /// The text parts of a content, joined as they came.
    static String content(JsonNode content) {
        return parts(content, "text", "text");
    }

    /// The reasoning parts of a content; empty when it has none.
    static String reasoning(JsonNode content) {
        return parts(content, "reasoning", "reasoning");
    }

    private static String parts(JsonNode content, String type, String field) {
        if (content.isTextual()) {
            return type.equals("text") ? content.asText() : "";
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            if (part.path("type").asText("text").equals(type)) {
                text.append(part.path(field).asText(""));
            }
        }
        return text.toString();
    }
}
