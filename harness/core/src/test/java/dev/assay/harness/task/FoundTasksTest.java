package dev.assay.harness.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.spec.Written;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tasks that jars on the class path offer.
final class FoundTasksTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void noTwoTasksThatComeWithAssayShareAName() {
        FoundTasks found = FoundTasks.all();

        assertThat(found.problems()).isEmpty();
        assertThat(found.ids()).contains("gsm8k", "mmlu", "gsm-plus", "cmath").doesNotHaveDuplicates();
        assertThat(found.list())
                .allSatisfy(each -> assertThat(each.origin().isBundled()).isTrue());
    }

    @Test
    void anOfferedTaskIsFoundWithItsOriginAndRuns() throws Exception {
        List<String> problems = new ArrayList<>();
        try (URLClassLoader loader = offering(OfferedTask.class.getName())) {
            FoundTasks found = FoundTasks.of(loader);
            List<TaskChoice> choices = Tasks.resolve(
                    found,
                    Written.ofAll(List.of("offered:limit=3"), problems),
                    null,
                    TaskContext.of(Map.of(), null, 1),
                    problems);

            assertThat(problems).isEmpty();
            assertThat(choices.getFirst().task().origin().place())
                    .startsWith("file:")
                    .endsWith("(" + OfferedTask.class.getName() + ")");
            assertThat(choices.getFirst().task().origin().digest()).isNull();
        }
    }

    @Test
    void aNameThatIsTakenIsRefusedWithBothOrigins() throws Exception {
        try (URLClassLoader loader = offering(
                OfferedTask.class.getName(), OfferedTask.Twin.class.getName(), OfferedTask.Usurper.class.getName())) {
            List<String> problems = FoundTasks.of(loader).problems();

            assertThat(problems).hasSize(2);
            assertThat(problems.getFirst())
                    .startsWith("two tasks are called 'offered': one comes from file:")
                    .contains("(" + OfferedTask.class.getName() + ")", "(" + OfferedTask.Twin.class.getName() + ")");
            assertThat(problems.getLast()).startsWith("two tasks are called 'gsm-plus': one comes from assay");
        }
    }

    @Test
    void aServiceThatCannotBeMadeIsAProblemAndDoesNotHideTheNext() throws Exception {
        try (URLClassLoader loader = offering("no.such.Task", OfferedTask.class.getName())) {
            FoundTasks found = FoundTasks.of(loader);

            assertThat(found.problems()).singleElement().asString().contains("no.such.Task", "mend its jar");
            assertThat(found.ids()).contains("offered");
        }
    }

    @Test
    void aServiceThatThrowsIsAProblemThatNamesItsJar() throws Exception {
        try (URLClassLoader loader = offering(
                OfferedTask.Nameless.class.getName(),
                OfferedTask.Unlinked.class.getName(),
                OfferedTask.class.getName())) {
            FoundTasks found = FoundTasks.of(loader);

            assertThat(found.problems()).hasSize(2);
            assertThat(found.problems().getFirst()).contains("file:", "OfferedTask$Nameless", "no name today");
            assertThat(found.problems().getLast()).contains("file:", "OfferedTask$Unlinked", "dev/elsewhere/Gone");
            assertThat(found.ids()).contains("offered");
        }
    }

    private URLClassLoader offering(String... types) throws IOException {
        Path services = Files.createDirectories(temp.resolve("META-INF/services"));
        Files.write(services.resolve(TaskKind.class.getName()), List.of(types));
        return new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader());
    }
}
