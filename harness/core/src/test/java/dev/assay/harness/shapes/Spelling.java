package dev.assay.harness.shapes;

import java.math.BigDecimal;
import java.util.Random;

/// Spells a number as people of a language do: its marks of thousands and decimals, at times its own digits.
final class Spelling {

    private static final String POINTS = "de es it pt id tr vi nl";
    private static final String BLANKS = "fr ru uk pl sv";
    private static final String INDIAN = "hi bn te";
    private static final String[] WIDTHS = {" ", "\u00A0", "\u202F"};

    /// A language and its zero, side by side.
    private static final String NATIVE = "bn০ hi० te౦ th๐ ar٠ zh０ ja０";

    private final Random random;

    Spelling(Random random) {
        this.random = random;
    }

    String of(BigDecimal value, String language) {
        String[] parts = value.abs().toPlainString().split("\\.");
        boolean points = POINTS.contains(language);
        boolean blanks = BLANKS.contains(language);
        String group = points ? "." : blanks ? WIDTHS[random.nextInt(WIDTHS.length)] : ",";
        boolean grouped = parts[0].length() > 3 && random.nextInt(3) > 0;
        boolean indian = INDIAN.contains(language) && random.nextBoolean();
        String spelled = (grouped ? grouped(parts[0], group, indian) : parts[0])
                + (parts.length == 1 ? "" : (points || blanks ? "," : ".") + parts[1]);
        if (value.signum() < 0) {
            spelled = (random.nextInt(3) == 0 ? "\u2212" : "-") + spelled;
        }
        int digits = NATIVE.indexOf(language);
        return digits >= 0 && random.nextInt(4) == 0 ? inDigits(spelled, NATIVE.charAt(digits + 2)) : spelled;
    }

    private static String grouped(String whole, String mark, boolean indian) {
        StringBuilder out = new StringBuilder();
        int size = 3;
        for (int end = whole.length(); end > 0; end -= size, size = indian && !out.isEmpty() ? 2 : 3) {
            int start = Math.max(0, end - size);
            out.insert(0, whole.substring(start, end) + (out.isEmpty() ? "" : mark));
        }
        return out.toString();
    }

    private static String inDigits(String ascii, char zero) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
        }
        return out.toString();
    }
}
