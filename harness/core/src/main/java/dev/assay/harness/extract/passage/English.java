package dev.assay.harness.extract.passage;

import java.util.HashSet;
import java.util.Set;

/// Whether a text is English, whatever language its question was in. Models often answer in English, and write
/// their numbers in the English way then.
public final class English {

    private static final Set<String> WORDS = Set.of(("the and of is are was were we she he her his they their to so"
                    + " answer total need needs find how many much each with for this that there therefore which has have"
                    + " had by from step first then if it be will would final these two three get gets makes together one"
                    + " you can not all after when because than more on at as an or but our them its into per do does did"
                    + " adding multiply divide subtract amount amounts cost costs day days week month year years hours"
                    + " minutes dollars cents pounds miles number both altogether using since left also")
            .split(" "));

    private static final int MOST_WORDS = 1_000;

    /// Of English words about four in ten are in the list; of other languages' words next to none.
    private static final double SHARE = 0.18;

    /// Words that other languages have too: one of them alone is no evidence.
    private static final Set<String> SHARED = Set.of(
            "is", "final", "so", "an", "was", "her", "to", "of", "he", "do", "on", "or", "all", "for", "total", "if",
            "the", "are", "this", "has", "will", "per", "number", "its", "not", "our", "from", "can", "left");

    private English() {}

    public static boolean is(Passage p) {
        int words = 0;
        int english = 0;
        Set<String> different = new HashSet<>();
        boolean sure = false;
        int i = 0;
        while (i < p.length() && words < MOST_WORDS) {
            int end = i;
            boolean accented = false;
            while (Character.isLetter(p.at(end))) {
                accented |= p.isAccented(end);
                end++;
            }
            String word = end > i && end - i <= 9 && !accented ? p.sliceLower(i, end) : "";
            words += end > i ? 1 : 0;
            if (WORDS.contains(word)) {
                english++;
                different.add(word);
                sure |= !SHARED.contains(word);
            }
            i = end + 1;
        }
        return (sure || different.size() > 1) && english >= SHARE * words;
    }
}
