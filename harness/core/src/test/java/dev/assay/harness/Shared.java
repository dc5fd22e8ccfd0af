package dev.assay.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The shared material beside the checkout. The build does without it; the tests that need it are skipped then.
public final class Shared {

    private Shared() {}

    /// The folder of benchmark data and model outputs.
    public static Path data() {
        Path shared = Path.of(System.getProperty("assay.root"), "..", "shared");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        return shared.resolve("data");
    }
}
