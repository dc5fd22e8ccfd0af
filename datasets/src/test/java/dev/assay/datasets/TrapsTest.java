package dev.assay.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.cmath.Cmath;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.datasets.gsmhard.GsmHard;
import dev.assay.datasets.gsmplus.GsmPlus;
import dev.assay.datasets.kobest.Kobest;
import dev.assay.datasets.mmlupro.MmluPro;
import dev.assay.datasets.msvamp.Msvamp;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What other loaders get wrong in the published rows.
class TrapsTest {

    @Test
    void gsm8kTrainGoldsWithCommasAndSignsParse() {
        List<Shot> shots = Gsm8k.open(SharedData.path("gsm8k")).shots("en");

        assertThat(shots)
                .filteredOn(each -> each.sample().gold().text().contains(","))
                .hasSize(79);
        assertThat(shots)
                .filteredOn(each -> each.sample().gold().text().startsWith("-"))
                .hasSize(3);
        assertThat(shots)
                .noneMatch(each ->
                        each.solution().contains("<<") || each.solution().contains("####"));
    }

    @Test
    void gsmPlusHasQuestionsWithoutAnswer() {
        List<Sample> samples = Loaded.all(GsmPlus.open(SharedData.path("gsm_plus")));

        assertThat(samples)
                .filteredOn(each -> each.gold() instanceof Gold.Unanswerable)
                .hasSize(300);
        assertThat(samples)
                .filteredOn(each -> each.gold() instanceof Gold.Expression)
                .hasSize(7);
        assertThat(samples.stream().map(Sample::family).collect(Collectors.toSet()))
                .hasSize(300);
    }

    @Test
    void gsmHardGoldsAreNotAllWhole() {
        List<Sample> samples = Loaded.all(GsmHard.open(SharedData.path("gsm_hard")));

        assertThat(samples)
                .filteredOn(each -> ((Gold.Numeric) each.gold())
                                .value()
                                .stripTrailingZeros()
                                .scale()
                        > 0)
                .hasSize(303);
        assertThat(samples.get(17).family()).isEqualTo("gsm8k/test/17");
    }

    @Test
    void msvampGoldsWithADecimalPointAreWholeNumbersAllTheSame() {
        List<Sample> samples = Loaded.all(Msvamp.open(SharedData.path("msvamp")));

        assertThat(samples.getFirst().gold().text()).endsWith(".0");
        assertThat(samples.stream().map(Sample::family).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test
    void cmathHasFractionsAndPercentages() {
        List<Sample> samples = Loaded.all(Cmath.open(SharedData.path("cmath")));

        assertThat(samples)
                .filteredOn(each -> each.gold() instanceof Gold.Expression)
                .hasSize(34);
        assertThat(samples.stream().map(each -> each.strata().get("grade")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
    }

    @Test
    void mmluProHasThreeToTenOptionsAndOneRowWhoseIndexIsWrong() {
        List<Sample> samples = Loaded.all(MmluPro.open(SharedData.path("mmlu_pro")));

        assertThat(samples.stream().map(each -> each.choices().size()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(samples)
                .filteredOn(each -> each.id().equals("mmlu-pro/3983"))
                .singleElement()
                .satisfies(each -> assertThat(each.gold().text()).isEqualTo("C"));
    }

    @Test
    void kobestMixesLineEndsAndSpellingsOfTruth() {
        List<Sample> samples = Loaded.all(Kobest.open(SharedData.path("kobest")));

        assertThat(samples).noneMatch(each -> each.choices().getLast().endsWith("\r"));
        assertThat(samples)
                .filteredOn(each ->
                        each.id().startsWith("kobest/boolq/") && each.gold().equals(new Gold.Choice(1)))
                .hasSize(357 + 348);
    }
}
