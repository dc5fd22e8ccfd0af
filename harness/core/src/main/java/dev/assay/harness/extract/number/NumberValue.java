package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers as the text of an extraction's value: read, compared, spelled.
public final class NumberValue {

    private NumberValue() {}

    /// Reads the one number of a short text, such as an extraction's value or a gold; null where it holds none.
    public static @Nullable Numeral read(String text, String language) {
        Passage p = Passage.of(text);
        NumberReader reader = new NumberReader(p, Convention.of(language));
        int i = 0;
        while (i < p.length() && Character.isWhitespace(p.at(i))) {
            i++;
        }
        Numeral first = i < p.length() ? reader.at(i) : null;
        if (first != null) {
            return first;
        }
        List<Numeral> all = reader.all(0, p.length());
        return all.isEmpty() ? null : all.getLast();
    }

    /// How a numeral is told: as the reply spells it where that spelling, read alone in the sample's language,
    /// gives the same number; else plainly. So a value can always be compared without its surroundings.
    static String spelling(Passage p, Numeral n, String language) {
        String spelled = p.spelling(n.start(), n.end()).strip();
        if (spelled.length() <= 100 && says(spelled, n, language)) {
            return spelled;
        }
        String plain = n.value().plain();
        String percent = n.percent() ? "%" : "";
        // one more decimal tells 1.125 from eleven hundred twenty-five where points group thousands
        boolean ambiguous = plain.indexOf('.') >= 0 && !says(plain + percent, n, language);
        return plain + (ambiguous ? "0" : "") + percent;
    }

    private static boolean says(String text, Numeral n, String language) {
        Numeral alone = read(text, language);
        return alone != null && alone.value().sameAs(n.value()) && alone.percent() == n.percent();
    }
}
