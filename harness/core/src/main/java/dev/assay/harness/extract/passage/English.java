package dev.assay.harness.extract.passage;

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

    private English() {}

    public static boolean is(Passage p) {
        int words = 0;
        int english = 0;
        int i = 0;
        while (i < p.length() && words < MOST_WORDS) {
            int end = i;
            while (Character.isLetter(p.at(end))) {
                end++;
            }
            if (end > i) {
                words++;
                english += end - i <= 9 && WORDS.contains(p.sliceLower(i, end)) ? 1 : 0;
            }
            i = end + 1;
        }
        return english > 0 && english >= SHARE * words;
    }
}
