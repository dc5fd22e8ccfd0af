package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An Inspect log in JSON: one object, whose `eval` stands before its `samples`.
final class InspectLog implements LogReader {
    private final Path file;
    private final ImportLimits limits;

    InspectLog(Path file, ImportLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public void read(Consumer<LoggedReply> reply) throws IOException {
        String name = String.valueOf(file.getFileName());
        @Nullable JsonNode[] eval = new JsonNode[1];
        long[] number = {0};
        try (BoundedInput in =
                new BoundedInput(new BufferedInputStream(Files.newInputStream(file)), name, limits.bytes())) {
            boolean found = LogJson.walk(
                    in,
                    name,
                    limits.record(),
                    List.of("samples"),
                    Set.of("eval"),
                    (field, node) -> eval[0] = node,
                    sample -> {
                        String where = name + ", sample " + ++number[0];
                        JsonNode of = eval[0];
                        if (of == null) {
                            throw new BadLogException(where + " stands before the log's 'eval', so its model and task"
                                    + " are not known");
                        }
                        reply.accept(new InspectSample(of, sample, where).reply());
                    });
            if (!found) {
                throw new BadLogException(name + " has no samples; was it written with --no-log-samples?");
            }
        }
    }
}
