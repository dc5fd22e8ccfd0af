package dev.assay.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Tells before the first call whether a run directory can be made.
final class OutputFolder {
    private OutputFolder() {}

    static List<String> problems(Path out) {
        Path folder = out.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                return List.of("the output " + out + " is a file; --out names a folder that does not exist yet");
            }
            if (!isEmpty(folder)) {
                return List.of("the output folder " + out
                        + " is not empty; name another one, or go on with that run: assay resume " + out);
            }
        }
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return List.of("the output folder " + out + " cannot be made: " + existing
                    + " is not a folder that can be written to");
        }
        return List.of();
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
