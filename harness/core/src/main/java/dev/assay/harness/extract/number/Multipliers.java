package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words and signs behind a number that multiply it: `3 million`, `1,5 Mio.`, `180万`, `3만 5천`, `2 lakh`.
final class Multipliers {

    /// @param word    folded, lower case
    /// @param power   of ten
    /// @param bounded whether no letter may follow, as in alphabetic scripts
    record Multiplier(String word, int power, boolean bounded) {}

    private static final Map<Character, List<Multiplier>> BY_FIRST = new HashMap<>();

    private Multipliers() {}

    private static void add(int power, boolean bounded, String words) {
        for (String spelled : words.split(" ")) {
            String word = Passage.of(spelled).lower();
            BY_FIRST.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(new Multiplier(word, power, bounded));
        }
    }

    static {
        add(3, true, "thousand k tausend tsd. mil mille mila ribu elfu bin тыс. тысяч тысячи тысяча duizend tusen");
        add(3, true, "nghìn ngàn ألف آلاف الف ألفا");
        add(6, true, "مليون ملايين مليونا");
        add(9, true, "مليار مليارات tỷ अरब");
        add(12, true, "triliun trilyon billones триллион триллиона триллионов");
        add(6, true, "million millions mio. mio millionen millon millones milioni milione milhoes milhao juta milioni");
        add(6, true, "миллион миллиона миллионов млн млн. milyon miljoen trieu mn");
        add(9, true, "billion billions milliarde milliarden milliards miliardi bilhoes миллиард миллиарда миллиардов");
        add(9, true, "млрд млрд. milyar miliar mrd. mrd");
        add(12, true, "trillion trillions billonen");
        add(3, true, "हजार हज़ार হাজার వేలు వేల");
        add(5, true, "lakh lakhs लाख লাখ লক্ষ లక్షలు లక్షల లక్ష");
        add(7, true, "crore crores करोड़ करोड কোটি కోట్లు");
        add(2, false, "百 백");
        add(3, false, "千 천 พัน");
        add(4, false, "万 萬 만 หมื่น");
        add(5, false, "แสน");
        add(6, false, "ล้าน");
        add(8, false, "亿 億 억");
        add(12, false, "兆 조");
        for (List<Multiplier> list : BY_FIRST.values()) {
            list.sort(
                    Comparator.comparingInt((Multiplier m) -> m.word().length()).reversed());
        }
    }

    private static final Map<String, Integer> PREFIXES =
            Map.of("elfu", 3, "laki", 5, "milioni", 6, "bilioni", 9, "trilioni", 12);

    /// Swahili says the multiplier first: `elfu 50`. It with its blank, where digits follow and none stand
    /// before; null elsewhere.
    static @Nullable Multiplier before(DigitText text, int i) {
        for (Map.Entry<String, Integer> prefix : PREFIXES.entrySet()) {
            int end = i + prefix.getKey().length();
            if (text.passage().startsLower(prefix.getKey(), i)
                    && text.is(end, ' ')
                    && text.digit(end + 1)
                    && !Character.isLetterOrDigit(text.passage().at(i - 1))
                    && !text.digit(i - 2)) {
                return new Multiplier(prefix.getKey() + " ", prefix.getValue(), true);
            }
        }
        return null;
    }

    /// The same for the multiplier that ends at a number.
    static @Nullable Multiplier endingAt(DigitText text, int i, int from) {
        for (String prefix : PREFIXES.keySet()) {
            int start = i - prefix.length() - 1;
            Multiplier m = start < from ? null : before(text, start);
            if (m != null && start + m.word().length() == i) {
                return m;
            }
        }
        return null;
    }

    /// The multiplier at a position; null where none stands.
    static @Nullable Multiplier at(Passage p, int i) {
        for (Multiplier m : BY_FIRST.getOrDefault(p.lowerAt(i), List.of())) {
            boolean stands = p.startsLower(m.word(), i);
            if (stands && (!m.bounded() || !Character.isLetter(p.at(i + m.word().length())))) {
                return m;
            }
        }
        return null;
    }
}
