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
        for (String word : words.split(" ")) {
            BY_FIRST.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(new Multiplier(word, power, bounded));
        }
    }

    static {
        add(3, true, "thousand k tausend tsd. mil mille mila ribu elfu bin тыс. тысяч тысячи тысяча duizend tusen");
        add(6, true, "million millions mio. mio millionen millon millones milioni milione milhoes milhao juta milioni");
        add(6, true, "миллион миллиона миллионов млн млн. milyon miljoen trieu mn");
        add(9, true, "billion billions milliarde milliarden milliards miliardi bilhoes миллиард миллиарда миллиардов");
        add(9, true, "млрд млрд. milyar miliar mrd. mrd");
        add(12, true, "trillion trillions billonen");
        add(3, true, "हजार हज़ार হাজার వేలు వేల");
        add(5, true, "lakh lakhs लाख লাখ লক্ষ లక్షలు లక్ష");
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
