package dev.assay.harness.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Robust;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptsTest {
    /// A changed digest with an unchanged id would make two runs look alike that were asked differently: change
    /// the version with the words, then the line here.
    @Test
    void theWordsOfAVersionNeverChange() {
        assertThat(Prompts.ALL.stream().map(prompt -> prompt.id() + " " + prompt.digest()))
                .containsExactly(
                        "number-cot@2 sha256:8e75512930efb7ecfa36ad17751f13a7",
                        "number-cot-english@1 sha256:ff1feb995e87c1a3ebcfddf4cf887795",
                        "letter-cot@1 sha256:bc7572b5684a2e02c3918dc32c34a06e",
                        "letter-cot-english@1 sha256:6d57c941b6d6e6aee0bab7e19ac4ce5d",
                        "expression-cot@1 sha256:f5b2209fb0f6c1fb9fac23273a89ed55");
    }

    static Stream<String> numberLanguages() {
        return Prompts.NUMBER.languages().stream();
    }

    static Stream<String> letterLanguages() {
        return Prompts.LETTER.languages().stream();
    }

    /// Small models give back the example of a prompt.
    @ParameterizedTest
    @MethodSource("numberLanguages")
    void aPromptForNumbersHoldsNoNumberAndTheMark(String language) {
        String text = last(Prompts.NUMBER, open(language), List.of());

        assertThat(text.codePoints().noneMatch(Character::isDigit)).isTrue();
        assertThat(text).contains("####");
    }

    @ParameterizedTest
    @MethodSource("letterLanguages")
    void aPromptForLettersHoldsNoLetterOfAnOptionByItself(String language) {
        String instruction = last(Prompts.LETTER, choice(language, List.of("x", "y")), List.of());
        instruction = instruction.substring(instruction.lastIndexOf("\n\n"));

        assertThat(instruction).doesNotContainPattern("(?<![\\p{L}])[A-J](?![\\p{L}])");
    }

    /// What the prompt asks for is what the extractor reads.
    @ParameterizedTest
    @MethodSource("letterLanguages")
    void theLineThatIsAskedForIsRead(String language) {
        Sample sample = choice(language, List.of("alpha", "beta", "gamma", "delta"));
        Prompt prompt = Prompts.LETTER.render(sample, List.of(new Shot(sample, "")));
        String answer = prompt.turns().get(1).text();

        assertThat(Robust.letter().extract(Answer.plain(answer), sample))
                .as(answer)
                .isInstanceOfSatisfying(
                        Extraction.Found.class,
                        found -> assertThat(found.value()).isEqualTo("B"));
    }

    @Test
    void aLanguageWithoutWordsIsRefusedAndNotAskedInEnglish() {
        assertThatThrownBy(() -> last(Prompts.NUMBER, open("tlh"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number-cot@2 has no instruction in 'tlh'; it has ar, bn")
                .hasMessageContaining("prompt=FILE");
    }

    @Test
    void workedExamplesTakeThePlaceOfTheInstruction() {
        Shot shot = new Shot(open("en"), "Six and one.");

        Prompt prompt = Prompts.NUMBER.render(open("en"), List.of(shot));

        assertThat(prompt.turns())
                .extracting(Prompt.Turn::text)
                .containsExactly("q {{x}} ${y}", "Six and one.\n#### 7", "q {{x}} ${y}");
    }

    @Test
    void tenOptionsHaveTheLettersFromAToJ() {
        List<String> options = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

        assertThat(last(Prompts.LETTER, choice("en", options), List.of()))
                .contains("\nA. 0\nB. 1\n")
                .contains("\nJ. 9\n");
    }

    @Test
    void anExpressionIsBoxedInWorkedExamples() {
        Sample sample = Sample.open("s", "s", "en", "Half?", new Gold.Expression("\\frac{1}{2}"));

        assertThat(Prompts.EXPRESSION
                        .render(sample, List.of(new Shot(sample, "")))
                        .turns()
                        .get(1)
                        .text())
                .isEqualTo("\\boxed{\\frac{1}{2}}");
        assertThat(last(Prompts.EXPRESSION, sample, List.of())).endsWith("inside \\boxed{}.");
    }

    @Test
    void aTemplateTellsItsWordsByItsDigest() {
        TemplatePrompt one = new TemplatePrompt("mine@1", "{{question}} a", AnswerLine.WORD);

        assertThat(one.digest()).isNotEqualTo(new TemplatePrompt("mine@1", "{{question}} b", AnswerLine.WORD).digest());
        assertThat(one.digest()).isEqualTo(new TemplatePrompt("mine@1", "{{question}} a", AnswerLine.WORD).digest());
    }

    private static String last(PromptTemplate prompt, Sample sample, List<Shot> shots) {
        return prompt.render(sample, shots).turns().getLast().text();
    }

    private static Sample open(String language) {
        return Sample.open("s", "s", language, "q {{x}} ${y}", Gold.Numeric.of(7));
    }

    private static Sample choice(String language, List<String> options) {
        return new Sample("s", "s", Map.of(Sample.LANGUAGE, language), "Which?", options, new Gold.Choice(1));
    }
}
