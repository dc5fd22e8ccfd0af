package dev.assay.providers.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Where tests find weights. None are in this repository; a test that needs some is skipped, and says so.
final class TestModels {
    private TestModels() {}

    /// A model of 260,032 parameters that continues children's stories: real weights of 1 MB.
    static Path stories() {
        Path shared = Path.of(System.getProperty("assay.root", ""), "..", "shared");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        return shared.resolve("models/stories260K/stories260K.gguf")
                .toAbsolutePath()
                .normalize();
    }

    /// An instruct model of the catalogue, from the folder in `ASSAY_TEST_MODELS` or Assay's own cache.
    static Path catalogued(String id) {
        List<Path> folders = List.of(
                Path.of(System.getenv().getOrDefault("ASSAY_TEST_MODELS", "")),
                Path.of(System.getProperty("user.home"), ".cache", "assay", "models"));
        Optional<Path> file = folders.stream()
                .map(folder -> folder.resolve(id + ".gguf"))
                .filter(Files::isRegularFile)
                .findFirst();
        Assumptions.assumeTrue(
                file.isPresent(), id + ".gguf is neither in ASSAY_TEST_MODELS nor in ~/.cache/assay/models");
        return file.orElseThrow();
    }

    /// llama.cpp's own server, from the command in `ASSAY_TEST_LLAMA_SERVER`, else `ASSAY_LLAMA_SERVER`. The
    /// first does not make every other test use it too.
    static EmbeddedEngine llamaServer() {
        String command = System.getenv()
                .getOrDefault("ASSAY_TEST_LLAMA_SERVER", System.getenv().getOrDefault("ASSAY_LLAMA_SERVER", ""));
        Assumptions.assumeFalse(
                command.isBlank(), "needs llama.cpp's server: set ASSAY_TEST_LLAMA_SERVER to its command");
        return EmbeddedEngine.llamaServer(CommandLine.split(command));
    }
}
