package dev.assay.harness.shapes;

import java.util.List;
import java.util.Random;

/// Makes replies that end in a known expression, spelled otherwise than the gold.
final class ExpressionReplies {

    /// @param gold  as a benchmark has it
    /// @param reply what a model could have written
    /// @param other a gold that the reply does not answer
    record Case(String gold, String reply, String other) {}

    private record Value(String gold, String spelled, String other) {}

    private static final List<String> ENDINGS = List.of(
            "The answer is \\boxed{@}.",
            "$\\boxed{@}$",
            "\\[\n\\boxed{@}\n\\]",
            "$$\\boxed{@}$$",
            "Therefore, the final answer is: $\\boxed{@}$. I hope it is correct.",
            "Final Answer: The final answer is $@$. I hope it is correct.",
            "The answer is $@$.",
            "**Answer:** $@$",
            "**Final Answer**\n\n$\\boxed{@}$",
            "### Final Answer\n\n$$@$$",
            "Thus, the answer is \\( @ \\).",
            "So we get $@$.",
            "# Answer\n\n\\boxed{@}",
            "$\\fbox{@}$");

    private static final List<String> WORKING = List.of(
            "We square both sides: $x^2 = 4 + y$.",
            "Let $k = 7$ and $m = \\frac{2}{3}$.",
            "\\[ a + b = 12 \\]",
            "There are 3 cases.",
            "Since $\\sqrt{2} > 1$, we have $p = 5$.");

    private final Random random;

    ExpressionReplies(long seed) {
        this.random = new Random(seed);
    }

    Case next() {
        Value value = value();
        StringBuilder reply = new StringBuilder();
        if (random.nextInt(6) == 0) {
            reply.append("<think>It may be \\boxed{99}.</think>\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            reply.append(one(WORKING)).append("\n");
        }
        reply.append(one(ENDINGS).replace("@", value.spelled()));
        return new Case(value.gold(), reply.toString(), value.other());
    }

    private Value value() {
        int a = 2 + random.nextInt(8);
        int b = a + 1 + random.nextInt(9);
        int prime = List.of(2, 3, 5, 7, 11).get(random.nextInt(5));
        int c = a + 1;
        return switch (random.nextInt(16)) {
            case 0 ->
                of(
                        "\\frac{%d}{%d}",
                        a, b, "\\frac{%d}{%d}".formatted(b, a), "\\dfrac{%d}{%d}", "%d/%d", "\\tfrac{%d}{%d}");
            case 1 ->
                of(
                        "-\\frac{%d}{%d}",
                        a, b, "\\frac{%d}{%d}".formatted(a, b), "\\frac{-%d}{%d}", "-%d/%d", "-\\dfrac{%d}{%d}");
            case 2 ->
                of(
                        "%d\\sqrt{%d}",
                        a, prime, c + "\\sqrt{" + prime + "}", "%d \\sqrt %d", "%d\\cdot\\sqrt{%d}", "%d√%d");
            case 3 ->
                new Value(
                        a + "\\sqrt{" + prime + "}",
                        "\\sqrt{" + a * a * prime + "}",
                        "\\sqrt{" + (a * a * prime + 1) + "}");
            case 4 ->
                of(
                        "(%d,%d]",
                        a, b, "(%d,%d)".formatted(a, b), "\\left(%d, %d\\right]", "x \\in (%d, %d]", "%d < x \\le %d");
            case 5 ->
                of(
                        "(%d,%d)",
                        a,
                        b,
                        "(%d,%d)".formatted(b, a),
                        "\\left(%d,%d\\right)",
                        "(%d, %d)",
                        "\\left( %d, \\, %d \\right)");
            case 6 -> of("\\{%d,%d\\}", a, b, "\\{" + a + "\\}", "\\{%d, %d\\}", "%d, %d", "%d \\text{ and } %d");
            case 7 -> of("%d%d0", a, b, a + "" + b + "1", "%d%d0.0", "x = %d%d0", "%d%d0 \\text{ cm}");
            case 8 -> new Value("0." + a + "5", a + "5\\%", "0." + c + "5");
            case 9 ->
                new Value(
                        a + "0000",
                        one(List.of(a + "0,000", a + "0{,}000", a + " \\times 10^4", a + "0\\,000")),
                        a + "0001");
            case 10 ->
                new Value(
                        a + "5^\\circ",
                        one(List.of(a + "5", a + "5°", a + "5^{\\circ}", a + "5 \\text{ degrees}")),
                        c + "5^\\circ");
            case 11 -> new Value("x^2+" + 2 * a + "x+" + a * a, "(x+" + a + ")^2", "(x-" + a + ")^2");
            case 12 -> new Value(a + "\\pi", one(List.of(a + "π", "\\pi \\cdot " + a, a + " \\pi")), c + "\\pi");
            case 13 -> new Value("\\text{even}", one(List.of("even", "\\text{even}", "\\textbf{even}")), "\\text{odd}");
            case 14 -> new Value("2^{" + a + "}", String.valueOf(1 << a), String.valueOf((1 << a) + 1));
            default ->
                new Value(
                        a + "+" + b + "i",
                        one(List.of(b + "i+" + a, a + " + " + b + "i", a + "+" + b + " i")),
                        a + "-" + b + "i");
        };
    }

    private Value of(String gold, int a, int b, String other, String... spellings) {
        return new Value(gold.formatted(a, b), one(List.of(spellings)).formatted(a, b), other);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
