package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.assay.providers.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the JSON of a chat-completions reply, chunk or whole, into a [ReplyDraft]. Fields that are not known
/// are skipped; only the first choice is read, since only one was asked for.
final class ChunkReader {
    private final ReplyDraft draft;
    private final MessageReader message = new MessageReader();
    private byte[] bytes = new byte[0];
    private @Nullable String groqUsage;
    private @Nullable String error;
    private boolean flatError;
    private boolean sawChoice;
    private boolean calledTool;

    ChunkReader(ReplyDraft draft) {
        this.draft = draft;
    }

    /// Takes one event.
    ///
    /// @param inOnePiece whether it is the whole reply
    /// @return false when the bytes are not one JSON object
    boolean read(byte[] json, int length, long arrived, boolean inOnePiece) throws BrokenReply {
        bytes = json;
        try (JsonParser parser = Json.FACTORY.createParser(json, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            readChunk(parser, arrived, inOnePiece);
            if (flatError && error == null) {
                error = new String(json, 0, length, StandardCharsets.UTF_8);
            }
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /// The usage object as received, the last one of all chunks; null when none came.
    @Nullable
    String usage() {
        return draft.rawUsage == null ? groqUsage : draft.rawUsage;
    }

    /// An error inside the reply, JSON text; null when there is none.
    @Nullable
    String error() {
        return error;
    }

    /// Whether any choice came at all.
    boolean sawChoice() {
        return sawChoice;
    }

    boolean calledTool() {
        return calledTool;
    }

    private void readChunk(JsonParser json, long arrived, boolean inOnePiece) throws IOException, BrokenReply {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "choices" -> readChoices(json, value, arrived, inOnePiece);
                case "usage" -> draft.rawUsage = objectOr(json, value, draft.rawUsage);
                case "id" -> draft.id = firstText(json, value, draft.id);
                case "model" -> draft.model = firstText(json, value, draft.model);
                case "system_fingerprint" -> draft.fingerprint = firstText(json, value, draft.fingerprint);
                case "service_tier" -> draft.tier = textOr(json, value, draft.tier);
                case "timings" -> draft.engine = objectOr(json, value, draft.engine);
                case "x_groq" -> readGroq(json, value);
                case "error" -> readError(json, value);
                case "object" -> {
                    // SGLang and Mistral send an error flat, its fields beside this one
                    flatError |=
                            value == JsonToken.VALUE_STRING && json.getText().equals("error");
                }
                default -> json.skipChildren();
            }
        }
    }

    private void readChoices(JsonParser json, JsonToken value, long arrived, boolean inOnePiece)
            throws IOException, BrokenReply {
        if (value != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            readChoice(json, arrived, inOnePiece);
        }
    }

    private void readChoice(JsonParser json, long arrived, boolean inOnePiece) throws IOException, BrokenReply {
        message.clear();
        int index = 0;
        String finish = null;
        boolean delta = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "index" -> index = value == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
                case "delta" -> {
                    message.clear();
                    message.read(json, value);
                    delta = true;
                }
                case "message" -> {
                    // Perplexity repeats the message so far beside each delta
                    if (delta) {
                        json.skipChildren();
                    } else {
                        message.read(json, value);
                    }
                }
                case "finish_reason" -> finish = textOr(json, value, null);
                case "error" -> readError(json, value);
                default -> json.skipChildren();
            }
        }
        if (index != 0) {
            return;
        }
        sawChoice = true;
        calledTool |= message.callsTool();
        if (finish != null && !finish.isEmpty()) {
            draft.finish = finish;
        }
        draft.add(message.reasoning(), message.content(), message.refusal(), arrived, inOnePiece);
    }

    private void readGroq(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken inner = json.nextToken();
            switch (name) {
                case "usage" -> groqUsage = objectOr(json, inner, groqUsage);
                case "error" -> readError(json, inner);
                default -> json.skipChildren();
            }
        }
    }

    private void readError(JsonParser json, JsonToken value) throws IOException {
        String seen = switch (value) {
            case START_OBJECT -> objectOr(json, value, null);
            case VALUE_STRING -> Json.MAPPER.writeValueAsString(json.getText());
            default -> {
                json.skipChildren();
                yield null;
            }
        };
        if (seen != null && !seen.equals("\"\"")) {
            error = "{\"error\":" + seen + "}";
        }
    }

    /// The exact text of an object, as it stood on the wire.
    private @Nullable String objectOr(JsonParser json, JsonToken value, @Nullable String otherwise) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return otherwise;
        }
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        int to = (int) json.currentLocation().getByteOffset();
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// What every chunk repeats is read once, from the first that has it.
    private static @Nullable String firstText(JsonParser json, JsonToken value, @Nullable String known)
            throws IOException {
        if (known != null && !known.isEmpty()) {
            json.skipChildren();
            return known;
        }
        return textOr(json, value, known);
    }

    private static @Nullable String textOr(JsonParser json, JsonToken value, @Nullable String otherwise)
            throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return otherwise;
    }

    static BrokenReply notJson(byte[] data, int length) {
        return new BrokenReply(
                Failure.Kind.MALFORMED_REPLY,
                "the reply is not JSON of the chat protocol; it reads: " + Words.start(data, length));
    }
}
