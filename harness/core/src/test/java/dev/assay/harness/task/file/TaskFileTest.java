package dev.assay.harness.task.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.prompt.Prompt;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.AnswerRule;
import dev.assay.harness.task.ShotPicker;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import dev.assay.providers.Message.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A task file becomes a task, or is refused with every problem's file, line and field.
final class TaskFileTest {
    private static final String GOOD = """
            id: mine
            version: 3
            title: my own
            languages: [ko, en]
            licence: CC0-1.0
            answer: {form: letter, choices: 3}
            shots: 1
            max-tokens: 77
            dataset:
              path: rows.jsonl
              fields: {question: q, answer: a, choices: options, id: key, language: lang, family: of}
              strata: {topic: about}
              gold: index-1
            prompt:
              system:
                ko: 답만 고르세요.
                en: Choose only.
              user: |
                {{ question }} ({{topic}}, {{ language }})

                {{ choices }}

                One of {{ letters }}.
              reply: |
                {{ solution }}

                => {{ answer }}
            examples:
              - {question: 1 + 1?, choices: [one, two], answer: B, solution: two ones, language: en, strata: {topic: sums}}
              - {question: 하나?, choices: [일, 이], answer: A, strata: {topic: sums}}
            """;

    private static final String ROWS = """
            {"key":"r1","q":"How {{x}} is ${y}?","options":["{{ question }}","b","c"],"a":2,"lang":"en","about":"{{choices}}","of":"f"}
            {"key":"r2","q":"몇 개?","options":["가","나","다"],"a":"3","lang":"ko","about":"t","of":"f"}
            """;

    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path temp = Path.of("");

