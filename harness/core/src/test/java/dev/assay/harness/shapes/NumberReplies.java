package dev.assay.harness.shapes;

import dev.assay.harness.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Makes replies that end in a known number: working before it, a marker of some language, the number in that
/// language's spelling with a unit and some wrapping, and at times a thought, a correction, a note or a run-on.
final class NumberReplies {

    /// @param reply what a model could have written
    /// @param value what it answers
    record Case(String language, String reply, BigDecimal value) {}

    private static final List<List<String>> MARKERS = Tables.read(NumberReplies.class, "number-markers.txt", 2);
    private static final List<List<String>> UNITS = Tables.read(NumberReplies.class, "units.txt", 3);
    private static final List<List<String>> WITHDRAWALS = Tables.read(NumberReplies.class, "withdrawals.txt", 2);

    private static final List<UnaryOperator<String>> WRAPPINGS = List.of(
            v -> v,
            v -> v,
            v -> v,
            v -> "**" + v + "**",
            v -> "__" + v + "__",
            v -> "*" + v + "*",
            v -> "`" + v + "`",
            v -> "\"" + v + "\"",
            v -> "(" + v + ")",
            v -> "[" + v + "]",
            v -> "<b>" + v + "</b>",
            v -> "$" + latex(v) + "$",
            v -> "\\(" + latex(v) + "\\)",
            v -> "\\boxed{" + latex(v) + "}",
            v -> "$\\boxed{" + latex(v) + "}$",
            v -> "$$\\boxed{" + latex(v) + "}$$",
            v -> "**$\\boxed{" + latex(v) + "}$**",
            v -> "\\[ \\boxed{" + latex(v) + "} \\]",
            v -> "\\fbox{" + latex(v) + "}");

    private static final List<String> WORKING = List.of(
            "~ × 3 = ~",
            "1) ~ + ~ = ~",
            "- ~\n- ~",
            "~/~ = ~%",
            "| a | b |\n|---|---|\n| 1 | ~ |\n| 2 | ~ |",
            "$~ \\times ~ = ~$",
            "<<~*~=~>>~",
            "~, ~, ~",
            "x = ~",
            "\\[ \\frac{~}{~} = ~ \\]");

    private static final List<String> ENGLISH_WORKING = List.of(
            "First, ~ × 3 = ~.",
            "We start with ~ of them and take ~ away.",
            "Step 1: ~ + ~ = ~",
            "1. There are ~ boxes.\n2. Each holds ~.",
            "- ~ in the morning\n- ~ in the evening",
            "Then we get ~/~ of it, i.e. ~%.",
            "Let x = ~. Then 2x = ~.",
            "### Step 2\nDivide ~ by ~.");

    private static final List<String> ENDINGS = List.of("", "", "\n", "   \n\n", "<|im_end|>", "</s>", "\n```");

    private static final List<String> ENGLISH_ENDINGS = List.of(
            "\n\nI hope this helps!",
            "\n\nLet me know if you need 2 more examples.",
            "\n\nNote: this does not include the 5% tax.",
            "\n\nQ: Tom has 5 apples and eats 2. How many are left?\nA: The answer is 3.",
            "\n\nQuestion: A car drives 60 miles in 2 hours.\nAnswer: 30");

    private final Random random;
    private final Spelling spelling;

    NumberReplies(long seed) {
        this.random = new Random(seed);
        this.spelling = new Spelling(random);
    }

    Case next() {
        List<String> marker = one(MARKERS);
        String language = marker.getFirst();
        boolean english = language.equals("en");
        boolean plain = !english || marker.get(1).contains("{\"") || random.nextInt(5) > 0;
        SpecialNumbers.Special special = SpecialNumbers.next(random);
        BigDecimal value = plain ? value() : special.value();
        String answer =
                plain ? filled(marker.get(1), value, language) : marker.get(1).replace("@", special.text());
        StringBuilder reply = new StringBuilder();
        if (random.nextInt(6) == 0) {
            reply.append("<think>\n")
                    .append(working(english))
                    .append("The answer is ")
                    .append(value())
                    .append(".\n</think>\n\n");
        }
        reply.append(working(english));
        if (random.nextInt(8) == 0) {
            reply.append(filled(marker.get(1), value(), language)).append("\n\n");
            String withdrawal = one(of(language, WITHDRAWALS)).get(1);
            boolean sentence = ".。।:".indexOf(withdrawal.charAt(withdrawal.length() - 1)) >= 0;
            boolean inline = sentence && !answer.startsWith("#") && random.nextBoolean();
            reply.append(withdrawal).append(inline ? " " : "\n\n");
        }
        reply.append(answer).append(english && random.nextBoolean() ? one(ENGLISH_ENDINGS) : one(ENDINGS));
        return new Case(language, reply.toString(), value);
    }

    private String filled(String marker, BigDecimal value, String language) {
        List<String> unit = one(of(language, UNITS));
        boolean negative = value.signum() < 0 && random.nextBoolean();
        String number = spelling.of(negative ? value.negate() : value, language);
        String bare = marker.contains("{\"") ? "" : unit.get(1);
        String whole = (negative ? "-" : "") + bare + number;
        boolean inside = random.nextBoolean();
        String wrapped = marker.contains("**@") || marker.contains("@**") || marker.contains("{\"")
                ? whole + unit.get(2)
                : inside
                        ? one(WRAPPINGS).apply(whole + unit.get(2))
                        : one(WRAPPINGS).apply(whole) + unit.get(2);
        return marker.replace("@", wrapped);
    }

    private String working(boolean english) {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String line = english && random.nextBoolean() ? one(ENGLISH_WORKING) : one(WORKING);
            while (line.contains("~")) {
                line = line.replaceFirst("~", String.valueOf(2 + random.nextInt(300)));
            }
            lines.append(line).append(line.endsWith(".") && random.nextBoolean() ? " " : "\n");
        }
        return lines.toString();
    }

    private BigDecimal value() {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.valueOf(-1 - random.nextInt(500));
            case 1 -> BigDecimal.valueOf(1_000 + random.nextInt(9_000));
            case 2 -> BigDecimal.valueOf(10_000 + random.nextInt(9_990_000));
            case 3 -> BigDecimal.valueOf(10 + random.nextInt(90_000), 2);
            case 4 -> BigDecimal.valueOf(1 + random.nextInt(999), 1);
            default -> BigDecimal.valueOf(random.nextInt(1_000));
        };
    }

    private static List<List<String>> of(String language, List<List<String>> table) {
        return table.stream().filter(row -> row.getFirst().equals(language)).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String latex(String text) {
        return text.replace("$", "\\$").replace("%", "\\%");
    }
}
