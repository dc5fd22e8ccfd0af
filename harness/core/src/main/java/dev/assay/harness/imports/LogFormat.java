package dev.assay.harness.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats that can be imported.
public enum LogFormat {
    LM_EVAL,
    INSPECT,
    PROMPTFOO,
    JSONL;

    private static final int HEAD = 64 * 1024;

    /// The name on the command line, for example `lm-eval`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LogFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /// What a file seems to be, by its name and its beginning; empty when nothing fits.
    static Optional<LogFormat> of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".eval")) {
            return Optional.of(INSPECT);
        }
        String head;
        try (var in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        if (name.endsWith(".jsonl")) {
            return head.contains("\"doc_id\"") && head.contains("\"resps\"") ? Optional.of(LM_EVAL) : Optional.empty();
        }
        if (head.contains("\"eval\"") && head.contains("\"status\"")) {
            return Optional.of(INSPECT);
        }
        return head.contains("\"evalId\"") || head.contains("\"promptIdx\"")
                ? Optional.of(PROMPTFOO)
                : Optional.empty();
    }

    LogReader reader(Path file, FieldMap map, ImportLimits limits) throws IOException {
        return switch (this) {
            case LM_EVAL -> new LmEvalLog(file, limits);
            case INSPECT ->
                String.valueOf(file.getFileName()).endsWith(".eval")
                        ? new InspectArchive(file, limits)
                        : new InspectLog(file, limits);
            case PROMPTFOO -> new PromptfooLog(file, limits, map);
            case JSONL -> new MappedLog(file, limits, map);
        };
    }
}
