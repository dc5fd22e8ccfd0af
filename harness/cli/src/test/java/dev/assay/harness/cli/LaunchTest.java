package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class LaunchTest {
    @Test
    void theLauncherRunsTheBuiltProgram() throws Exception {
        Path root = Path.of(System.getProperty("assay.root", "."));
        Path jar = root.resolve("harness/cli/target/assay.jar");
        Assumptions.assumeTrue(Files.isRegularFile(jar), "needs the built program; mvn package makes it");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-jar",
                        jar.toString(),
                        "list",
                        "tasks")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("gsm8k", "fresh-math");
    }
}
