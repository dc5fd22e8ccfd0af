package dev.assay.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Small helpers for tests of loaders.
public final class Loaded {
    private Loaded() {}

    public static List<Sample> all(Dataset dataset) {
        try (Stream<Sample> samples = dataset.samples()) {
            return samples.toList();
        }
    }

    /// Writes lines into a file of a folder, each ended by a line feed, and gives the file.
    public static Path write(Path folder, String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
