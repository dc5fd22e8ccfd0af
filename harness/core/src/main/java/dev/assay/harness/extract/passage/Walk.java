package dev.assay.harness.extract.passage;

/// A walk from an announcing word to the value it announces, step by step over colons, copulas, small words and
/// wrapping. At each step the caller asks whether a value stands at [#position()].
///
/// A value counts only where the word announces it: behind a colon, a dash or a copula ([#announced()]), or
/// right beside the word. "Let us answer the 3 questions" announces nothing.
public final class Walk {

    private static final int MOST_STEPS = 28;
    private static final int LONGEST_WAY = 300;
    private static final int LONGEST_ASIDE = 48;
    private static final int LONGEST_HEADING = 40;

    private final Passage p;
    private final int word;
    private final int from;
    private int position;
    private int steps;
    private final boolean weak;
    private boolean said;

    private Walk(Passage p, int word, int from, boolean weak, boolean said) {
        this.word = word;
        this.weak = weak;
        this.p = p;
        this.from = from;
        this.position = from;
        this.said = said;
    }

    /// From an announcing word.
    public static Walk from(Passage p, AnswerWords.Hit hit) {
        boolean tag = p.at(hit.start() - 1) == '<' && p.at(hit.end()) == '>'; // <answer>18</answer>
        // the Polish copula "to" belongs to its word: alone it would be the English "to"
        boolean copula = p.startsLower(" to", hit.end() - 3) || p.startsLower(" jest", hit.end() - 5);
        Walk walk = new Walk(p, hit.start(), hit.end(), hit.weak(), tag || copula);
        walk.skipAside();
        return walk;
    }

    /// From a marker that announces by itself, such as `####` or an opened box.
    public static Walk announcedAt(Passage p, int from) {
        return new Walk(p, from, from, false, true);
    }

    public int position() {
        return position;
    }

    /// Whether what stands at the position is announced as the answer.
    public boolean announced() {
        return said || (!weak && isBeside());
    }

    /// One step further; false when what stands here cannot be stepped over.
    public boolean advance() {
        if (++steps > MOST_STEPS || position - from > LONGEST_WAY) {
            return false;
        }
        int k = Skip.wrapping(p, position);
        if (k > position) {
            said |= announces(position, k);
            position = k;
            return true;
        }
        int copula = AnswerWords.copulaEnd(p, position);
        if (copula > position) {
            said = true;
            position = copula;
            return true;
        }
        int filler = AnswerWords.fillerEnd(p, position);
        boolean moved = filler > position;
        position = filler;
        return moved;
    }

    /// Moves to a position that the caller has stepped to by itself.
    public void moveTo(int next, boolean announces) {
        position = next;
        said |= announces;
    }

    /// Where the copula ends that follows a number which only tells what the answer is to, such as the `5` of
    /// "the answer to question 5 is"; `i` where none follows within few words.
    public static int predicate(Passage p, int i) {
        for (int k = i; k - i < LONGEST_ASIDE; k++) {
            char c = p.at(k);
            if (c == 0 || ".,;:!?\n=".indexOf(c) >= 0) {
                return i;
            }
            int end = p.at(k - 1) == ' ' ? AnswerWords.copulaEnd(p, k) : k;
            if (end > k && p.at(end) == ' ') {
                return end;
            }
        }
        return i;
    }

    /// Whether the word goes on "to", "for" or "of" what it answers.
    public boolean tellsWhat() {
        return p.startsLower(" to ", from) || p.startsLower(" for ", from) || p.startsLower(" of ", from);
    }

    private boolean announces(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = p.at(i);
            if (c == ':' || c == '=' || c == '-' || c == '—' || c == '→' || c == '⇒' || c == 'ः' || c == 'ঃ') {
                return true;
            }
        }
        return false;
    }

    /// Right behind the word with nothing but wrapping between, on the same line or under a heading of few
    /// words. In scripts with capitals only small words may stand before it on its line: "he answers 30 calls"
    /// announces nothing.
    private boolean isBeside() {
        int value = AnswerWords.aboutEnd(p, Skip.wrapping(p, from));
        if (Skip.wrapping(p, value) < position) {
            return false;
        }
        boolean broken = p.slice(from, position).indexOf('\n') >= 0;
        boolean capitals = Character.isUpperCase(Character.toUpperCase(p.at(word)));
        int line = broken || capitals ? Lines.startWithin(p, from, LONGEST_HEADING) : from;
        return line >= 0 && (!capitals || onlySmallWords(line));
    }

    private boolean onlySmallWords(int line) {
        int i = line;
        for (int k = line + 1; k < word; k++) {
            i = p.at(k) == ' ' && ".!?".indexOf(p.at(k - 1)) >= 0 ? k + 1 : i;
        }
        while (i < word) {
            int next = Character.isLetter(p.at(i))
                    ? Math.max(AnswerWords.wordEnd(p, i), Math.max(AnswerWords.fillerEnd(p, i), Conclusions.end(p, i)))
                    : i + 1;
            if (next == i) {
                return false;
            }
            i = next;
        }
        return true;
    }

    /// Steps over "(arabic numerals)" and "(in dollars)" behind the word.
    private void skipAside() {
        int open = Skip.blanks(p, position);
        if (p.at(open) != '(') {
            return;
        }
        int letters = 0;
        for (int i = open + 1; i < p.length() && i - open < LONGEST_ASIDE; i++) {
            char c = p.at(i);
            if (c == ')') {
                position = letters > 2 ? i + 1 : position;
                return;
            }
            if (c == '\n' || (c >= '0' && c <= '9')) {
                return;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
    }
}
