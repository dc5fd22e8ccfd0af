package dev.assay.harness.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.prompt.Prompt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every task whose rows lie beside the checkout: the counts of its README, and a prompt for every row in which
/// the question stands byte for byte and the options in their order.
class PublishedTasksTest {
    @ParameterizedTest
    @CsvSource({
        "gsm8k, 1319",
        "gsm8k:shots=8, 1319",
        "mmlu, 14042",
        "mmlu:shots=5, 14042",
        "mmlu:subjects=stem, 3018",
        "mmlu-pro, 12032",
        "mmlu-redux, 5425",
        "mmlu-redux:labels=as-in-mmlu, 5691",
        "mgsm, 2750",
        "mgsm:shots=8, 2750",
        "'mgsm:cot=english,shots=8', 2750",
        "mmmlu:languages=ja+sw, 5618",
        "kmmlu, 35030",
        "kmmlu:shots=5, 35030",
        "math-500, 500",
        "aime-2024, 30",
        "aime-2025, 30",
        "gpqa-diamond, 198",
        "mmlu:sample=570, 570",
    })
    void everyRowMakesAPrompt(String task, long rows) {
        Path shared = Path.of(System.getProperty("assay.root", "."), "..", "shared", "data");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        TaskChoice choice = Asked.of(shared, task).only();
        ShotPicker shots = new ShotPicker(choice);
        AtomicLong seen = new AtomicLong();

        try (Stream<Sample> samples = choice.samples()) {
            samples.forEach(sample -> {
                List<Shot> given = shots.of(sample);
                Prompt prompt = choice.task().prompt().render(sample, given);
                String last = prompt.turns().getLast().text();
                if (!last.startsWith(sample.question())
                        || !sample.choices().stream().allMatch(last::contains)
                        || prompt.turns().size() != 1 + 2 * given.size()) {
                    throw new AssertionError(sample.id() + " is not put as it stands");
                }
                seen.incrementAndGet();
            });
        }

        assertThat(seen.get()).isEqualTo(rows);
        assertThat(shots.shortened())
                .as("the one published row that stands among its subject's five examples gets the other four")
                .isEqualTo(task.equals("kmmlu:shots=5") ? List.of("kmmlu/korean-history/7") : List.of());
    }
}
