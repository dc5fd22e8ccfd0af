package dev.assay.harness.task.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.prompt.Prompt;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.Verdict;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.ShotPicker;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import dev.assay.providers.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The task files that come with Assay, over the published rows where those are beside the checkout.
final class BundledTasksTest {
    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @FieldSource("dev.assay.harness.task.file.BundledTasks#IDS")
    void everyBundledFileIsGood(String id) {
        FileTask task = BundledTasks.task(id);

        assertThat(task.card().summary()).isNotBlank();
        assertThat(task.card().languages()).isNotEmpty();
        assertThat(task.origin().digest()).startsWith("sha256:");
    }

    /// A changed digest with an unchanged id would make two runs look alike that were asked differently: change
    /// the version of the task with its words, then the line here.
    @Test
    void theWordsOfAVersionNeverChange() {
        assertThat(BundledTasks.IDS.stream().map(id -> {
                    PromptTemplate prompt = BundledTasks.task(id).task().prompt();
                    return id + " " + prompt.id() + " " + prompt.digest();
                }))
                .containsExactly(
                        "gsm-plus gsm-plus@1 sha256:9b938a5851a9322f3fcd4f5c68e90534",
                        "gsm-hard gsm-hard@1 sha256:359a41118dd6cbe3618ea00b28e95e49",
                        "msvamp msvamp@1 sha256:0242a18efb633a67e8c9c2c9100843c5",
                        "global-mmlu letter-cot@1 sha256:bc7572b5684a2e02c3918dc32c34a06e",
                        "click click@1 sha256:a501aebfff2a05044b4c51edcd03f931",
                        "cmmlu cmmlu@1 sha256:e79c6c01c17eafb080efb56386be70d3",
                        "ceval ceval@1 sha256:527521e64b490d2c93160c486f8b54ee",
                        "cmath cmath@1 sha256:235ff3a0a1fc7c8796358d20a4f97868");
    }

    /// A prompt for every row, which holds the row's question, and the gold as it would be answered is right.
    @ParameterizedTest
    @CsvSource({
        "gsm-plus, 2400",
        "gsm-hard, 1319",
        "msvamp, 10000",
        "click, 1995",
        "cmmlu, 11582",
        "ceval, 1346",
        "cmath, 1098"
    })
    void everyPublishedRowIsAskedAndItsOwnGoldIsRight(String id, int rows) {
        TaskChoice choice = choice(id, data()).getFirst();
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (Stream<Sample> samples = choice.samples()) {
            for (Sample sample : (Iterable<Sample>) samples::iterator) {
                count++;
                Prompt prompt = choice.task().prompt().render(sample, List.of());
                String asked = prompt.turns().getLast().text();
                if (!asked.contains(sample.question())
                        || Profiles.ROBUST
                                        .judge(choice.task().form(), new Output(answer(sample), null), sample)
                                        .verdict()
                                != Verdict.RIGHT) {
                    wrong.add(sample.id() + ": " + sample.gold());
                }
            }
        }

        assertThat(count).isEqualTo(rows);
        assertThat(wrong).isEmpty();
    }

