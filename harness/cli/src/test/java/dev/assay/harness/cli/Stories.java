package dev.assay.harness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Real weights of 1 MB that continue children's stories: enough for everything but a score.
final class Stories {
    private Stories() {}

    static Path file() {
        Path shared = DocsTest.ROOT.resolve("../shared").normalize();
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        return shared.resolve("models/stories260K/stories260K.gguf").toAbsolutePath();
    }

    static String model(String options) {
        return "embedded/file:path=\"" + file() + "\",context=256,threads=1" + options;
    }

    /// The engine's process, started by this one; empty while there is none.
    static Optional<ProcessHandle> worker() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains("WorkerMain"))
                .findFirst();
    }
}
