package dev.assay.harness.extract.passage;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Folds one code point into the spelling that rules look for. What a reader takes for the same sign becomes
/// the same character: native and full-width digits become ASCII digits, the many minus signs one hyphen,
/// quotes one quote, accents on Latin letters go away. Nothing here depends on more than the neighbouring
/// characters.
final class Fold {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ";
    private static final String SUPERSCRIPT_PLAIN = "0123456789+-ni";

    private Fold() {}

    /// @param cp   the code point
    /// @param prev the last character already folded, or 0
    /// @return the characters it becomes; empty where it is to be dropped
    static String of(int cp, char prev) {
        if (cp < 0x80) {
            return cp == '`' ? "" : (cp < 0x20 && cp != '\n' && cp != '\t') || cp == 0x7f ? " " : ASCII[cp];
        }
        if ((cp >= 0xD800 && cp <= 0xDFFF) || cp == 0xE000) {
            return "\uFFFD";
        }
        String named = named(cp);
        if (named != null) {
            return named;
        }
        int digit = Character.getType(cp) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(cp, 10) : -1;
        if (digit >= 0) {
            return ASCII['0' + digit];
        }
        if (isPlainScript(cp)) {
            return Character.toString(cp);
        }
        return byNormalizer(cp, prev);
    }

    private static String byNormalizer(int cp, char prev) {
        int type = Character.getType(cp);
        if (type == Character.FORMAT
                || (cp >= 0xFE00 && cp <= 0xFE0F)
                || (cp >= 0x300 && cp <= 0x36F)
                || (cp >= 0x64B && cp <= 0x652)) {
            return "";
        }
        if (type == Character.SPACE_SEPARATOR) {
            return cp == 0x3000 ? " " : "\u00A0";
        }
        int superscript = cp < 0x10000 ? SUPERSCRIPTS.indexOf(cp) : -1;
        if (superscript >= 0) {
            return "^" + SUPERSCRIPT_PLAIN.charAt(superscript);
        }
        if (cp >= 0x2080 && cp <= 0x2089) {
            return "_" + (char) ('0' + cp - 0x2080);
        }
        if (cp >= 0x2460 && cp <= 0x2473) {
            return "(" + (cp - 0x2460 + 1) + ")";
        }
        if (cp >= 0x24B6 && cp <= 0x24E9) {
            return "(" + (char) (cp <= 0x24CF ? 'A' + cp - 0x24B6 : 'a' + cp - 0x24D0) + ")";
        }
        String s = Character.toString(cp);
        boolean latin = cp < 0x250 || (cp >= 0x1E00 && cp <= 0x1EFF);
        String folded = Normalizer.normalize(s, latin ? Normalizer.Form.NFKD : Normalizer.Form.NFKC);
        if (folded.equals(s)) {
            return s;
        }
        if (folded.indexOf('\u2044') > 0 && prev >= '0' && prev <= '9') {
            return " " + folded; // 2½ is two and a half, not 21/2
        }
        return latin ? withoutAccents(folded) : digits(folded);
    }

    /// Letters of scripts that need no folding: the common case, kept away from the normaliser.
    private static boolean isPlainScript(int cp) {
        return (cp >= 0x370 && cp < 0x600)
                || (cp >= 0x620 && cp < 0x64B)
                || (cp >= 0x900 && cp < 0xE00)
                || (cp >= 0xE01 && cp <= 0xE5B && cp != 0xE33)
                || (cp >= 0x3041 && cp < 0x3097)
                || (cp >= 0x30A1 && cp < 0x30FB)
                || (cp >= 0x4E00 && cp < 0xA000)
                || (cp >= 0xAC00 && cp < 0xD7A4);
    }

    private static @Nullable String named(int cp) {
        return switch (cp) {
            case 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63, 0xFF0D, 0xFE58, 0x207B -> cp == 0x207B ? "^-" : "-";
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02B9, 0x2032, 0x00B4, 0x066C -> "'";
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x300C, 0x300D, 0x300E, 0x300F, 0x2033 -> "\"";
            case 0x3010, 0x3014, 0x3016 -> "[";
            case 0x3011, 0x3015, 0x3017 -> "]";
            case 0x066B -> ".";
            case 0x066A -> "%";
            case 0x00D7, 0x2715, 0x2A2F, 0x2062 -> "×";
            case 0x00B7, 0x22C5, 0x2219 -> "·";
            case 0x2028, 0x2029, 0x0085 -> "\n";
            case 0x0131 -> "i";
            case 0x0622, 0x0623, 0x0625 -> "\u0627"; // alef with and without hamza
            case 0x00AD, 0x0640 -> "";
            default -> null;
        };
    }

    private static String withoutAccents(String decomposed) {
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < 0x300 || c > 0x36F) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String digits(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().forEach(cp -> {
            int digit = Character.getType(cp) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(cp, 10) : -1;
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else {
                out.appendCodePoint(cp);
            }
        });
        return out.toString();
    }

    private static final String[] ASCII = new String[0x80];

    static {
        for (char c = 0; c < 0x80; c++) {
            ASCII[c] = String.valueOf(c);
        }
    }
}
