package dev.assay.harness.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecTest {
    @Test
    void aNameAloneHasNoOptions() {
        Spec spec = Spec.parse("deepseek/deepseek-flash");
        assertThat(spec.name()).isEqualTo("deepseek/deepseek-flash");
        assertThat(spec.options()).isEmpty();
    }

    @Test
    void aNameMayHoldColons() {
        assertThat(Spec.parse("ollama/smollm2:135m").name()).isEqualTo("ollama/smollm2:135m");
        assertThat(Spec.parse("ollama/smollm2:135m:seed=1").name()).isEqualTo("ollama/smollm2:135m");
    }

    @Test
    void anAddressIsAValueAndItsColonsStartNothing() {
        Spec spec = Spec.parse("openai/qwen:base-url=http://127.0.0.1:8080/v1,name=local");
        assertThat(spec.name()).isEqualTo("openai/qwen");
        assertThat(spec.options())
                .containsExactly(Map.entry("base-url", "http://127.0.0.1:8080/v1"), Map.entry("name", "local"));
    }

    @Test
    void aQuotedValueMayHoldCommasColonsAndQuotes() {
        Spec spec = Spec.parse("openai/m:system='Be brief, please: a=b, it\\'s \"fine\"',name=x");
        assertThat(spec.option("system")).isEqualTo("Be brief, please: a=b, it's \"fine\"");
        assertThat(spec.option("name")).isEqualTo("x");
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() {
        assertThatThrownBy(() -> Spec.parse("gsm8k:limit=5,oops"))
                .hasMessageContaining("character 15")
                .hasMessageContaining("oops");
        assertThatThrownBy(() -> Spec.parse("gsm8k:limit=5,limit=6")).hasMessageContaining("twice");
        assertThatThrownBy(() -> Spec.parse(":limit=5")).hasMessageContaining("names nothing");
        assertThatThrownBy(() -> Spec.parse("m:system='open")).hasMessageContaining("no closing '");
    }

    @Test
    void allProblemsOfTheOptionsAreToldAtOnce() {
        List<String> problems = new ArrayList<>();
        Options options = new Options(Spec.parse("gsm8k:limit=0,offset=x,colour=red"), problems);
        options.integer("limit", 1);
        options.whole("offset");
        options.refuseUnknown();
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).contains("limit").contains("at least 1").contains("'0'");
        assertThat(problems.get(2)).contains("colour").contains("limit, offset");
    }
}
