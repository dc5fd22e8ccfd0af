package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshMathTest {
    private static final FreshMathSettings DEMO =
            FreshMathSettings.ofSeed(7).withLanguages("en", "ko").withLevels(1).withCount(40);

    @Test
    void theSameSettingsGiveTheSameSamples() {
        assertThat(FreshMath.of(DEMO).samples().toList())
                .isEqualTo(FreshMath.of(DEMO).samples().toList());
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        List<Sample> usual = FreshMath.of(DEMO).samples().toList();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(FreshMath.of(DEMO).samples().toList()).isEqualTo(usual);
            assertThat(FreshMath.of(DEMO).shots("en").getFirst().solution()).isEqualTo("4 + 3 = 7.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherSeedGivesOtherQuestions() {
        Set<String> first = questions(FreshMath.of(DEMO));
        Set<String> other =
                questions(FreshMath.of(new FreshMathSettings(8, DEMO.languages(), List.of(1), List.of(), 40)));
        first.retainAll(other);
        assertThat(first).isEmpty();
    }

    @Test
    void anItemIsReachedDirectlyAndEqualsTheOneWalkedTo() {
        FreshMath set = FreshMath.of(FreshMathSettings.ofSeed(3).withLanguages("ko", "en"));
        List<Sample> walked = set.samples().toList();
        for (int row = walked.size() - 1; row >= 0; row--) {
            assertThat(set.sample(row / 2, row % 2 == 0 ? "ko" : "en")).isEqualTo(walked.get(row));
        }
    }

    @Test
    void everyLanguagePutsTheSameProblemAndSharesItsFamily() {
        List<Sample> samples = FreshMath.of(DEMO).samples().toList();
        assertThat(samples).hasSize(80);
        for (int i = 0; i < samples.size(); i += 2) {
            Sample en = samples.get(i);
            Sample ko = samples.get(i + 1);
            assertThat(en.language()).isEqualTo("en");
            assertThat(ko.language()).isEqualTo("ko");
            assertThat(ko.family()).isEqualTo(en.family());
            assertThat(ko.gold()).isEqualTo(en.gold());
            assertThat(ko.strata().get(FreshMath.KIND)).isEqualTo(en.strata().get(FreshMath.KIND));
            assertThat(en.id()).isEqualTo(en.family() + "/en");
            assertThat(ko.id()).isEqualTo(en.family() + "/ko");
        }
    }

    @Test
    void theFortyItemsOfTheDemoHaveTenOfEachKindAndTheKindsTakeTurns() {
        List<String> kinds = FreshMath.of(DEMO.withLanguages("en"))
                .samples()
                .map(sample -> sample.strata().getOrDefault(FreshMath.KIND, ""))
                .toList();
        assertThat(kinds.subList(0, 5)).containsExactly("add", "subtract", "multiply", "divide", "add");
        assertThat(kinds.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("add", 10L, "subtract", 10L, "multiply", 10L, "divide", 10L));
    }

    @Test
    void levelsComeInEqualPartsAndTheirKindsToo() {
        Map<String, Long> levels = counts(FreshMath.of(FreshMathSettings.ofSeed(1)), FreshMath.LEVEL);
        assertThat(levels).hasSize(6).allSatisfy((level, n) -> assertThat(n).isEqualTo(100));
        Map<String, Long> kinds =
                counts(FreshMath.of(FreshMathSettings.ofSeed(1).withLevels(4).withCount(60)), FreshMath.KIND);
        assertThat(kinds).hasSize(6).allSatisfy((kind, n) -> assertThat(n).isEqualTo(10));
    }

    @Test
    void aSampleDependsOnItsIdAloneAndNotOnWhatElseIsMade() {
        Map<String, Sample> all = FreshMath.of(
                        FreshMathSettings.ofSeed(5).withLanguages("en", "ko").withCount(2000))
                .samples()
                .collect(Collectors.toMap(Sample::id, Function.identity()));
        FreshMath.of(FreshMathSettings.ofSeed(5)
                        .withLanguages("ko")
                        .withLevels(2, 4)
                        .withKinds("sale", "change")
                        .withCount(60))
                .samples()
                .forEach(sample -> assertThat(sample).isEqualTo(all.get(sample.id())));
    }

    @Test
    void aSampleCarriesIdStrataAndANumericGold() {
        Sample sample = FreshMath.of(FreshMathSettings.ofSeed(-2).withLevels(3)).sample(7, "en");
        assertThat(sample.id()).isEqualTo("fresh-math/v1/-2/times-fewer/1/en");
        assertThat(sample.family()).isEqualTo("fresh-math/v1/-2/times-fewer/1");
        assertThat(sample.strata())
                .containsExactly(
                        Map.entry("language", "en"),
                        Map.entry("level", "3"),
                        Map.entry("kind", "times-fewer"),
                        Map.entry("steps", "3"));
        assertThat(sample.choices()).isEmpty();
        assertThat(sample.gold()).isInstanceOf(Gold.Numeric.class);
    }

    @Test
    void theLastItemThereCanBeIsReachedDirectly() {
        FreshMath set = FreshMath.of(FreshMathSettings.ofSeed(1).withCount(Long.MAX_VALUE / 12));
        assertThat(set.sample(Long.MAX_VALUE / 12 - 1, "en").question()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void hardlyAnyOfTheFirstTenThousandItemsOfALevelRepeatsAnother(int level) {
        FreshMath set =
                FreshMath.of(FreshMathSettings.ofSeed(1).withLevels(level).withCount(10_000));
        int repeats = 10_000 - questions(set).size();
        assertThat(repeats).isLessThan(level == 1 ? 200 : 100);
    }

    @Test
    void theShotsAreThreeWorkedExamplesThatNoItemEquals() {
        FreshMath set = FreshMath.of(DEMO.withCount(20_000));
        Set<String> questions = questions(set);
        for (String language : DEMO.languages()) {
            List<Shot> shots = set.shots(language);
            assertThat(shots).extracting(Shot::solution).containsExactly("4 + 3 = 7.", "9 - 4 = 5.", "2 × 3 = 6.");
            assertThat(shots).extracting(shot -> shot.sample().gold().text()).containsExactly("7", "5", "6");
            assertThat(shots)
                    .allSatisfy(shot ->
                            assertThat(questions).doesNotContain(shot.sample().question()));
            assertThat(shots.getFirst().sample().id()).isEqualTo("fresh-math/v1/shot/add/" + language);
        }
        assertThat(set.shots("en").getFirst().sample().question())
                .isEqualTo("Nora has 4 apples. Ben gives Nora 3 more apples. How many apples does Nora have now?");
    }

    @Test
    void theCardSaysWhatItIsAndWhoHasNotReviewedIt() {
        DatasetCard card = FreshMath.of(DEMO).card();
        assertThat(card.id()).isEqualTo("fresh-math");
        assertThat(card.version()).isEqualTo("generated:1");
        assertThat(card.licence()).isEqualTo("Apache-2.0");
        assertThat(card.languages()).containsExactly("en", "ko");
        assertThat(card.rows()).hasValue(80);
        assertThat(card.restricted()).isFalse();
        assertThat(card.source()).contains("no native speaker has reviewed ko");
        assertThat(FreshMath.of(FreshMathSettings.ofSeed(1)).card().source()).doesNotContain("native speaker");
    }

    @Test
    void theDigestOfTheCardMovesWithEverySetting() {
        Set<String> digests = new HashSet<>();
        List<FreshMathSettings> all = List.of(
                DEMO,
                DEMO.withLanguages("en"),
                DEMO.withLanguages("ko", "en"),
                DEMO.withLevels(1, 2),
                DEMO.withKinds("add", "divide"),
                DEMO.withCount(41),
                new FreshMathSettings(8, DEMO.languages(), DEMO.levels(), List.of(), 40));
        all.forEach(settings -> digests.add(FreshMath.of(settings).card().digest()));
        assertThat(digests).hasSize(all.size()).allMatch(digest -> digest.matches("sha256:[0-9a-f]{64}"));
        assertThat(FreshMath.of(DEMO).card().digest())
                .isEqualTo(FreshMath.of(DEMO).card().digest());
    }

    @Test
    void aLanguageOutsideTheSettingsOrANegativeItemIsRefused() {
        FreshMath set = FreshMath.of(DEMO.withLanguages("en"));
        assertThatThrownBy(() -> set.sample(0, "ko")).hasMessageContaining("ko").hasMessageContaining("[en]");
        assertThatThrownBy(() -> set.shots("ko")).hasMessageContaining("ko");
        assertThatThrownBy(() -> set.problem(-1)).hasMessageContaining("-1");
    }

    private static Set<String> questions(FreshMath set) {
        return set.samples().map(Sample::question).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Long> counts(FreshMath set, String stratum) {
        return set.samples()
                .collect(Collectors.groupingBy(
                        sample -> sample.strata().getOrDefault(stratum, ""), Collectors.counting()));
    }
}
