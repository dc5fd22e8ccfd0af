package dev.assay.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The published rows, which lie beside a checkout in our own workshop and never in the repository.
public final class SharedData {
    private SharedData() {}

    /// A file or folder of them; the test is skipped where they are not.
    public static Path path(String name) {
        Path shared = Path.of(System.getProperty("assay.root"), "..", "shared");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        return shared.resolve("data").resolve(name);
    }
}
