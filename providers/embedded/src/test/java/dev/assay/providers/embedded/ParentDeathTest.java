package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// However Assay dies, no engine outlives it.
class ParentDeathTest {
    private static final Duration PROMISE = Duration.ofSeconds(5);

    @Test
    void aWorkerIsGoneWhenItsParentIsKilled() throws IOException {
        killTheParent("jni", TestModels.stories().toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aGuardedEngineIsGoneWhenTheParentIsKilled() throws IOException {
        killTheParent("guard", "");
    }

    private static void killTheParent(String engine, String model) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process parent = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentMain.class.getName(),
                        engine,
                        model))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            String[] said = out.readLine().split(" ", 2);
            ProcessHandle child = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            List<ProcessHandle> all = parent.descendants().toList();
            parent.destroyForcibly();
            Eventually.within(PROMISE, "the engine to go", () -> !child.isAlive());
            Eventually.within(PROMISE, "all of them to go", () -> all.stream().noneMatch(ProcessHandle::isAlive));
            Eventually.within(PROMISE, "its folder to go", () -> !Files.exists(Path.of(said[1])));
        } finally {
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
        }
    }
}
