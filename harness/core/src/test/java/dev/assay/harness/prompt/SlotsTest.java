package dev.assay.harness.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {
    @ParameterizedTest
    @ValueSource(strings = {"{{x}}", "${x}", "{{ question }}", "}}", "{{", "$1 \\1", "{% raw %}"})
    void aValueIsNeverExpandedAgain(String value) {
        assertThat(Slots.fill("Q: {{question}}\nA: {{ x }}", Map.of("question", value, "x", "7")))
                .isEqualTo("Q: " + value + "\nA: 7");
    }

    @Test
    void aTemplateWithoutSlotsStaysAsItIs() {
        assertThat(Slots.fill("${a} } {", Map.of())).isEqualTo("${a} } {");
    }

    @Test
    void aSlotWithoutAValueNamesThoseThereAre() {
        assertThatThrownBy(() -> Slots.fill("{{qestion}}", Map.of("question", "", "answer", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{{qestion}}")
                .hasMessageContaining("answer, question");
    }

    @Test
    void anOpenSlotIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Slots.fill("ab {{question", Map.of("question", "")))
                .hasMessageContaining("at character 4");
    }

    @Test
    void theNamesAreToldOnceEach() {
        assertThat(Slots.names("{{b}} {{ a }} {{b}}")).containsExactly("b", "a");
    }
}
