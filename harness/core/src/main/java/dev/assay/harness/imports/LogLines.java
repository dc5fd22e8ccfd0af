package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/// The lines of a JSONL file, each an object of bounded size.
final class LogLines {
    private LogLines() {}

    /// @param line takes where the line stands, for errors, and its object
    static void read(Path file, ImportLimits limits, BiConsumer<String, JsonNode> line) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in =
                new BoundedInput(new BufferedInputStream(Files.newInputStream(file), 1 << 16), name, limits.bytes())) {
            var bytes = new ByteArrayOutputStream();
            long number = 0;
            boolean more = true;
            while (more) {
                int b = in.read();
                more = b >= 0;
                if (more && b != '\n') {
                    bytes.write(b);
                    if (bytes.size() > limits.record()) {
                        throw new BadLogException(name + ", line " + (number + 1) + " is longer than " + limits.record()
                                + " bytes, which is the limit");
                    }
                    continue;
                }
                number++;
                if (!blank(bytes)) {
                    String where = name + ", line " + number;
                    JsonNode node = LogJson.tree(bytes.toByteArray(), where);
                    if (!node.isObject()) {
                        throw new BadLogException(where + " is no JSON object");
                    }
                    line.accept(where, node);
                }
                bytes.reset();
            }
        }
    }

    private static boolean blank(ByteArrayOutputStream bytes) {
        return bytes.size() == 0 || (bytes.size() == 1 && bytes.toByteArray()[0] == '\r');
    }
}
