package dev.assay.providers.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// Traffic recorded from real servers, kept beside the checkout and not in it.
final class RecordedExchanges {
    static final ObjectMapper JSON = new ObjectMapper();

    private RecordedExchanges() {}

    /// @param name    file, for messages
    /// @param source  the folder: a provider's name
    /// @param target  path of the request
    /// @param status  HTTP status
    /// @param type    content type
    /// @param body    the body, chunk framing taken out
    /// @param raw     the whole response as it came, framing included; null when the recorder did not keep it
    record Exchange(
            String name,
            String source,
            String target,
            int status,
            String type,
            String body,
            @Nullable ByteString raw) {}

    static @Nullable Path shared() {
        String root = System.getProperty("assay.root");
        if (root == null) {
            return null;
        }
        Path shared = Path.of(root, "..", "shared");
        return Files.isDirectory(shared) ? shared : null;
    }

    /// One JSON file per exchange, in a folder per provider.
    static List<Exchange> cassettes(Path folder) throws IOException {
        List<Exchange> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(f -> f.toString().endsWith(".json")).sorted().forEach(file -> {
                JsonNode root = read(file);
                JsonNode response = root.path("response");
                all.add(new Exchange(
                        folder.relativize(file).toString(),
                        folder.relativize(file).getName(0).toString(),
                        root.path("request").path("method").asText() + " "
                                + root.path("request").path("url").asText(),
                        response.path("status").asInt(),
                        header(response.path("headers"), "content-type"),
                        response.path("body").asText(""),
                        null));
            });
        }
        return all;
    }

    /// Raw pairs `NAME.request.http`, `NAME.response.http`.
    static List<Exchange> transcripts(Path folder) throws IOException {
        List<Exchange> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".request.http"))
                    .sorted()
                    .toList()) {
                byte[] raw = Files.readAllBytes(Path.of(file.toString().replace(".request.", ".response.")));
                String request = Files.readString(file, StandardCharsets.ISO_8859_1);
                String[] firstLine = request.split(" ", 3);
                String text = new String(raw, StandardCharsets.ISO_8859_1);
                int end = text.indexOf("\r\n\r\n");
                String head = text.substring(0, end).toLowerCase(Locale.ROOT);
                String body = text.substring(end + 4);
                all.add(new Exchange(
                        String.valueOf(file.getFileName()),
                        String.valueOf(folder.getFileName()),
                        firstLine[0] + " " + firstLine[1],
                        Integer.parseInt(head.split(" ", 3)[1]),
                        after(head, "content-type: "),
                        new String(
                                (head.contains("transfer-encoding: chunked") ? dechunked(body) : body)
                                        .getBytes(StandardCharsets.ISO_8859_1),
                                StandardCharsets.UTF_8),
                        ByteString.of(raw)));
            }
        }
        return all;
    }

    private static String dechunked(String framed) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < framed.length()) {
            int line = framed.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int size = Integer.parseInt(framed.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            body.append(framed, line + 2, Math.min(framed.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return body.toString();
    }

    private static String after(String head, String name) {
        int at = head.indexOf(name);
        return at < 0
                ? ""
                : head.substring(at + name.length()).lines().findFirst().orElse("");
    }

    private static String header(JsonNode headers, String name) {
        for (var field : headers.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                JsonNode value = field.getValue();
                return value.isArray() ? value.path(0).asText() : value.asText();
            }
        }
        return "";
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
