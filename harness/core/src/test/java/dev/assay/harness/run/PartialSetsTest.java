package dev.assay.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialSetsTest {
    @TempDir
    Path data;

    @BeforeEach
    void rows() throws IOException {
        for (String language : List.of("en", "sw", "th")) {
            write("mgsm/mgsm_" + language + ".tsv", "One and one?\t2\nTwo and one?\t3\n");
        }
        write("gsm8k/test.jsonl", "{\"question\": \"One and one?\", \"answer\": \"#### 2\"}\n".repeat(1319));
    }

    @Test
    void rowsAndLanguagesThatAreNotHereAreTold() {
        assertThat(PartialSets.of(choice("mgsm"), 6))
                .isEqualTo("task mgsm: 6 of 2,750 published rows are here, the languages bn, de, es, fr, ja, ru, te, zh"
                        + " are missing; its score is not that of the whole set");
        assertThat(PartialSets.of(choice("mgsm:limit=4"), 4)).contains("not all of its published rows", "bn, de, es");
        assertThat(PartialSets.of(choice("gsm8k"), 1318))
                .isEqualTo(
                        "task gsm8k: 1,318 of 1,319 published rows are here; its score is not that of the whole set");
    }

    @Test
    void aPartThatWasAskedForIsNoNews() {
        assertThat(PartialSets.of(choice("gsm8k"), 1319)).isNull();
        assertThat(PartialSets.of(choice("gsm8k:limit=5"), 5)).isNull();
        assertThat(PartialSets.of(choice("gsm8k:sample=5"), 5)).isNull();
        assertThat(PartialSets.of(choice("mgsm:languages=sw"), 2)).isNull();
        assertThat(PartialSets.of(choice("fresh-math:limit=5"), 5)).isNull();
    }

    private TaskChoice choice(String task) {
        List<String> problems = new ArrayList<>();
        List<TaskChoice> choices = Tasks.resolve(List.of(task), null, TaskContext.of(Map.of(), data, 1), problems);
        assertThat(problems).isEmpty();
        return choices.getFirst();
    }

    private void write(String file, String text) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
