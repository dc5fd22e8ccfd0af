package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.English;
import dev.assay.harness.extract.passage.Passage;
import java.util.Locale;
import java.util.Set;

/// Which of point and comma starts the decimals. It decides only what the digits leave open: `1,800` and
/// `1.800`; everything else (`1,5`, `1.234.567`, `1,234.50`, `0,125`) can be read in one way.
///
/// Where one of the two readings stands elsewhere in the reply in so many digits, that is the one: `2.5 * 720 =
/// 1800` says what `1.800 Euro` below it means. Else a reply's own habit goes before its language: a German
/// text that writes `2.50` once means thousands by `1,800`. And the language of the reply goes before that of
/// the question: a German question may be answered in English.
public enum Convention {
    /// `1,800` is eighteen hundred and `1.800` is one and four fifths.
    POINT,
    /// `1.800` is eighteen hundred and `1,800` is one and four fifths.
    COMMA;

    /// Languages (ISO 639-1) whose decimals start with a comma, after the Unicode CLDR.
    private static final Set<String> COMMA_LANGUAGES = Set.of(
            "de", "es", "fr", "it", "pt", "ru", "id", "vi", "tr", "nl", "pl", "sv", "da", "nb", "no", "nn", "fi", "cs",
            "sk", "uk", "ro", "hu", "el", "bg", "hr", "sr", "sl", "lt", "lv", "et", "ca", "gl", "is", "be", "kk", "az");

    /// What the language prescribes.
    ///
    /// @param language ISO 639-1, with or without a region (`de`, `de-AT`, `pt_BR`)
    public static Convention of(String language) {
        int cut = 0;
        while (cut < language.length() && Character.isLetter(language.charAt(cut))) {
            cut++;
        }
        return COMMA_LANGUAGES.contains(language.substring(0, cut).toLowerCase(Locale.ROOT)) ? COMMA : POINT;
    }

    /// What a text does, where all its unambiguous numbers agree; else what its language prescribes, which is
    /// the sample's unless the text is plainly English.
    public static Convention of(Passage p, String language) {
        String folded = p.text();
        p.look(folded.length());
        int point = 0;
        int comma = 0;
        Twins twins = new Twins();
        int i = 0;
        while (i < folded.length()) {
            if (!isDigit(folded, i)) {
                i++;
                continue;
            }
            int end = i;
            while (isDigit(folded, end) || (isMark(folded, end) && isDigit(folded, end + 1))) {
                end++;
            }
            twins.add(folded, i, end);
            switch (habit(folded, i, end)) {
                case 1 -> point++;
                case -1 -> comma++;
                default -> {}
            }
            i = end;
        }
        Convention twin = twins.say();
        if (twin != null) {
            return twin;
        }
        if (point > 0 != comma > 0) {
            return point > 0 ? POINT : COMMA;
        }
        Convention prescribed = of(language);
        return prescribed == COMMA && English.is(p) ? POINT : prescribed;
    }

    /// 1 for a numeral that only POINT can read, -1 for one that only COMMA can, 0 for one that says nothing.
    private static int habit(String s, int start, int end) {
        int first = -1;
        int last = -1;
        int marks = 0;
        boolean mixed = false;
        for (int k = start; k < end; k++) {
            if (isMark(s, k)) {
                first = first < 0 ? k : first;
                mixed |= s.charAt(k) != s.charAt(first);
                last = k;
                marks++;
            }
        }
        if (marks == 0) {
            return 0;
        }
        int decimals = end - last - 1;
        boolean bracketed = start > 0 && "([{".indexOf(s.charAt(start - 1)) >= 0;
        boolean endsInComma = s.charAt(last) == ',';
        if (mixed) {
            return s.charAt(first) == ',' && !endsInComma ? 1 : s.charAt(first) == '.' && endsInComma ? -1 : 0;
        }
        if (marks == 1) {
            boolean open = decimals == 3 && last - start <= 3 && s.charAt(start) != '0';
            boolean list = endsInComma && (bracketed || decimals > 4 || (last - start == 1 && decimals == 1));
            return open || list ? 0 : endsInComma ? -1 : 1;
        }
        return decimals == 3 && first - start <= 3 && !bracketed ? (endsInComma ? 1 : -1) : 0;
    }

    private static boolean isDigit(String s, int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }

    private static boolean isMark(String s, int i) {
        return i < s.length() && (s.charAt(i) == ',' || s.charAt(i) == '.');
    }
}
