package dev.assay.harness.score;

import java.util.Locale;

/// The text comparison of lm-eval's GSM8K tasks: deletions on both sides, then equality as text.
final class Gsm8kText {

    private static final String MARK = "#### ";

    private Gsm8kText() {}

    /// Deletes, in this order: commas, dollar signs, all up to the last `#### `, one full stop at the end;
    /// then lower case.
    static String normal(String text) {
        String s = text.replace(",", "").replace("$", "");
        int mark = s.lastIndexOf(MARK);
        if (mark >= 0) {
            s = s.substring(mark + MARK.length());
        }
        if (s.endsWith(".")) {
            s = s.substring(0, s.length() - 1);
        }
        return s.toLowerCase(Locale.ROOT);
    }
}
