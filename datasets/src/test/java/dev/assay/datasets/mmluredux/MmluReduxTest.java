package dev.assay.datasets.mmluredux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmluReduxTest {
    @TempDir
    Path folder;

    private Path mmlu;

    @BeforeEach
    void mmlu() {
        Loaded.write(
                folder,
                "mmlu/test/anatomy_test.csv",
                "Which is true?,a,b,c,d,A",
                "Which  is true?,e,f,g,h,B",
                "How many?,1,2,3,4,C");
        mmlu = folder.resolve("mmlu");
    }

    @Test
    void aLabelIsJoinedToTheRowItIsAbout() {
        List<Sample> samples = join(Policy.AS_IN_MMLU, label(2, 2, "Ok", null));

        assertThat(samples).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo("mmlu-redux/anatomy/2");
            assertThat(each.family()).isEqualTo("mmlu/anatomy/2");
            assertThat(each.question()).isEqualTo("How many?");
            assertThat(each.strata()).containsEntry("error", "ok");
        });
    }

    @Test
    void aQuestionThatStandsTwiceIsToldApartByItsGold() {
        List<Sample> samples = join(Policy.AS_IN_MMLU, label(0, 1, "ok", null));

        assertThat(samples).extracting(Sample::id).containsExactly("mmlu-redux/anatomy/1");
    }

    @Test
    void aLabelThatCannotBePlacedIsLeftOut() {
        String nowhere = label(0, 0, "ok", null).replace("\"row\": 0", "\"row\": null");

        assertThat(join(Policy.AS_IN_MMLU, nowhere, label(0, 3, "ok", null), label(2, 2, "ok", null)))
                .hasSize(1);
    }

    @Test
    void aWrongGoldIsCorrectedWhereTheAnnotatorsNamedAnOption() {
        assertThat(gold("Wrong Groundtruth", "3")).isEqualTo("D");
        assertThat(gold("wrong_groundtruth ", "A")).isEqualTo("A");
        assertThat(gold("OK ", "3")).isEqualTo("C"); // remarks on sound questions change nothing
        assertThat(gold("wrong groundtruth", "5")).isNull();
        assertThat(gold("Wrong groundtruth", "2 or 3")).isNull();
        assertThat(gold("Multiple correct answers", "1")).isNull();
        assertThat(gold("No correct Answer", "1")).isNull();
        assertThat(gold("Expert", null)).isNull();
    }

    @Test
    void anUnknownLabelIsNamed() {
        assertThatThrownBy(() -> join(Policy.SOUND, label(2, 2, "fine", null)))
                .hasMessageContaining("one of MMLU-Redux's seven labels in \"error_type\", but found \"fine\"");
    }

    @Test
    void thePublishedSpellingsFoldToSevenLabels() {
        List<Sample> all =
                Loaded.all(MmluRedux.join(SharedData.path("mmlu_redux"), SharedData.path("mmlu"), Policy.AS_IN_MMLU));
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.strata().getOrDefault(MmluRedux.ERROR, ""), Collectors.counting()));

        assertThat(counts).hasSize(7);
        // per 5,700 labels: 5,330 ok; the rest is what the paper calls about 6 %
        assertThat(counts.get("ok")).isBetween(5310L, 5330L);
        assertThat(Loaded.all(MmluRedux.join(
                        SharedData.path("mmlu_redux"), SharedData.path("mmlu"), Policy.SOUND_OR_CORRECTED)))
                .hasSizeBetween(5400, 5432);
    }

    private @Nullable String gold(String error, @Nullable String correct) {
        Path labels = Loaded.write(folder, "labels.jsonl", label(2, 2, error, correct), label(0, 0, "ok", null));
        return Loaded.all(MmluRedux.join(labels, mmlu, Policy.SOUND_OR_CORRECTED)).stream()
                .filter(each -> each.id().endsWith("/2"))
                .map(each -> each.gold().text())
                .findFirst()
                .orElse(null);
    }

    private List<Sample> join(Policy policy, String... labels) {
        return Loaded.all(MmluRedux.join(Loaded.write(folder, "labels.jsonl", labels), mmlu, policy));
    }

    private static String label(int row, int answer, String error, @Nullable String correct) {
        return "{\"subject\": \"anatomy\", \"row\": " + row + ", \"candidate_rows\": 1, \"error_type\": \"" + error
                + "\", \"answer\": \"" + answer + "\", \"correct_answer\": "
                + (correct == null ? "null" : "\"" + correct + "\"")
                + ", \"potential_reason\": null}";
    }
}
