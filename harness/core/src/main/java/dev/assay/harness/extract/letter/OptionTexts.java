package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/// The options' own words, for answers that repeat them instead of naming a letter.
final class OptionTexts {

    private final List<String> keys = new ArrayList<>();
    private final String firsts;

    OptionTexts(List<String> choices) {
        for (String choice : choices) {
            keys.add(key(choice));
        }
        StringBuilder starts = new StringBuilder();
        keys.stream().filter(k -> !k.isEmpty()).forEach(k -> starts.append(k.charAt(0)));
        firsts = starts.toString();
    }

    /// The option that a text repeats word for word, -1 where it is none, or more than one option reads so.
    int equalTo(String text) {
        String key = withoutEnding(key(text));
        if (key.isEmpty()) {
            return -1;
        }
        int first = keys.indexOf(key);
        return first == keys.lastIndexOf(key) ? first : -1;
    }

    /// Without the copula that Korean and Japanese put behind.
    private static String withoutEnding(String key) {
        for (String ending : List.of("입니다", "이다", "이에요", "です", "である")) {
            if (key.endsWith(ending)) {
                return key.substring(0, key.length() - ending.length());
            }
        }
        return key;
    }

    /// The one option whose words stand in a text, as whole words; -1 where none does or more than one. An
    /// option that stands only inside a longer one that stands too does not count.
    int within(String text) {
        String key = " " + key(text) + " ";
        int found = -1;
        for (int i = 0; i < keys.size(); i++) {
            String option = keys.get(i);
            if (option.length() < 2 || !contains(key, option) || insideOther(i, key)) {
                continue;
            }
            if (found >= 0) {
                return -1;
            }
            found = i;
        }
        return found;
    }

    /// Whether an option's words stand at a position of a text, as whole words.
    boolean startsAt(Passage p, int i, int option) {
        String words = words(option);
        if (words.length() < 2 || p.lowerAt(i) != words.charAt(0)) {
            return false;
        }
        String here = key(p.slice(i, Math.min(p.length(), i + 2 * words.length() + 16)));
        return here.startsWith(words)
                && (here.length() == words.length()
                        || !joins(words.charAt(words.length() - 1), here.charAt(words.length())));
    }

    /// The option whose words stand at a position; -1 where none does. Of several the longest.
    int startingAt(Passage p, int i) {
        int best = -1;
        for (int option = 0; option < keys.size() && mayStartWith(p.lowerAt(i)); option++) {
            boolean longer =
                    best < 0 || keys.get(option).length() > keys.get(best).length();
            best = longer && startsAt(p, i, option) ? option : best;
        }
        return best;
    }

    /// The option whose words start with the label at a position and go on: "C. difficile", "A and B"; -1 where
    /// none does. Of several the longest.
    int beginningWith(Passage p, Label label) {
        int option = startingAt(p, label.start());
        return words(option).length() > label.end() - label.start() + 1 ? option : -1;
    }

    /// The option whose words end with the label that ends at a position: "Vitamin C"; -1 where none does. Of
    /// several the longest.
    int endingAt(Passage p, int end) {
        int best = -1;
        for (int i = 0; i < keys.size(); i++) {
            String words = keys.get(i);
            int start = end - words.length();
            boolean longer = words.length() > 2
                    && (best < 0 || words.length() > keys.get(best).length());
            if (longer
                    && start >= 0
                    && p.sliceLower(start, end).equals(words)
                    && (start == 0 || !joins(p.lowerAt(start - 1), words.charAt(0)))) {
                best = i;
            }
        }
        return best;
    }

    /// The words of an option as they are compared; empty where it has none.
    String words(int option) {
        return option >= 0 && option < keys.size() ? keys.get(option) : "";
    }

    /// Whether some option's words start with this character: a cheap no before any comparison.
    boolean mayStartWith(char lower) {
        return firsts.indexOf(lower) >= 0;
    }

    boolean areEmpty() {
        return keys.stream().allMatch(String::isEmpty);
    }

    private boolean insideOther(int i, String key) {
        for (int j = 0; j < keys.size(); j++) {
            String other = keys.get(j);
            if (j != i
                    && other.length() > keys.get(i).length()
                    && other.contains(keys.get(i))
                    && contains(key, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String key, String option) {
        int at = key.indexOf(option);
        while (at >= 0) {
            if (!joins(key.charAt(at - 1), option.charAt(0))
                    && !joins(option.charAt(option.length() - 1), key.charAt(at + option.length()))) {
                return true;
            }
            at = key.indexOf(option, at + 1);
        }
        return false;
    }

    private static boolean joins(char a, char b) {
        boolean unspaced = (a >= 0xE00 && a <= 0xE7F) || a >= 0x2E80 || (b >= 0xE00 && b <= 0xE7F) || b >= 0x2E80;
        return (!unspaced && Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b))
                || ((a == '.' || a == ',') && Character.isDigit(b))
                || (Character.isDigit(a) && (b == '.' || b == ','));
    }

    /// Lower case, blanks folded to one, markup and outer punctuation gone.
    static String key(String text) {
        CharSequence key = FoldedText.fold(text);
        int start = 0;
        int end = key.length();
        while (start < end && " '.,;:([".indexOf(key.charAt(start)) >= 0 && !opensPair(key, start, end)) {
            start++;
        }
        while (end > start && " '.,;:!。)]}".indexOf(key.charAt(end - 1)) >= 0 && !closesPair(key, start, end)) {
            end--;
        }
        return key.subSequence(start, end).toString();
    }

    private static boolean opensPair(CharSequence key, int start, int end) {
        char close = key.charAt(start) == '(' ? ')' : key.charAt(start) == '[' ? ']' : 0;
        for (int i = start + 1; close != 0 && i < end; i++) {
            if (key.charAt(i) == close) {
                return true;
            }
        }
        return key.charAt(start) == '.' && start + 1 < end && Character.isDigit(key.charAt(start + 1));
    }

    private static boolean closesPair(CharSequence key, int start, int end) {
        char open = switch (key.charAt(end - 1)) {
            case ')' -> '(';
            case ']' -> '[';
            case '}' -> '{';
            default -> 0;
        };
        int level = 0;
        for (int i = start; open != 0 && i < end - 1; i++) {
            char c = key.charAt(i);
            level = c == open ? level + 1 : c == key.charAt(end - 1) ? Math.max(0, level - 1) : level;
        }
        return level > 0;
    }
}
