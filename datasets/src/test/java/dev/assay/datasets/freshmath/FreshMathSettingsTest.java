package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreshMathSettingsTest {

    @Test
    void theDefaultIsEnglishOnAllLevels() {
        FreshMathSettings settings = FreshMathSettings.ofSeed(9);
        assertThat(settings.languages()).containsExactly("en");
        assertThat(settings.levels()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(settings.kinds()).isEmpty();
        assertThat(settings.count()).isEqualTo(600);
    }

    @Test
    void levelsAreKeptInRisingOrderSoThatTheirOrderCannotChangeTheItems() {
        assertThat(FreshMathSettings.ofSeed(1).withLevels(3, 1, 3).levels()).containsExactly(1, 3);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() ->
                        new FreshMathSettings(1, List.of("en", "en", "xx"), List.of(1, 7), List.of("sale", "sums"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a language is named twice in [en, en, xx]")
                .hasMessageContaining("language xx is not one of [en, ko")
                .hasMessageContaining("level 7 does not exist; levels go from 1 to 6")
                .hasMessageContaining("kind sale is of level 4, not of [1, 7]")
                .hasMessageContaining("kind sums is not one of [add, subtract,")
                .hasMessageContaining("the count is 0; it goes from 1 to");
    }

    @Test
    void aLevelOfWhichNoKindIsWantedIsAMistake() {
        assertThatThrownBy(() -> FreshMathSettings.ofSeed(1).withLevels(1, 2).withKinds("add"))
                .hasMessageContaining("no kind of level 2 is among [add]");
    }

    @Test
    void nothingToAskIsAMistake() {
        assertThatThrownBy(() -> FreshMathSettings.ofSeed(1).withLanguages()).hasMessageContaining("no language");
        assertThatThrownBy(() -> FreshMathSettings.ofSeed(1).withLevels()).hasMessageContaining("no level");
    }
}
