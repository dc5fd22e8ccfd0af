package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.passage.Passage;
import java.util.HashSet;
import java.util.Set;

/// Words that go on behind an answer with its reason or its bounds, in many languages: "A because …", "A in
/// this case". None of them can follow an article. Spelled as passages fold them, without accents.
final class Reasons {

    private static final int LONGEST_WORD = 16;

    private static final Set<String> WORDS = words(
            "because since as due given based according by in on at from here for if when where thus hence only",
            "weil denn da gemass laut nach aufgrund wegen im bei omdat want volgens eftersom fordi pga koska mert mivel",
            "porque ya pues segun dado puesto debido pois conforme segundo devido em car parce puisque selon dans comme",
            "perche poiche siccome secondo dato deoarece pentru poniewaz gdyz bo protoze nebot jer zato",
            "karena kerana sebab berdasarkan sesuai kwa kwani maana cunku nitori tori vi boi dahil sapagkat");

    private Reasons() {}

    private static Set<String> words(String... lists) {
        Set<String> words = new HashSet<>();
        for (String list : lists) {
            words.addAll(Set.of(list.split(" ")));
        }
        return Set.copyOf(words);
    }

    /// Whether such a word stands at a position.
    static boolean at(Passage p, int i) {
        int end = i;
        while (end - i < LONGEST_WORD && Character.isLetter(p.at(end))) {
            end++;
        }
        return WORDS.contains(p.sliceLower(i, end));
    }
}
