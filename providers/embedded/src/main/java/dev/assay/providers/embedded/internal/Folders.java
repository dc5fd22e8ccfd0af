package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Temporary folders of workers: readable by their owner only.
public final class Folders {
    private Folders() {}

    public static Path temporary() throws IOException {
        return Files.createTempDirectory("assay-engine-");
    }

    /// Deletes a folder with all that is in it. One that is gone already is fine; what cannot be deleted stays.
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // the worker has deleted it
        } catch (IOException | java.io.UncheckedIOException e) {
            // a file the system still holds: it lies in the temporary folder
        }
    }
}
