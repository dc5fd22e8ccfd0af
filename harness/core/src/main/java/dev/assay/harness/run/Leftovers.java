package dev.assay.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Removes what planning had begun to write when the plan or the import was refused, so that nothing is left
/// half-written.
public final class Leftovers {
    private Leftovers() {}

    /// @param folder  the run directory, which this process made and which holds nothing that was paid for
    /// @param existed whether the user had made the (empty) folder; it then stays
    public static void remove(Path folder, boolean existed) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                if (!path.equals(folder) || !existed) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            // the folder cannot be cleaned; without run.json no command takes it for a run
        }
    }
}
