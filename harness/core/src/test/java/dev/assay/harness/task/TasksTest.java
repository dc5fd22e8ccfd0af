package dev.assay.harness.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.harness.prompt.Prompts;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {
    @Test
    void everyTaskHasAnIdOfItsOwn() {
        assertThat(Tasks.ALL).extracting(TaskKind::id).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyDefaultPromptHasWordsInEveryLanguageOfItsTask() {
        for (TaskKind task : Tasks.ALL) {
            List<String> languages =
                    Prompts.find(task.card().prompts().getFirst()).orElseThrow().languages();

            assertThat(languages).as(task.id()).containsAll(task.card().languages());
        }
    }

    /// The bundled YAML tasks over these sets use the same prompts.
    @Test
    void theOtherMultilingualSetsHaveWordsToo() {
        assertThat(Prompts.LETTER.languages())
                .containsAll(Catalogue.find("global-mmlu").orElseThrow().facts().languages());
        assertThat(Prompts.NUMBER.languages())
                .containsAll(Catalogue.find("msvamp").orElseThrow().facts().languages());
    }

    @Test
    void onlyGpqaIsRestricted() {
        assertThat(Tasks.ALL.stream().filter(task -> task.card().restricted()))
                .extracting(TaskKind::id)
                .containsExactly("gpqa-diamond");
    }
}
