package dev.assay.datasets.mmlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmluTest {
    private static final Pattern DECIMAL_ZERO = Pattern.compile("\\d+\\.\\d*0");

    @TempDir
    Path folder;

    @Test
    void textStaysByteForByteAndLinesMayBreakInsideIt() throws Exception {
        Files.createDirectories(folder.resolve("test"));
        Files.writeString(
                folder.resolve("test/anatomy_test.csv"),
                "\" Which?\nThis, or \"\"that\"\"? \",None,1.50,NaN,True,D\r\nHow many?,1,2,3,4,A");

        List<Sample> samples = Loaded.all(Mmlu.open(folder));

        assertThat(samples.getFirst().question()).isEqualTo(" Which?\nThis, or \"that\"? ");
        assertThat(samples.getFirst().choices()).containsExactly("None", "1.50", "NaN", "True");
        assertThat(samples).extracting(Sample::id).containsExactly("mmlu/anatomy/0", "mmlu/anatomy/1");
        assertThat(samples.getFirst().strata())
                .containsEntry("language", "en")
                .containsEntry("subject", "anatomy")
                .containsEntry("group", "other");
    }

    @Test
    void shotsCarryTheirSubject() {
        Loaded.write(folder, "test/anatomy_test.csv", "Which?,a,b,c,d,D");
        Loaded.write(folder, "dev/anatomy_dev.csv", "What?,a,b,c,d,B");

        assertThat(Mmlu.open(folder).shots("en")).singleElement().satisfies(each -> {
            assertThat(each.sample().id()).isEqualTo("mmlu/dev/anatomy/0");
            assertThat(each.sample().strata()).containsEntry("subject", "anatomy");
            assertThat(each.solution()).isEmpty();
        });
    }

    @Test
    void aFileOfNoSubjectAndABadLetterAreNamed() {
        Path unknown = Loaded.write(folder, "cooking_test.csv", "Which?,a,b,c,d,D");
        Path bad = Loaded.write(folder, "anatomy_test.csv", "Which?,a,b,c,d,E", "Which?,a,b,c,d");

        assertThatThrownBy(() -> Mmlu.open(unknown)).hasMessageContaining("57 subjects");
        assertThatThrownBy(() -> Loaded.all(Mmlu.open(bad)))
                .hasMessageContaining("row 1: expected a letter from A to D in \"answer\", but found \"E\"")
                .hasMessageContaining("row 2: expected 6 columns, but found 5");
    }

    @Test
    void thereAre57SubjectsInFourGroupsAnd14042Places() {
        assertThat(MmluSubjects.ALL)
                .hasSize(57)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
        assertThat(MmluSubjects.TEST_ROWS).isEqualTo(14_042);
        assertThat(MmluSubjects.ALL.stream().map(MmluSubjects.Subject::group).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("STEM", "humanities", "social sciences", "other");
        assertThat(MmluSubjects.at(0))
                .hasToString("TestRow[subject=Subject[name=abstract_algebra, group=STEM, testRows=100], row=0]");
        assertThat(MmluSubjects.at(14_041))
                .isNotNull()
                .extracting(MmluSubjects.TestRow::id)
                .isEqualTo("mmlu/world_religions/170");
        assertThat(MmluSubjects.at(14_042)).isNull();
        assertThat(MmluSubjects.at(-1)).isNull();
    }

    @Test
    void thePublishedRowsKeepWhatReadersLike() {
        List<Sample> samples = Loaded.all(Mmlu.open(SharedData.path("mmlu")));

        Set<String> subjects = samples.stream()
                .map(each -> each.strata().getOrDefault(Sample.SUBJECT, ""))
                .collect(Collectors.toSet());
        assertThat(subjects).hasSize(57);
        for (int i = 0; i < samples.size(); i++) {
            MmluSubjects.TestRow place = MmluSubjects.at(i);
            assertThat(place == null ? "" : place.id()).isEqualTo(samples.get(i).id());
        }
        assertThat(samples).filteredOn(each -> each.question().contains("\n")).hasSize(1127);
        assertThat(samples)
                .filteredOn(each -> each.choices().stream().anyMatch(Set.of("None", "True", "NaN")::contains))
                .hasSize(10);
        assertThat(samples)
                .filteredOn(each -> each.choices().stream()
                        .anyMatch(choice -> DECIMAL_ZERO.matcher(choice).matches()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(samples)
                .filteredOn(each -> new HashSet<>(each.choices()).size() < 4)
                .hasSize(9);
        assertThat(samples).filteredOn(MmluTest::hasOuterBlank).hasSize(1003);
        assertThat(samples)
                .filteredOn(each -> each.id().equals("mmlu/business_ethics/2"))
                .singleElement()
                .satisfies(each -> assertThat(new HashSet<>(each.choices())).hasSize(3));
    }

    private static boolean hasOuterBlank(Sample sample) {
        return isBlankAtAnEnd(sample.question()) || sample.choices().stream().anyMatch(MmluTest::isBlankAtAnEnd);
    }

    private static boolean isBlankAtAnEnd(String text) {
        return isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1));
    }

    /// No-break spaces and the one next-line character too.
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
