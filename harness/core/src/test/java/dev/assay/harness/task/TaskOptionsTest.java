package dev.assay.harness.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.prompt.Prompt;
import dev.assay.providers.Message.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands behind the colon of `-t`.
class TaskOptionsTest {
    @TempDir
    Path temp;

    private Path data = Path.of("");

    @BeforeEach
    void rows() throws IOException {
        data = MadeRows.in(Files.createDirectory(temp.resolve("data"))).folder;
    }

    @Test
    void offsetAndLimitCountInTheOrderOfTheRows() {
        assertThat(Asked.of(data, "gsm8k:offset=3,limit=2").ids()).containsExactly("gsm8k/test/3", "gsm8k/test/4");
    }

    @Test
    void aLanguageThatIsNamedTwiceIsAskedOnce() {
        assertThat(Asked.of(data, "mgsm:languages=sw+sw").ids()).hasSize(5);
        assertThat(Asked.of(data, "fresh-math:languages=sw+sw,limit=4").ids()).hasSize(4);
    }

    @Test
    void aSubjectAGroupAndAKoreanNameAllNameSubjects() {
        assertThat(Asked.of(data, "mmlu:subjects=Anatomy").ids()).hasSize(8).allMatch(id -> id.contains("/anatomy/"));
        assertThat(Asked.of(data, "mmlu:subjects=other").ids()).hasSize(12);
        assertThat(Asked.of(data, "kmmlu:subjects=한국사").ids()).hasSize(3).allMatch(id -> id.contains("korean-history"));
    }

