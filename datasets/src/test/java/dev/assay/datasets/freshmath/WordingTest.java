package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    /// Enough for every scene, thing and name of every kind.
    private static final int ITEMS = 100;

    static List<String> languages() {
        return FreshMath.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindIsSaidWithItsNumbersEachExactlyOnceAndNoOtherNumber(String language) {
        Wording wording = Wording.of(language);
        for (Kind kind : Kind.all()) {
            for (int i = 0; i < ITEMS; i++) {
                Problem problem = Problem.of(kind, i % 5, i);
                String question = wording.question(problem);
                assertThat(numbers(question))
                        .as("%s %s: %s", language, kind.id(), question)
                        .containsExactlyInAnyOrderElementsOf(
                                problem.givens().stream().map(Num::value).toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSlotAndNoMarkOfATemplateIsLeftInAQuestion(String language) {
        Wording wording = Wording.of(language);
        for (Kind kind : Kind.all()) {
            for (int i = 0; i < ITEMS; i++) {
                String question = wording.question(Problem.of(kind, i % 5, i));
                assertThat(question)
                        .doesNotContain("{", "}", "[", "]", "|", "/", "#", "  ", "null")
                        .isEqualTo(question.strip());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theDigitsAreAsciiInEveryLanguage(String language) {
        Wording wording = Wording.of(language);
        for (Kind kind : Kind.all()) {
            assertThat(wording.question(Problem.of(kind, 1, 0)).chars().filter(Character::isDigit))
                    .allMatch(c -> c >= '0' && c <= '9');
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFileHoldsASectionForEveryStoryAndNoOther(String language) {
        List<String> expected = new ArrayList<>(List.of("names", "goods", "wares"));
        Kind.all()
                .forEach(kind -> IntStream.rangeClosed(1, kind.scenes())
                        .forEach(scene -> expected.add(kind.id() + "." + scene)));
        assertThat(WordFile.load(language).sections().keySet()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyNameAndThingOfALanguageDiffersFromTheOthers(String language) {
        WordFile file = WordFile.load(language);
        for (String section : List.of("names", "goods", "wares")) {
            WordTable table = WordTable.of(file, section);
            assertThat(IntStream.range(0, table.rows().size()).mapToObj(row -> table.word(row, "name")))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFileIsInUnicodeNormalFormCSoThatTheSameWordIsAlwaysTheSameBytes(String language) {
        String text = WordFile.load(language).text();
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).doesNotContain("\r", "\uFEFF", "\t");
    }

    @Test
    void russianNounsAgreeWithTheirNumbers() {
        Wording russian = Wording.of("ru");
        Kind add = Kind.all().getFirst();
        List<String> questions = IntStream.range(0, 4000)
                .mapToObj(i -> russian.question(Problem.of(add, 1, i)))
                .toList();
        assertThat(questions)
                .anyMatch(q -> q.contains("ещё 21 открытку."))
                .anyMatch(q -> q.contains("ещё 22 открытки."))
                .anyMatch(q -> q.contains("ещё 25 открыток."))
                .anyMatch(q -> q.contains(" 31 яблоко."))
                .anyMatch(q -> q.contains(" 11 яблок."));
    }

    @Test
    void koreanParticlesAgreeWithNamesAndThings() {
        Wording korean = Wording.of("ko");
        for (Kind kind : Kind.all()) {
            for (int i = 0; i < ITEMS; i++) {
                assertThat(korean.question(Problem.of(kind, 3, i)))
                        .doesNotContain("민준는", "지우은", "연필를", "사과을", "공책를", "우표을", "책를", "컵를", "접시을");
            }
        }
    }

    @Test
    void aWrongTemplateIsRefusedWithWhatIsWrong() {
        assertThatThrownBy(() -> Template.parse("{a} apples {")).hasMessageContaining("not closed");
        assertThatThrownBy(() -> Template.parse("{k} apples")).hasMessageContaining("{k} is not a slot");
        assertThatThrownBy(() -> Template.parse("{xy} apples")).hasMessageContaining("{xy} is not a slot");
        assertThatThrownBy(() -> Template.parse("{a:one|two}")).hasMessageContaining("three words");
    }

    @Test
    void aTableThatDoesNotFitIsRefusedWithFileAndSection() {
        WordFile file = new WordFile("xx.txt", "", WordFile.parse("xx.txt", "[goods] key | name\napple | a | b\n"));
        assertThatThrownBy(() -> WordTable.of(file, "goods"))
                .hasMessageContaining("xx.txt [goods]")
                .hasMessageContaining("apple | a | b");
        assertThatThrownBy(() -> file.section("wares")).hasMessageContaining("xx.txt has no section [wares]");
    }

    @Test
    void aLanguageThatIsNotThereIsNamedTogetherWithThoseThatAre() {
        assertThatThrownBy(() -> Wording.of("tlh")).hasMessageContaining("tlh").hasMessageContaining("[en, ko");
    }

    private static List<Long> numbers(String text) {
        List<Long> numbers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                numbers.add(Long.parseLong(text.substring(at, end)));
            }
            at = end + 1;
        }
        return numbers;
    }
}
