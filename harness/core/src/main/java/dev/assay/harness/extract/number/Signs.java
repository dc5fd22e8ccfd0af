package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.util.List;

/// Minus signs in words: "minus 18", "负18".
final class Signs {

    private static final List<String> WORDS = List.of(
            "minus ",
            "negative ",
            "moins ",
            "menos ",
            "meno ",
            "минус ",
            "负",
            "負",
            "零下",
            "マイナス",
            "氷点下",
            "마이너스 ",
            "영하 ",
            "영하",
            "ลบ ",
            "ऋण ",
            "hasi ",
            "eksi ",
            "سالب ");

    private Signs() {}

    /// Where such a word ends that stands here; `i` where none does.
    static int wordEnd(Passage p, int i) {
        for (String word : WORDS) {
            if (p.startsLower(word, i)) {
                return i + word.length();
            }
        }
        return i;
    }

    /// Where such a word starts that ends at a number, unless it takes the number from another one; `i` where
    /// none does.
    static int wordBefore(Passage p, int i, int from) {
        for (String word : WORDS) {
            int start = i - word.length();
            if (start >= from && p.startsLower(word, start)) {
                int k = start;
                while (k > from && p.at(k - 1) == ' ') {
                    k--;
                }
                char before = p.at(start - 1);
                boolean joined = Character.isLetter(before) && !NumberReader.isUnspaced(before);
                boolean subtracts = Digits.isDigit(p.at(k - 1)) || joined;
                return subtracts ? i : start;
            }
        }
        return i;
    }
}