    @Test
    void everyFieldOfTheFileHasItsEffect() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), ROWS);
        TaskChoice choice = resolve(GOOD, "").getFirst();
        List<Sample> samples = samples(choice);

        assertThat(choice.task().id()).isEqualTo("mine");
        assertThat(choice.task().version()).isEqualTo(3);
        assertThat(choice.task().form()).isEqualTo(AnswerForm.LETTER);
        assertThat(choice.maxTokens()).isEqualTo(77);
        assertThat(choice.shots()).isEqualTo(1);
        assertThat(choice.task().origin().place())
                .isEqualTo(temp.resolve("task.yaml").toString());
        assertThat(choice.task().origin().digest()).startsWith("sha256:");
        assertThat(choice.task().dataset().card().licence()).isEqualTo("CC0-1.0");
        assertThat(samples).extracting(Sample::id).containsExactly("mine/r1", "mine/r2");
        assertThat(samples).extracting(Sample::family).containsExactly("mine/f", "mine/f");
        assertThat(samples).extracting(Sample::language).containsExactly("en", "ko");
        assertThat(samples).extracting(Sample::gold).containsExactly(new Gold.Choice(1), new Gold.Choice(2));
    }

    /// Byte for byte: what looks like a slot in a row or in a stratum is text, and only the template has slots.
    @Test
    void aValueThatLooksLikeASlotArrivesUnchanged() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), ROWS);
        TaskChoice choice = resolve(GOOD, "").getFirst();
        Sample first = samples(choice).getFirst();
        Prompt prompt = choice.task().prompt().render(first, new ShotPicker(choice).of(first));

        assertThat(prompt.turns())
                .extracting(Prompt.Turn::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.USER);
        assertThat(prompt.turns())
                .extracting(Prompt.Turn::text)
                .containsExactly(
                        "Choose only.",
                        "1 + 1? (sums, en)\n\nA. one\nB. two\n\nOne of A, B.",
                        "two ones\n\n=> B",
                        "How {{x}} is ${y}? ({{choices}}, en)\n\nA. {{ question }}\nB. b\nC. c\n\nOne of A, B, C.");
    }

    @Test
    void optionsWorkAsOnAnyTask() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), ROWS);
        TaskChoice choice =
                resolve(GOOD, ":languages=ko,shots=0,limit=5,max-tokens=9").getFirst();

        assertThat(samples(choice)).extracting(Sample::id).containsExactly("mine/r2");
        assertThat(choice.shots()).isZero();
        assertThat(choice.maxTokens()).isEqualTo(9);
    }

    @Test
    void aChangedWordChangesTheDigests() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), ROWS);
        TaskChoice before = resolve(GOOD, "").getFirst();
        TaskChoice after = resolve(GOOD.replace("One of", "Any of"), "").getFirst();

        assertThat(after.task().prompt().digest())
                .isNotEqualTo(before.task().prompt().digest());
        assertThat(after.task().origin().digest())
                .isNotEqualTo(before.task().origin().digest());
    }

    @Test
    void theExtractorAndTheScorerCanBeChosen() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), "{\"q\":\"?\",\"a\":\"x\"}\n");
        TaskChoice choice = resolve("""
                id: t
                version: 1
                answer: {form: text, extractor: marker, marker: 'Result:', scorer: exact}
                dataset: {path: rows.jsonl, fields: {question: q, answer: a}}
                prompt: {user: '{{ question }}'}
                """, "").getFirst();

        assertThat(choice.task().rule())
                .isEqualTo(new AnswerRule(AnswerRule.Extractor.MARKER, "Result:", AnswerRule.Scorer.EXACT));
        assertThat(AnswerRule.of(choice.task().rule().asMap()))
                .isEqualTo(choice.task().rule());
    }

    @Test
    void everyProblemOfABadFileIsToldAtOnce() throws Exception {
        resolve("""
                id: My Task
                version: 0
                answer: {form: letters, extractor: marker, choices: 40}
                shots: many
                langauges: [en]
                dataset:
                  path: rows.jsonl
                  fields: {question: q, anser: a}
                  gold: roman
                prompt:
                  system: 'about {{ question }}'
                  user: 'What {{ is'
                  reply: done
                examples:
                  - {question: x}
                """, "");
        String file = temp.resolve("task.yaml").toString();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        file + ", line 1, field id: expected small letters, digits and hyphens, at most 60 and a letter"
                                + " first, but found 'My Task'",
                        file + ", line 2, field version: expected a whole number of at least 1, but found the number 0",
                        file
                                + ", line 3, field answer.form: expected one of number, letter, expression, text, but found"
                                + " 'letters'",
                        file
                                + ", line 3, field answer.choices: expected a whole number from 2 to 26, but found the number"
                                + " 40",
                        file + ", line 3, field answer: the field 'marker' is missing; write, for example, marker:"
                                + " 'Result:'",
                        file + ", line 4, field shots: expected a whole number from 0 to 1000, but found 'many'",
                        file
                                + ", line 5, field langauges: there is no such field; did you mean 'languages'? there are id,"
                                + " version, title, answer, languages, licence, dataset, examples, prompt, shots,"
                                + " max-tokens",
                        file
                                + ", line 8, field dataset.fields: the field 'answer' is missing; write, for example, answer:"
                                + " answer",
                        file
                                + ", line 8, field dataset.fields.anser: there is no such field; did you mean 'answer'? there"
                                + " are question, answer, choices, id, family, language",
                        file + ", line 9, field dataset.gold: expected one of letter, index-0, index-1, text, but found"
                                + " 'roman'",
                        file
                                + ", line 11, field prompt.system: has a slot {{ question }}; the slots are letters, language",
                        file
                                + ", line 12, field prompt.user: the template opens a slot with {{ at character 6 and never"
                                + " closes it",
                        file
                                + ", line 13, field prompt.reply: has no {{ answer }}, which it needs; put it where the text"
                                + " belongs",
                        file
                                + ", line 15, field examples[0]: the field 'answer' is missing; write, for example, answer:"
                                + " '2'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset: {catalogue: gsm9k}",
                "dataset: {catalogue: gsm8k, path: x}",
                "dataset: {}",
                "dataset: {catalogue: gsm8k, strata: {a: b}}",
                "{dataset: {catalogue: gsm8k}, licence: MIT}",
                "{dataset: {catalogue: mgsm}, languages: [xx]}",
                "{dataset: {catalogue: gsm8k}, prompt: number-cto}",
                "{dataset: {catalogue: gsm8k}, prompt: {user: '{{ qestion }}'}}",
                "{dataset: {catalogue: gsm8k}, prompt: {user: '{{ question }} {{ subject }}'}}",
                "{dataset: {catalogue: gsm8k}, prompt: {user: {}}}",
                "{dataset: {catalogue: gsm8k}, prompt: {user: {english: '{{ question }}'}}}",
                "{dataset: {catalogue: gsm8k}, prompt: {user: {ko: '{{ question }}'}}}",
                "{dataset: {catalogue: gsm8k}, answer: {form: number, choices: 4}}",
                "{dataset: {catalogue: gsm8k}, answer: {form: number, marker: x}}",
                "{dataset: {catalogue: gsm8k}, answer: letter, prompt: {user: '{{ question }}'}}",
                "{dataset: {catalogue: gsm8k}, examples: [{question: a, answer: b}]}",
                "{dataset: {catalogue: gsm8k}, shots: 2, examples: [{question: a, answer: 1}]}",
                "{dataset: {path: r.csv, fields: {question: q, answer: a}, gold: letter}}",
            })
    void aFileThatContradictsItselfIsRefused(String part) throws Exception {
        StringBuilder text = new StringBuilder(part.startsWith("{") ? part.substring(1, part.length() - 1) : part);
        for (String field : List.of("id: t", "version: 1", "answer: number", "prompt: number-cot")) {
            if (!part.contains(field.substring(0, field.indexOf(' ')))) {
                text.append(", ").append(field);
            }
        }
        resolve("{" + text + "}", "");

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(temp.resolve("task.yaml") + ", line 1"));
    }

    @Test
    void anExampleThatThePromptCannotShowIsToldWithItsLine() throws Exception {
        resolve(GOOD.replace("answer: A, strata: {topic: sums}", "answer: A"), "");

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith(
                        temp.resolve("task.yaml") + ", line 30, field examples[1]: the prompt cannot show this example")
                .contains("{{topic}}");
    }

    @Test
    void aBadRowIsToldWithItsFileAndRow() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), ROWS.replace("\"lang\":\"ko\"", "\"lang\":\"fr\""));
        TaskChoice choice = resolve(GOOD, "").getFirst();

        assertThat(catchThrowable(() -> samples(choice)))
                .hasMessageContainingAll("rows.jsonl, row 2", "ko, en", "\"fr\"");
    }

    @Test
    void aMissingRowFileAndANameThatIsTakenAreRefused() throws Exception {
        resolve(GOOD, "");
        resolve(GOOD.replace("id: mine", "id: gsm-plus"), "");

        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst()).contains("rows.jsonl does not exist");
        assertThat(problems.getLast()).contains("'gsm-plus' is the name of a task from assay");
    }

    @Test
    void twoFilesOfOneIdInOneRunAreRefusedWithBothOrigins() throws Exception {
        Files.writeString(temp.resolve("rows.jsonl"), ROWS);
        Path one = Files.writeString(temp.resolve("one.yaml"), GOOD);
        Path two = Files.writeString(temp.resolve("two.yaml"), GOOD.replace("One of", "Any of"));
        Tasks.resolve(List.of(one.toString(), two.toString()), null, context(), problems);

        assertThat(problems)
                .containsExactly("two tasks are called 'mine': one comes from " + one + ", the other from " + two
                        + "; give one another id");
    }

    private List<TaskChoice> resolve(String text, String options) throws IOException {
        Path file = Files.writeString(temp.resolve("task.yaml"), text);
        return Tasks.resolve(List.of(file + options), null, context(), problems);
    }

    private static TaskContext context() {
        return TaskContext.of(Map.of(), null, 1);
    }

    private static List<Sample> samples(TaskChoice choice) {
        try (Stream<Sample> samples = choice.samples()) {
            return samples.toList();
        }
    }
}