    /// What a prompt may have slots for is what every row has.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gsm8k",
                "mmlu",
                "mmlu-pro",
                "mgsm:languages=sw",
                "kmmlu",
                "math-500",
                "gsm-plus",
                "gsm-hard",
                "msvamp",
                "click",
                "cmmlu",
                "ceval",
                "cmath"
            })
    void theStrataOfASetAreThoseOfItsRows(String spec) {
        String set = spec.contains(":") ? spec.substring(0, spec.indexOf(':')) : spec;
        try (Stream<Sample> samples = choice(spec, data()).getFirst().samples()) {
            Set<String> names = new TreeSet<>(CatalogueStrata.of(set));
            names.add(Sample.LANGUAGE);
            assertThat(samples.map(sample -> sample.strata().keySet()).distinct())
                    .containsExactly(names);
        }
    }

    @Test
    void goldsThatAreNoDecimalsAreThere() {
        Map<String, Long> plus = kinds("gsm-plus");
        Map<String, Long> cmath = kinds("cmath");

        assertThat(plus).containsKeys("Numeric", "Expression", "Unanswerable");
        assertThat(cmath).containsEntry("Expression", 34L);
    }

    /// An answer of another value is not right only because the gold is a fraction.
    @Test
    void aFractionIsComparedByValue() {
        Sample sample = Sample.open("x/1", "x/1", "en", "?", new Gold.Expression("10/27"));
        Sample percent = Sample.open("x/2", "x/2", "en", "?", new Gold.Expression("27.3%"));

        assertThat(verdict("#### 10/27", sample)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict("#### 20/54", sample)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict("#### 0.37", sample)).isEqualTo(Verdict.WRONG);
        assertThat(verdict("#### 10", sample)).isEqualTo(Verdict.WRONG);
        assertThat(verdict("#### 27.3%", percent)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict("#### 0.273", percent)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict("#### 2.73", percent)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"cmmlu, 答案：", "ceval, 答案："})
    void workedExamplesEndAsTheWordsAsk(String id, String word) {
        TaskChoice choice = choice(id + ":shots=2,limit=1", data()).getFirst();
        try (Stream<Sample> samples = choice.samples()) {
            Sample sample = samples.findFirst().orElseThrow();
            Prompt prompt = choice.task().prompt().render(sample, new ShotPicker(choice).of(sample));

            assertThat(prompt.turns()).hasSize(5);
            assertThat(prompt.turns().get(1).text()).contains(word);
        }
    }

    /// Its rows are not beside the checkout: these are ours, in the publisher's form.
    @Test
    void globalMmluIsAskedInTheLanguageOfEachRow(@TempDir Path folder) throws Exception {
        String head = "sample_id,subject,subject_category,question,option_a,option_b,option_c,option_d,answer\n";
        for (String language : List.of("am", "ko")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve(language)).resolve("test.csv"),
                    head + "anatomy/test/0,anatomy,Medical,Which one?,a,b,c,d,C\n");
        }
        TaskChoice choice =
                choice("global-mmlu:languages=am+ko,path=" + folder, null).getFirst();
        try (Stream<Sample> samples = choice.samples()) {
            List<String> asked = samples.map(sample -> choice.task()
                            .prompt()
                            .render(sample, List.of())
                            .turns()
                            .getLast()
                            .text())
                    .toList();

            assertThat(asked).hasSize(2).allSatisfy(text -> assertThat(text).contains("Which one?", "C. c"));
            assertThat(asked.getFirst()).contains("መልስ");
            assertThat(asked.getLast()).contains("정답");
        }
    }

    private Map<String, Long> kinds(String id) {
        try (Stream<Sample> samples = choice(id, data()).getFirst().samples()) {
            return samples.map(sample -> sample.gold().getClass().getSimpleName())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }

    private static Verdict verdict(String reply, Sample sample) {
        return Profiles.ROBUST
                .judge(AnswerForm.NUMBER, new Output(reply, null), sample)
                .verdict();
    }

    /// As a model would end that does what the words ask.
    private static String answer(Sample sample) {
        return switch (sample.gold()) {
            case Gold.Numeric gold -> "#### " + gold.text();
            case Gold.Expression gold -> "#### " + gold.text();
            case Gold.Choice gold -> (sample.language().equals("ko") ? "정답: " : "答案：") + gold.text();
            case Gold.Text gold -> gold.text();
            case Gold.Unanswerable _ -> "The answer cannot be determined.";
        };
    }

    private List<TaskChoice> choice(String spec, @Nullable Path data) {
        List<TaskChoice> choices = Tasks.resolve(List.of(spec), null, TaskContext.of(Map.of(), data, 1), problems);
        assertThat(problems).isEmpty();
        return choices;
    }

    private static Path data() {
        Path shared = Path.of(System.getProperty("assay.root"), "..", "shared");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        return shared.resolve("data");
    }
}
