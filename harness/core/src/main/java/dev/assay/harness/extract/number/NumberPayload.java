package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import org.jspecify.annotations.Nullable;

/// Reads the number that follows a marker: directly, behind small words, behind `x =`, or as the last member
/// of a calculation (`28 + 32 = 60`).
final class NumberPayload {

    private static final int LONGEST_NAME = 24;

    private final Passage p;
    private final NumberReader reader;

    NumberPayload(Passage p, NumberReader reader) {
        this.p = p;
        this.reader = reader;
    }

    /// @param walk from the marker
    /// @param to   the first position not to be read
    @Nullable
    Numeral directly(Walk walk, int to) {
        do {
            int i = walk.position();
            Numeral n = i >= to ? null : reader.at(i);
            if (n == null && walk.announced()) {
                n = words(i);
            }
            if (n != null) {
                int copula = walk.announced() ? n.end() : Walk.predicate(p, n.end());
                if (copula > n.end()) { // "to question 5 is", "to 2 decimal places is"
                    walk.moveTo(copula, true);
                    continue;
                }
                boolean direct = n.end() <= to && walk.announced() && !startsList(n) && !isFactor(n);
                return direct ? calculated(n, to) : null;
            }
            int name = i >= to ? i : name(i);
            if (name > i) {
                walk.moveTo(name, true);
            } else if (!walk.advance()) {
                int copula = walk.announced() || !walk.tellsWhat() ? i : Walk.predicate(p, i);
                if (copula == i) {
                    return null;
                }
                walk.moveTo(copula, true); // "to part 2 is"
            }
        } while (walk.position() < to);
        return null;
    }

    /// A number in words, where the sentence says none in digits: "Three tickets cost $45" and "一共18个" tell
    /// another. Words that a bracket or a comma follows stand for themselves: "twelve (12)".
    private @Nullable Numeral words(int i) {
        Numeral words = NumberWords.at(p, i);
        if (words == null || ",;:()".indexOf(p.at(Skip.blanks(p, words.end()))) >= 0) {
            return words;
        }
        int end = Lines.sentenceEnd(p, words.end());
        for (int k = words.end(); k < end; k++) {
            if (Digits.isDigit(p.at(k))) {
                return null;
            }
        }
        return words;
    }

    /// Past `x =`, `Total cost =` or `f(2) =`; `i` where no such name stands.
    private int name(int i) {
        int end = Math.min(p.length(), i + LONGEST_NAME);
        int words = 0;
        for (int k = i; k < end; k++) {
            char c = p.at(k);
            boolean starts = k == i || p.at(k - 1) == ' ';
            if (c == '=' && k > i) {
                return k + 1;
            }
            if ((!Character.isLetter(c) && " _()\\{}".indexOf(c) < 0 && !Digits.isDigit(c))
                    || (starts && (Digits.isDigit(c) || (c != ' ' && ++words > 3)))) {
                return i;
            }
        }
        return i;
    }

    /// `2x`: a factor of something unknown.
    private boolean isFactor(Numeral n) {
        return "xyz".indexOf(p.at(n.end())) >= 0 && p.at(n.end()) != 0 && "}$)\n".indexOf(p.at(n.end() + 1)) >= 0;
    }

    /// `1. Add the parts`: the start of a list, not a value.
    private boolean startsList(Numeral n) {
        return n.value().sameAs(Quantity.of(1))
                && Lines.isFirstInLine(p, n.start())
                && (p.at(n.end()) == '.' || p.at(n.end()) == ')')
                && p.at(n.end() + 1) == ' ';
    }

    /// The last member of the equation that a number begins, the number itself where it begins none.
    private Numeral calculated(Numeral first, int to) {
        int line = Lines.sentenceEnd(p, first.end());
        int end = Math.min(to, Working.endsInEquals(p, first.end(), line) ? Lines.sentenceEnd(p, line + 1) : line);
        int k = first.end();
        while (k < end && (p.at(k) == ' ' || Character.isLetter(p.at(k))) && k - first.end() < LONGEST_NAME) {
            k++;
        }
        if (k >= end || !(isOperator(k) || isTimes(k - 1))) {
            return first;
        }
        int equals = p.lastIndexOf('=', end - 1);
        if (equals < k) {
            return first;
        }
        Walk walk = Walk.announcedAt(p, equals + 1);
        Numeral last = null;
        while (last == null && walk.position() < end) {
            last = reader.at(walk.position());
            if (last == null && !walk.advance()) {
                break;
            }
        }
        return last == null ? first : last;
    }

    /// The `x ` of `3 x 68`, read past already.
    private boolean isTimes(int k) {
        return p.at(k) == ' ' && p.at(k - 1) == 'x' && p.at(k - 2) == ' ' && Digits.isDigit(p.at(k + 1));
    }

    private boolean isOperator(int k) {
        char c = p.at(k);
        return c == '+'
                || c == '*'
                || c == '×'
                || c == '/'
                || c == '÷'
                || c == '·'
                || c == '='
                || (c == '-' && p.at(k + 1) == ' ')
                || p.starts("\\times", k)
                || p.starts("\\cdot", k)
                || p.starts("\\div", k);
    }
}
