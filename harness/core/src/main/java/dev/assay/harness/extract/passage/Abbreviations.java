package dev.assay.harness.extract.passage;

import java.util.Set;

/// Abbreviations that stand before a number: their full stop ends no sentence. "ca. 18", "i.e. 18", "z. B. 18",
/// "Rs. 450".
final class Abbreviations {

    private static final Set<String> WORDS =
            Set.of(("ca c approx app appr est nr num nos vs viz resp incl max avg rs tk rp kr fr sh ksh bs"
                            + " ung ungef bzw inkl zzgl mind hochst aprox env ej circ"
                            + " ок прим примерно रु रू রু")
                    .split(" "));

    private static final int LONGEST = 8;

    private Abbreviations() {}

    /// Whether the full stop at a position ends an abbreviation before a number.
    static boolean endAt(Passage p, int stop) {
        int second = p.at(stop + 1) == ' ' && p.at(stop + 3) == '.' ? stop + 3 : stop; // the first one of "z. B. 18"
        return numberFollows(p, second + 1) && (isKnown(p, second) || isDotted(p, second));
    }

    private static boolean isKnown(Passage p, int stop) {
        int start = stop;
        while (start > 0 && stop - start <= LONGEST && Passage.isLetterOrMark(p.at(start - 1))) {
            start--;
        }
        boolean unit =
                Character.isDigit(p.at(start - 1)) || (p.at(start - 1) == ' ' && Character.isDigit(p.at(start - 2)));
        return !unit && WORDS.contains(p.sliceLower(start, stop)); // "it costs 450 Rs. 9 of them …" ends there
    }

    /// One letter that follows another with a full stop: `i.e.`, `z. B.`, `т. е.`
    private static boolean isDotted(Passage p, int stop) {
        int before = p.at(stop - 2) == ' ' ? stop - 3 : stop - 2;
        return Character.isLetter(p.at(stop - 1))
                && p.at(before) == '.'
                && Character.isLetter(p.at(before - 1))
                && !Character.isLetter(p.at(before - 2));
    }

    private static boolean numberFollows(Passage p, int i) {
        int k = i;
        while (k - i < 4
                && (Skip.isBlank(p.at(k))
                        || "*$\\(~≈-".indexOf(p.at(k)) >= 0
                        || p.at(k) == Passage.EMPHASIS
                        || Character.getType(p.at(k)) == Character.CURRENCY_SYMBOL)) {
            k++;
        }
        return p.at(k) >= '0' && p.at(k) <= '9';
    }
}
