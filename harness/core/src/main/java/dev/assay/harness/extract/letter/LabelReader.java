package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.passage.Passage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an option's label: A to Z, the first letters of other scripts, and their names.
final class LabelReader {

    /// One row per script and custom, first label first. Rows may share signs only where they mean the same
    /// option.
    private static final List<List<String>> NATIVE = List.of(
            row("ا ب ج د ه و"), // Arabic, after the alef is folded
            row("أ ب ت ث ج ح"),
            row("क ख ग घ ङ"),
            row("अ ब स द ई"),
            row("ए बी सी डी ई एफ"),
            row("ক খ গ ঘ ঙ"),
            row("অ ব ড ঢ"), // the letters that simple-evals maps
            row("এ বি সি ডি ই এফ"),
            row("ఎ బి సి డి ఇ ఎఫ్"),
            row("ก ข ค ง จ ฉ"),
            row("가 나 다 라 마 바"),
            row("ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ"),
            row("甲 乙 丙 丁 戊"),
            row("ア イ ウ エ オ カ"),
            row("А Б Ц Д Е Ф"), // Cyrillic look-alikes and sound-alikes of the Latin labels shown
            row("А В С Г Е Ф"),
            row("Α Β Γ Δ Ε Ζ"),
            row("א ב ג ד ה ו"));

    /// Words that may follow "A" when it is a label, beside those of [Reasons]: anything else makes it an
    /// article.
    private static final Set<String> AFTER_A = Set.of(
            ("is was which and or not but would with rather this it the therefore so seems best correctly appears"
                            + " reason explanation though although ist war es est adalah jest zijn")
                    .split(" "));

    private final Passage p;
    private final int options;

    LabelReader(Passage p, int options) {
        this.p = p;
        this.options = options;
    }

    private static List<String> row(String labels) {
        return List.of(labels.split(" "));
    }

    int options() {
        return options;
    }

    /// The label that starts here; null where none does.
    @Nullable
    Label at(int i) {
        char c = p.at(i);
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
            return latin(i, c);
        }
        if (c >= '1' && c <= '9') {
            return numbered(i, c);
        }
        return c < 0x370 ? null : other(i);
    }

    private @Nullable Label latin(int i, char c) {
        int index = Character.toUpperCase(c) - 'A';
        if (index >= options || p.isAccented(i) || goesOn(i + 1)) {
            return null;
        }
        boolean word = (c == 'A' || c == 'I') ? isWord(i) : ("aeiouy".indexOf(c) >= 0 && isFollowed(i + 1));
        if (word) {
            return null;
        }
        return new Label(index, i, i + 1, c <= 'Z');
    }

    /// Whether a Latin letter is only the start of a longer word or name: `Cat`, `C-section`, `I'm`, `C3`,
    /// `A+`.
    private boolean goesOn(int next) {
        char c = p.at(next);
        if (isLatin(c) || (c >= '0' && c <= '9')) {
            return true;
        }
        char after = p.at(next + 1);
        return ((c == '-' || c == '\'' || c == '^' || c == '_' || c == '/' || c == '&')
                        && ((isLatin(after) && !isLone(next + 1)) || (after >= '0' && after <= '9')))
                || (c == '+' && !Character.isWhitespace(after))
                || c == '#';
    }

    private boolean isLone(int i) {
        return !isLatin(p.at(i + 1)) && p.at(i) >= 'A' && p.at(i) <= 'Z';
    }

    /// Whether an "A" or "I" is the article or the pronoun: another word follows that a label would not have.
    private boolean isWord(int i) {
        int k = i + 1;
        if (p.at(k) != ' ' && p.at(k) != '\u00A0') {
            return false;
        }
        while (p.at(k) == ' ' || p.at(k) == '\u00A0') {
            k++;
        }
        int end = k;
        while (end < p.length() && end - k < 16 && isLatin(p.at(end))) {
            end++;
        }
        if (end == k) {
            return false;
        }
        boolean oneLetter = end - k == 1 && p.at(k) >= 'A' && p.at(k) <= 'Z'; // "A B C": a list, judged elsewhere
        return !oneLetter && !AFTER_A.contains(p.sliceLower(k, end)) && !Reasons.at(p, k);
    }

    /// Whether more follows on the line: a small vowel before it is a word, as in "é a C" or "sono o B".
    private boolean isFollowed(int i) {
        int k = i;
        while (k - i < 4 && (p.at(k) == ' ' || p.at(k) == '\u00A0')) {
            k++;
        }
        return k > i && p.at(k) != 0 && p.at(k) != '\n';
    }

    /// `2번`, and the circled digits, which are folded to `(2)`.
    private @Nullable Label numbered(int i, char c) {
        int index = c - '1';
        boolean counted = p.at(i + 1) == '번' || p.at(i + 1) == '番';
        boolean circled = p.at(i - 1) == '(' && p.at(i + 1) == ')' && !p.isUnfolded(i);
        return index < options && (counted || circled) ? new Label(index, i, counted ? i + 2 : i + 1, false) : null;
    }

    private @Nullable Label other(int i) {
        for (List<String> row : NATIVE) {
            for (int index = row.size() - 1; index >= 0; index--) {
                String label = row.get(index);
                int end = i + label.length();
                if (index < options && p.starts(label, i) && !continues(end)) {
                    return new Label(index, i, end, true);
                }
            }
        }
        return null;
    }

    /// Whether a native label is only the start of a word: a letter or mark of its own script follows that is
    /// no particle.
    private boolean continues(int end) {
        char c = p.at(end);
        int type = Character.getType(c);
        boolean letter =
                Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (isLatin(c) && p.at(end - 1) < 0x530) {
            return true; // ΔT is no Greek label
        }
        if (!letter || Character.UnicodeScript.of(c) != Character.UnicodeScript.of(p.at(end - 1))) {
            return false;
        }
        return PARTICLES.stream().noneMatch(particle -> p.starts(particle, end));
    }

    private static final List<String> PARTICLES = List.of("입니다", "이다", "번", "를", "을", "가 ", "이 ", "是", "项", "項", "。");

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
