package dev.assay.harness.extract.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.extract.HostileTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortTest {

    /// What one step may add beyond the bound: the largest factorial.
    private static final long LAST_STEP = 20_000;

    /// Formulas of few characters that ask for much work.
    private static Map<String, String> formulas() {
        Map<String, String> formulas = new LinkedHashMap<>(HostileTexts.ofLength(1_400));
        formulas.put("signs", "1" + "\\pm 1".repeat(11));
        formulas.put("lists of signs", "1\\pm 2\\pm 3,".repeat(40));
        formulas.put("mixed numbers in mixed numbers", "2\\frac{".repeat(60) + "1" + "}{3}".repeat(60));
        formulas.put("pairs in pairs", "(1,".repeat(200) + "1" + ")".repeat(200));
        formulas.put("sets in sets", nested(7));
        formulas.put("factorials", "2000!+".repeat(200) + "1");
        formulas.put("binomials", "\\binom{2000}{1000}+".repeat(70) + "1");
        formulas.put("powers", "7^{40000}+".repeat(130) + "1");
        formulas.put("roots of powers", "\\sqrt[63]{7^{40000}}+".repeat(60) + "1");
        formulas.put("sines", "\\sin(\\sqrt{2})+".repeat(90) + "1");
        formulas.put("roots in roots", "\\sqrt{".repeat(110) + "2" + "}".repeat(110));
        return formulas;
    }

    private static String nested(int depth) {
        return depth == 0 ? "1" : "\\{" + nested(depth - 1) + "," + nested(depth - 1) + "\\}";
    }

    @Test
    void noComparisonTakesMoreThanSoManySteps() {
        Map<String, String> formulas = formulas();
        formulas.forEach((name, formula) -> {
            for (String gold : new String[] {"18", formula + "+0", "\\{" + formula + "\\}"}) {
                long steps = Effort.steps(() -> Equivalence.means(formula, gold));
                assertThat(steps).as("%s against %s", name, gold).isLessThanOrEqualTo(Effort.MOST + LAST_STEP);
            }
        });
    }

    @Test
    void whatDatasetsAskForTakesAFewThousandSteps() {
        assertThat(Effort.steps(() -> Equivalence.means("\\frac{\\sqrt{3}}{2}+1", "1+\\frac{\\sqrt{3}}{2}")))
                .isBetween(10L, 10_000L);
        assertThat(Effort.steps(() -> Equivalence.means("x^2-5x+6", "(x-2)(x-3)")))
                .isBetween(10L, 10_000L);
    }

    @Test
    void whatAsksForTooMuchIsComparedAsText() {
        String signs = "1" + "\\pm 1".repeat(11);
        assertThat(Equivalence.same(signs, signs)).isTrue();
        assertThat(Equivalence.same(signs, "2" + "\\pm 1".repeat(11))).isFalse();
        assertThat(Equivalence.key("2000!+".repeat(200) + "1")).isNotEmpty();
    }
}
