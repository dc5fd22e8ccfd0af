package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads the body of a chat completion. Every field is checked here, for two reasons: the native parser falls
/// back to a default where a field has the wrong type, and a field that is not known would be ignored. Either
/// way a setting would be measured as if it held, so both are errors.
final class RequestParser {
    private static final long LARGEST_SEED = 0xFFFFFFFFL;

    /// Passed on to the engine, if they are what they must be.
    private static final Map<String, Predicate<JsonNode>> SAMPLING = Map.ofEntries(
            Map.entry("temperature", atLeast(0)),
            Map.entry("top_p", within(0, 1)),
            Map.entry("min_p", within(0, 1)),
            Map.entry("typical_p", within(0, 1)),
            Map.entry("top_k", RequestParser::whole),
            Map.entry("repeat_penalty", atLeast(0)),
            Map.entry("repeat_last_n", RequestParser::whole),
            Map.entry("presence_penalty", JsonNode::isNumber),
            Map.entry("frequency_penalty", JsonNode::isNumber),
            Map.entry("cache_prompt", JsonNode::isBoolean));

    /// Fields that change nothing in the reply of this engine; of those with a value listed, only that value.
    private static final Map<String, Predicate<JsonNode>> WITHOUT_EFFECT = Map.ofEntries(
            Map.entry("model", JsonNode::isTextual),
            Map.entry("user", JsonNode::isTextual),
            Map.entry("metadata", JsonNode::isObject),
            Map.entry("store", JsonNode::isBoolean),
            Map.entry("n", value -> value.isInt() && value.intValue() == 1),
            Map.entry("logprobs", value -> value.isBoolean() && !value.booleanValue()),
            Map.entry("tools", value -> value.isArray() && value.isEmpty()),
            Map.entry(
                    "response_format", value -> "text".equals(value.path("type").textValue())));

    private RequestParser() {}

    static ChatRequest parse(byte[] body) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("the body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw ApiError.badRequest("the body cannot be read");
        }
        if (!(root instanceof ObjectNode fields)) {
            throw ApiError.badRequest("the body is not a JSON object");
        }
        return parse(fields);
    }

    private static ChatRequest parse(ObjectNode fields) {
        List<Turn> turns = turns(fields.path("messages"));
        ObjectNode sampling = Json.object();
        boolean stream = false;
        boolean usage = false;
        Integer limit = null;
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                continue;
            }
            switch (field.getKey()) {
                case "messages" -> {}
                case "stream" ->
                    stream = check("stream", value, JsonNode::isBoolean).booleanValue();
                case "stream_options" ->
                    usage = check("stream_options", value, JsonNode::isObject)
                            .path("include_usage")
                            .booleanValue();
                case "max_tokens", "max_completion_tokens", "n_predict" -> limit = limit(field.getKey(), value, limit);
                case "seed" ->
                    sampling.put(
                            "seed", check("seed", value, RequestParser::whole).longValue() & LARGEST_SEED);
                case "stop" -> stop(value, sampling);
                default -> other(field.getKey(), value, sampling);
            }
        }
        return new ChatRequest(turns, stream, usage, limit, sampling);
    }

    private static void other(String name, JsonNode value, ObjectNode sampling) {
        Predicate<JsonNode> allowed = SAMPLING.get(name);
        if (allowed != null) {
            sampling.set(name, check(name, value, allowed));
            return;
        }
        Predicate<JsonNode> harmless = WITHOUT_EFFECT.get(name);
        if (harmless == null) {
            throw ApiError.badRequest("'" + head(name) + "' is not a parameter of this engine");
        }
        check(name, value, harmless);
    }

    private static List<Turn> turns(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw ApiError.badRequest("'messages' is required: an array of at least one message");
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonNode message : messages) {
            String role = message.path("role").asText("");
            if (!role.equals("system") && !role.equals("user") && !role.equals("assistant")) {
                throw ApiError.badRequest("the role of message " + turns.size() + " is '" + head(role)
                        + "'; it can be system, user or assistant");
            }
            turns.add(new Turn(role, content(message.path("content"), turns.size())));
        }
        return turns;
    }

    private static String content(JsonNode content, int index) {
        String text = content.textValue();
        if (text == null && content.isArray()) {
            text = joined(content);
        }
        if (text == null) {
            throw ApiError.badRequest(
                    "the content of message " + index + " is neither a text nor a list of text parts");
        }
        return wellFormed(text, "the content of message " + index);
    }

    private static @Nullable String joined(JsonNode parts) {
        List<String> texts = new ArrayList<>();
        for (JsonNode part : parts) {
            if (!"text".equals(part.path("type").textValue())
                    || !part.path("text").isTextual()) {
                return null;
            }
            texts.add(part.path("text").textValue());
        }
        return String.join("\n", texts);
    }

    private static Integer limit(String name, JsonNode value, @Nullable Integer before) {
        int limit = check(name, value, JsonNode::isInt).intValue();
        if (limit < 1) {
            throw ApiError.badRequest("'" + name + "' is " + limit + "; the least is 1");
        }
        if (before != null && before != limit) {
            throw ApiError.badRequest("two limits are given, " + before + " and " + limit);
        }
        return limit;
    }

    private static void stop(JsonNode value, ObjectNode sampling) {
        List<JsonNode> strings = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
        var stops = sampling.putArray("stop");
        for (JsonNode string : strings) {
            String text = string.textValue();
            if (text == null || text.isEmpty()) {
                throw ApiError.badRequest("'stop' must be a string or a list of strings, none of them empty");
            }
            stops.add(wellFormed(text, "'stop'"));
        }
    }

    /// Half of a surrogate pair would reach the engine as a question mark.
    private static String wellFormed(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw ApiError.badRequest(
                        what + " is not well-formed Unicode: half a surrogate pair at character " + i);
            }
        }
        return text;
    }

    private static JsonNode check(String name, JsonNode value, Predicate<JsonNode> allowed) {
        if (!allowed.test(value)) {
            throw ApiError.badRequest("'" + name + "' is " + head(value.toString()) + ", which this engine cannot do");
        }
        return value;
    }

    private static String head(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static boolean whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }

    private static Predicate<JsonNode> atLeast(double least) {
        return value -> value.isNumber() && value.doubleValue() >= least;
    }

    private static Predicate<JsonNode> within(double least, double most) {
        return value -> value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most;
    }
}
