package dev.assay.harness.extract.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A list of words and short phrases, looked up at a position of a passage. Phrases are folded as passages are.
/// In scripts that part words by blanks a phrase stands for a whole word; in the others it need not.
final class Phrases {

    private static final int PAGE = 256;
    private static final String[] NONE = {};
    private static final String[][] NO_PAGE = new String[PAGE][];

    static {
        Arrays.fill(NO_PAGE, NONE);
    }

    /// The phrases that start with a character, longest first, in pages of the characters: every rule asks at
    /// every position, and a map would box each character.
    private final String[][][] byFirst = new String[(Character.MAX_VALUE + 1) / PAGE][][];

    /// @param lists phrases parted by `|`; blank ends are cut
    Phrases(String... lists) {
        Arrays.fill(byFirst, NO_PAGE);
        Map<Character, List<String>> found = new HashMap<>();
        for (String list : lists) {
            for (String phrase : list.split("\\|")) {
                if (!phrase.isBlank()) {
                    String folded = Passage.of(phrase.strip()).lower();
                    found.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>())
                            .add(folded);
                }
            }
        }
        found.forEach((first, phrases) -> {
            phrases.sort(Comparator.comparingInt(String::length).reversed());
            String[][] page = byFirst[first / PAGE].clone();
            page[first % PAGE] = phrases.toArray(String[]::new);
            byFirst[first / PAGE] = page;
        });
    }

    private String[] startingWith(char first) {
        return byFirst[first / PAGE][first % PAGE];
    }

    /// Where the longest phrase that starts here ends; `i` itself where none starts here.
    int end(Passage p, int i) {
        if (i >= p.length()) {
            return i;
        }
        String lower = p.lower();
        for (String phrase : startingWith(lower.charAt(i))) {
            int end = i + phrase.length();
            if (lower.startsWith(phrase, i) && startsWord(p, i) && endsWord(p, end)) {
                return end;
            }
        }
        return i;
    }

    boolean mayStartAt(char lower) {
        return startingWith(lower).length > 0;
    }

    private static boolean startsWord(Passage p, int i) {
        return i == 0 || !isWordChar(p.at(i)) || !isWordChar(p.at(i - 1)) || isPrefix(p, i - 1);
    }

    /// Arabic "and", "so", "by" and "for" are written together with the word behind them.
    private static boolean isPrefix(Passage p, int k) {
        char c = p.at(k);
        return "وفبل".indexOf(c) >= 0 && !isWordChar(p.at(k - 1));
    }

    private static boolean endsWord(Passage p, int end) {
        return !isWordChar(p.at(end - 1)) || !isWordChar(p.at(end));
    }

    /// Letters of scripts that part words by blanks. Chinese, Japanese, Korean and Thai do not count:
    /// particles follow there without a gap.
    static boolean isWordChar(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        boolean unspaced = (c >= 0xE00 && c <= 0xE7F) || (c >= 0x1100 && c <= 0x11FF) || c >= 0x2E80;
        int type = Character.getType(c);
        return !unspaced
                && (Character.isLetter(c)
                        || type == Character.NON_SPACING_MARK
                        || (type == Character.COMBINING_SPACING_MARK && c != 'ः' && c != 'ঃ'));
    }
}
