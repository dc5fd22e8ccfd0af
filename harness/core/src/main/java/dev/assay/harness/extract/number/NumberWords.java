package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers in words, English ("two hundred and eighty") and Chinese ("一百二十"). Read only right behind a marker:
/// elsewhere "one" and "一" are seldom values.
final class NumberWords {

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Long> BIG =
            Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    static {
        String[] ones =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                                + "seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < ones.length; i++) {
            SMALL.put(ones[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
        }
    }

    private NumberWords() {}

    static @Nullable Numeral at(Passage p, int i) {
        char c = p.lower().isEmpty() || i >= p.length() ? 0 : p.lowerAt(i);
        return c >= 'a' && c <= 'z' ? english(p, i) : chinese(p, i);
    }

    /// The one English number in words of a stretch; null where there is none, or more than one.
    static @Nullable Numeral only(Passage p, int from, int to) {
        Numeral only = null;
        int i = from;
        while (i < to) {
            boolean starts = Character.isLetter(p.at(i)) && !Character.isLetter(p.at(i - 1));
            Numeral n = starts ? english(p, i) : null;
            if (n != null && only != null) {
                return null;
            }
            only = n == null ? only : n;
            i = n == null ? i + 1 : n.end();
        }
        return only;
    }

    private static @Nullable Numeral english(Passage p, int start) {
        long total = 0;
        long part = 0;
        int words = 0;
        int i = start;
        int end = start;
        while (words < 16) {
            int stop = i;
            while (stop < p.length() && stop - i < 10 && Character.isLetter(p.at(stop))) {
                stop++;
            }
            String word = p.sliceLower(i, stop);
            Integer small = SMALL.get(word);
            Long big = BIG.get(word);
            if (small != null) {
                part += small;
            } else if (word.equals("hundred") && words > 0 && part < 100) {
                part *= 100;
            } else if (big != null && words > 0 && part < 1_000) {
                total += part * big;
                part = 0;
            } else if (!(word.equals("and") && words > 0)) {
                break;
            }
            if (!word.equals("and")) {
                end = stop;
                words++;
            }
            if (p.at(stop) != ' ' && p.at(stop) != '-') {
                break;
            }
            i = stop + 1;
        }
        boolean pronoun = words == 1 && p.startsLower(" of", end);
        return words == 0 || pronoun ? null : new Numeral(start, end, Quantity.of(total + part), false, false);
    }

    private static final String CHINESE = "零一二三四五六七八九";

    private static @Nullable Numeral chinese(Passage p, int start) {
        long total = 0;
        long section = 0;
        long digit = -1;
        int i = start;
        for (; i < p.length() && i - start < 24; i++) {
            char c = p.at(i) == '两' || p.at(i) == '兩' ? '二' : p.at(i) == '〇' ? '零' : p.at(i);
            int value = CHINESE.indexOf(c);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1_000 : 0;
            long big = c == '万' || c == '萬' ? 10_000 : c == '亿' || c == '億' ? 100_000_000 : 0;
            if (value >= 0) {
                digit = digit > 0 && section == 0 ? digit * 10 + value : value;
            } else if (c == '分' && p.at(i + 1) == '之') {
                break;
            } else if (unit > 0) {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else if (big > 0 && i > start) {
                total = (total + section + Math.max(digit, 0)) * big;
                section = 0;
                digit = -1;
            } else {
                break;
            }
        }
        if (i == start) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(total + section + Math.max(digit, 0));
        Numeral top = p.starts("分之", i) ? chinese(p, i + 2) : null;
        if (top != null && p.starts("百分之", start)) {
            return new Numeral(start, top.end(), top.value(), true, false);
        }
        return top == null || value.signum() == 0
                ? new Numeral(start, i, Quantity.of(value), false, false)
                : new Numeral(start, top.end(), top.value().over(value), false, false);
    }
}
