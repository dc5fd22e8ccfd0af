package dev.assay.providers.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.providers.Message;
import dev.assay.providers.Request;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Names a request by its turns: SHA-256 over role and text of each, lower-case hex. Settings do not enter, so
/// one [Oracle] serves all models; the sender of a [Request] and the reader of its body get the same name.
public final class RequestDigest {
    private final MessageDigest sha256;

    private RequestDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    public static String of(Request request) {
        RequestDigest digest = new RequestDigest();
        for (Message message : request.messages()) {
            digest.add(message.role().name().toLowerCase(Locale.ROOT), message.text());
        }
        return digest.hex();
    }

    /// The same for the `messages` array of a chat request's body.
    public static String ofMessages(JsonNode messages) {
        RequestDigest digest = new RequestDigest();
        for (JsonNode message : messages) {
            digest.add(message.path("role").asText(), text(message.path("content")));
        }
        return digest.hex();
    }

    /// The text of a message's content, which is a string or a list of parts.
    static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode part : content) {
            all.append(part.isTextual() ? part.asText() : part.path("text").asText(""));
        }
        return all.toString();
    }

    private void add(String role, String text) {
        add(role.getBytes(StandardCharsets.UTF_8));
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
