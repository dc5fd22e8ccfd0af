package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.spec.Written;
import dev.assay.harness.task.FoundTasks;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.TaskKind;
import dev.assay.harness.task.Tasks;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Java of the how-to, compiled and put into a jar as a reader would.
final class OfferedJarTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void theTaskOfTheHowToIsFoundInItsJar() throws Exception {
        String howTo = DocsTest.read(DocsTest.ROOT.resolve("docs/how-to/add-a-task.md"));
        int from = howTo.indexOf("```java\n") + "```java\n".length();
        Path source =
                Files.writeString(temp.resolve("SumsTask.java"), howTo.substring(from, howTo.indexOf("```", from)));
        Path classes = Files.createDirectory(temp.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).isZero();
        Path jar = jar(classes.resolve("com/example"));

        List<String> problems = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            List<TaskChoice> choices = Tasks.resolve(
                    FoundTasks.of(loader),
                    Written.ofAll(List.of("sums:limit=3"), problems),
                    null,
                    TaskContext.of(Map.of(), null, 1),
                    problems);

            assertThat(problems).isEmpty();
            TaskChoice choice = choices.getFirst();
            assertThat(choice.task().origin().place()).startsWith("file:").endsWith("/sums.jar (com.example.SumsTask)");
            try (var samples = choice.samples()) {
                assertThat(samples).hasSize(3);
            }
        }
    }

    private Path jar(Path folder) throws IOException {
        Path jar = temp.resolve("sums.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                DirectoryStream<Path> types = Files.newDirectoryStream(folder)) {
            for (Path type : types) {
                out.putNextEntry(new ZipEntry("com/example/" + type.getFileName()));
                out.write(Files.readAllBytes(type));
            }
            out.putNextEntry(new ZipEntry("META-INF/services/" + TaskKind.class.getName()));
            out.write("com.example.SumsTask\n".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
