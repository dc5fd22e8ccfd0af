package dev.assay.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The small Parquet files among the test resources, with rows of our own in the columns of publishers.
public final class ParquetFiles {
    private ParquetFiles() {}

    /// Copies one into a folder, under its own name.
    public static Path copy(String name, Path folder) {
        return copy(name, folder, name + ".parquet");
    }

    /// Copies one to a path below a folder.
    public static Path copy(String name, Path folder, String to) {
        Path target = folder.resolve(to);
        try (InputStream in = ParquetFiles.class.getResourceAsStream("parquet/" + name + ".parquet")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no test resource " + name);
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