    @Test
    void aDrawHoldsEverySubjectInItsShareAndTheSameSeedGivesTheSame() {
        List<String> drawn = Asked.of(data, "mmlu:sample=6,seed=4").ids();

        assertThat(drawn).hasSize(6);
        assertThat(drawn).filteredOn(id -> id.contains("anatomy")).hasSize(4);
        assertThat(Asked.of(data, "mmlu:sample=6,seed=4").ids()).isEqualTo(drawn);
        assertThat(Stream.of("5", "6", "7")
                        .map(seed ->
                                Asked.of(data, "mmlu:sample=6,seed=" + seed).ids()))
                .anyMatch(other -> !other.equals(drawn));
        assertThat(Asked.of(data, "mmlu:sample=100").ids()).hasSize(12);
        assertThat(Asked.of(data, "mgsm:sample=4").samples())
                .extracting(Sample::language)
                .containsExactly("en", "en", "sw", "sw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gsm8k:languages=ko            | no language 'ko'; there are en",
                "mgsm:languages=en+xx          | no language 'xx'; there are bn, de, en",
                "mmlu:subjects=alchemy         | no subject 'alchemy'; there are anatomy, marketing, other",
                "gsm8k:subjects=math           | its rows name none",
                "gsm8k:shuffle-choices=all     | there are no options to shuffle",
                "mmlu:shuffle-choices=7        | shuffle-choices goes from 2 to 4",
                "mgsm:cot=french               | wants native or english",
                "mmlu-redux:labels=good        | wants one of sound-or-corrected, sound, as-in-mmlu",
                "gsm8k:limt=5                  | no option 'limt'; did you mean 'limit'? there are",
                "gsm8k:sample=0                | a whole number of at least 1",
                "gsm8k:prompt=absent.txt       | absent.txt, which does not exist",
                "gsm8k:path=nowhere            | nowhere, named for gsm8k, does not exist",
                "math-500                      | bring them with 'assay data pull math-500' (licence: MIT)",
                "gpqa-diamond                  | accept the terms at https://huggingface.co/datasets/Idavidrein/gpqa",
                "mmmlu                         | assay data pull mmmlu",
            })
    void whatCannotBeHadIsNamedWithWhatCan(String asked, String told) {
        Asked refused = Asked.of(data, asked);

        assertThat(refused.choices()).isEmpty();
        assertThat(refused.problems()).anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @Test
    void workedExamplesAreOfTheSubjectAndStandAsEarlierTurns() {
        Asked asked = Asked.of(data, "mmlu:shots=2,subjects=marketing,limit=1");

        Prompt prompt = asked.prompt(0);

        assertThat(asked.only().variant()).isEqualTo("2-shot");
        assertThat(prompt.turns()).hasSize(5);
        assertThat(prompt.turns())
                .extracting(Prompt.Turn::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT, Role.USER);
        assertThat(prompt.turns().get(0).text()).isEqualTo("dev marketing 0?\n\nA. one\nB. two\nC. three\nD. four");
        assertThat(prompt.turns().get(1).text()).isEqualTo("Answer: A");
        assertThat(prompt.turns().get(4).text()).isEqualTo("test marketing 0?\n\nA. one\nB. two\nC. three\nD. four");
    }

    @Test
    void moreExamplesThanThereAreIsAnError() {
        assertThatThrownBy(() -> Asked.of(data, "mmlu:shots=5").prompt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "has 2 worked examples in 'en' of the subject anatomy, and shots=5 asks for more");
    }

    /// KMMLU's korean-history has a test row among its dev rows.
    @Test
    void aQuestionIsNeverAmongItsOwnWorkedExamples() throws IOException {
        Files.write(
                data.resolve("kmmlu/math-dev.csv"),
                List.of(
                        "question,answer,A,B,C,D,Category,Human Accuracy",
                        "math 문제 1,2,가,나,다,라,math,0.5",
                        "math 예제,2,가,나,다,라,math,0.5"));

        Asked spare = Asked.of(data, "kmmlu:shots=1,subjects=math");
        assertThat(spare.prompt(0).turns().getFirst().text()).startsWith("math 문제 1");
        assertThat(spare.prompt(1).turns().getFirst().text()).startsWith("math 예제");

        Asked all = Asked.of(data, "kmmlu:shots=2,subjects=math");
        ShotPicker picker = new ShotPicker(all.only());
        assertThat(all.samples()).extracting(sample -> picker.of(sample).size()).containsExactly(2, 1, 2);
        assertThat(picker.shortened()).containsExactly("kmmlu/math/1");
    }

    @Test
    void theFileOfTheWorkedExamplesIsNotAskedWithThem() {
        assertThatThrownBy(() -> Asked.of(data, "gsm8k:shots=2,path=" + data.resolve("gsm8k/train.jsonl"))
                        .prompt(0))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("train.jsonl is where worked examples are taken from");
        assertThat(Asked.of(data, "gsm8k:shots=2,path=" + data.resolve("gsm8k/test.jsonl"))
                        .prompt(0)
                        .turns())
                .hasSize(5);
    }

    @Test
    void examplesOfAnotherSubjectDoNotStandInForMissingOnes() throws IOException {
        Files.delete(data.resolve("mmlu/dev/anatomy_dev.csv"));

        assertThatThrownBy(() -> Asked.of(data, "mmlu:shots=2,subjects=anatomy").prompt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of other subjects, but none of the subject anatomy");
        assertThat(Asked.of(data, "mmlu:shots=2,subjects=marketing").prompt(0).turns())
                .hasSize(5);
    }

    @Test
    void reasoningCanBeAskedForInTheLanguageOfTheItemOrInEnglish() {
        String own = Asked.of(data, "mgsm:languages=sw,limit=1")
                .prompt(0)
                .turns()
                .getLast()
                .text();
        Asked english = Asked.of(data, "mgsm:languages=sw,cot=english,limit=1");
        Asked shown = Asked.of(data, "mgsm:languages=sw,cot=english,shots=2,limit=1");

        assertThat(own).startsWith("sw question 0\n\nTatua swali hili hatua kwa hatua");
        assertThat(english.prompt(0).turns().getLast().text()).startsWith("sw question 0\n\nWork through the problem");
        assertThat(english.only().variant()).isEqualTo("0-shot-english");
        assertThat(shown.prompt(0).turns().get(0).text()).isEqualTo("sw example 1");
        assertThat(shown.prompt(0).turns().get(1).text())
                .contains("Worked in en.")
                .endsWith("#### 3");
        assertThat(Asked.of(data, "mgsm:languages=sw,shots=2,limit=1")
                        .prompt(0)
                        .turns()
                        .get(1)
                        .text())
                .contains("Worked in sw.");
    }

    @Test
    void aPromptOfOnesOwnTakesTheQuestionAsItStands() throws IOException {
        Path file = temp.resolve("My Words.txt");
        Files.writeString(file, "Q ({{ language }}): {{question}}\nJust the number.\n");

        Asked asked = Asked.of(data, "gsm8k:limit=1,prompt='" + file + "'");

        assertThat(asked.problems()).isEmpty();
        assertThat(asked.only().variant()).isEqualTo("0-shot-my-words");
        assertThat(asked.only().task().prompt().id()).matches("my-words@[0-9a-f]{12}");
        assertThat(asked.prompt(0).turns().getLast().text())
                .isEqualTo("Q (en): test question 0 about {{x}} and ${x}?\nJust the number.");
    }

    @ParameterizedTest
    @CsvSource({
        "Answer this, has no {{question}}",
        "{{question}} {{answer}}, has a slot {{answer}}; the slots are question"
    })
    void aPromptThatCannotWorkIsRefused(String text, String told) throws IOException {
        Path file = temp.resolve("p.txt");
        Files.writeString(file, text);

        assertThat(Asked.of(data, "gsm8k:prompt='" + file + "'").problems())
                .singleElement()
                .asString()
                .contains("p.txt, which " + told);
    }

    @Test
    void aPromptWithoutTheOptionsIsRefusedWhereALetterIsAskedFor() throws IOException {
        Path file = temp.resolve("p.txt");
        Files.writeString(file, "{{question}} Name the letter.");

        assertThat(Asked.of(data, "mmlu:prompt='" + file + "'").problems())
                .singleElement()
                .asString()
                .contains("p.txt, which has no {{choices}}");
        Files.writeString(file, "{{question}}\n{{choices}}\nName the letter.");
        assertThat(Asked.of(data, "mmlu:prompt='" + file + "'").problems()).isEmpty();
    }

    @Test
    void everyOrderOfTheOptionsIsAVariantOfTheSameSamples() {
        List<TaskChoice> variants =
                Asked.of(data, "mmlu:shuffle-choices=all,limit=1").choices();

        assertThat(variants)
                .extracting(TaskChoice::variant)
                .containsExactly("0-shot", "0-shot-rot1", "0-shot-rot2", "0-shot-rot3");
        assertThat(variants).extracting(TaskChoice::rotation).containsExactly(0, 1, 2, 3);
        for (TaskChoice variant : variants) {
            try (Stream<Sample> samples = variant.samples()) {
                Sample sample = samples.findFirst().orElseThrow();
                assertThat(sample.id()).isEqualTo("mmlu/anatomy/0");
                assertThat(sample.choices().get(((Gold.Choice) sample.gold()).index()))
                        .isEqualTo("one");
            }
        }
        try (Stream<Sample> second = variants.get(1).samples()) {
            assertThat(second.findFirst().orElseThrow().choices()).containsExactly("two", "three", "four", "one");
        }
    }

    @Test
    void aQuestionWithFewOptionsIsNotPutTwiceInOneOrder() {
        List<TaskChoice> variants = Asked.of(data, "mmlu-pro:shuffle-choices=4").choices();

        assertThat(variants).extracting(TaskOptionsTest::count).containsExactly(2L, 2L, 2L, 1L);
    }

    @Test
    void generatedProblemsAreMadeInAnyOfTheirLanguages() {
        assertThat(Asked.of(data, "fresh-math:languages=all,limit=24").samples())
                .extracting(Sample::language)
                .contains("en", "ko", "zh", "ja", "es", "fr", "de", "ru", "sw", "bn", "te", "th");
        assertThat(Asked.of(data, "fresh-math:limit=6,offset=3").ids()).hasSize(6);
    }

    @Test
    void oneTaskOfARunHasOneSetOfRows() throws IOException {
        Path other = temp.resolve("other.jsonl");
        Files.writeString(other, "{\"question\": \"Other?\", \"answer\": \"#### 5\"}\n");
        Path gpqa = temp.resolve("gpqa.csv");
        Files.writeString(
                gpqa,
                "Record ID,Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2,Incorrect Answer 3,Subdomain,"
                        + "High-level domain\nrec1,Which?,a,b,c,d,x,y\n");

        assertThat(Asked.of(data, "gsm8k", "gsm8k:shots=2,path=" + other).problems())
                .singleElement()
                .asString()
                .contains("gsm8k:shots=2", "asks other rows than", "make two runs");
        assertThat(Asked.of(data, "gpqa-diamond:path=" + gpqa, "gpqa-diamond:max-tokens=9,seed=2,path=" + gpqa)
                        .problems())
                .singleElement()
                .asString()
                .contains("seed=2", "seed=1");
        assertThat(Asked.of(data, "gsm8k", "gsm8k:shots=2").problems()).isEmpty();
        assertThat(Asked.of(data, "mgsm:languages=en", "mgsm:languages=sw").problems())
                .hasSize(1);
        assertThat(Asked.of(data, "fresh-math:levels=1", "fresh-math:levels=2,limit=7")
                        .problems())
                .isEmpty();
    }

    /// The set has no end, so its usual 600 problems bound neither a limit for all tasks nor a draw.
    @Test
    void asManyProblemsAreMadeAsAreAskedFor() {
        List<String> problems = new ArrayList<>();
        List<TaskChoice> limited = Tasks.resolve(
                List.of("fresh-math", "fresh-math:limit=7,shots=3"), 700L, TaskContext.of(Map.of(), data, 1), problems);

        assertThat(problems).isEmpty();
        assertThat(limited).extracting(TaskOptionsTest::count).containsExactly(700L, 7L);
        assertThat(Asked.of(data, "fresh-math:sample=800").ids()).hasSize(800);
        assertThat(Asked.of(data, "fresh-math:languages=en+ko,sample=1400").ids())
                .hasSize(1400);
    }

    private static long count(TaskChoice choice) {
        try (Stream<Sample> samples = choice.samples()) {
            return samples.count();
        }
    }
}
