package dev.assay.harness.extract.math;

import java.text.Normalizer;

/// Formulas as text.
final class MathText {

    private static final String[] DRESS = {
        "\\left",
        "\\right",
        "\\displaystyle",
        "\\textbf",
        "\\text",
        "\\mathrm",
        "\\mathbf",
        "\\mbox",
        "\\dfrac",
        "\\tfrac",
        "\\!",
        "\\,",
        "\\;",
        "\\:",
        "\\ ",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "\\$",
        "$",
        "**"
    };
    private static final String[] PLAIN = {
        "", "", "", "", "", "", "", "", "\\frac", "\\frac", "", "", "", "", "", "", "", "", "", "", "", ""
    };

    private MathText() {}

    /// What two spellings of one formula share when only blanks, fonts and outer marks differ.
    static String key(String formula) {
        String s = unfolded(formula);
        for (int i = 0; i < DRESS.length; i++) {
            s = s.replace(DRESS[i], PLAIN[i]);
        }
        StringBuilder key = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            if (!Character.isWhitespace(s.charAt(i))) {
                key.append(s.charAt(i));
            }
        }
        return trimmed(key.toString());
    }

    private static String trimmed(String s) {
        String t = s;
        while (t.length() > 1 && (t.endsWith(".") || t.endsWith(","))) {
            t = t.substring(0, t.length() - 1);
        }
        if (t.length() > 2 && t.startsWith("{") && t.endsWith("}") && t.indexOf('}') == t.length() - 1) {
            t = t.substring(1, t.length() - 1);
        }
        boolean letter = t.length() == 3 && t.startsWith("(") && t.endsWith(")") && Character.isLetter(t.charAt(1));
        boolean word = t.length() > 2 && t.chars().allMatch(Character::isLetter);
        return letter ? t.substring(1, 2) : word ? t.toLowerCase(java.util.Locale.ROOT) : t;
    }

    /// `1,22` as `1.22`: one comma that can only start decimals. Anything else stays.
    static String decimalPoint(String formula) {
        String s = formula.strip();
        int comma = s.indexOf(',');
        int decimals = s.length() - comma - 1;
        boolean digits = comma > 0 && s.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == '-');
        boolean one = digits && comma == s.lastIndexOf(',') && decimals > 0 && decimals != 3;
        return one ? s.replace(',', '.') : formula;
    }

    /// The formula with one spelling for full-width signs, minus signs and superscript digits.
    static String unfolded(String formula) {
        StringBuilder out = new StringBuilder(formula.length());
        formula.codePoints().forEach(cp -> {
            int superscript = cp < 0x80 ? -1 : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(cp);
            if (superscript >= 0) {
                out.append('^').append((char) ('0' + superscript));
            } else if (cp >= 0xFF01 && cp <= 0xFF5E) {
                out.append((char) (cp - 0xFEE0));
            } else if (cp == 0x2212 || cp == 0x2013) {
                out.append('-');
            } else if ((cp >= 0xBC && cp <= 0xBE) || (cp >= 0x2150 && cp <= 0x215E)) {
                String parts = Normalizer.normalize(Character.toString(cp), Normalizer.Form.NFKC);
                int slash = parts.indexOf('\u2044');
                out.append("\\frac{")
                        .append(parts, 0, slash)
                        .append("}{")
                        .append(parts, slash + 1, parts.length())
                        .append('}');
            } else {
                out.appendCodePoint(cp);
            }
        });
        return out.toString();
    }
}
