package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.passage.Declining;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what follows a marker: one label, the words of one option, or several labels, which is no answer.
final class LetterPayload {

    /// What stands behind a marker. `label` is null when several options are named, or none in so many words.
    record Named(@Nullable Label label, int start, int end, boolean declined) {
        Named(@Nullable Label label, int start, int end) {
            this(label, start, end, false);
        }
    }

    private static final List<String> JOINS = List.of(
            ",", "&", "/", "and ", "or ", "und ", "oder ", "y ", "o ", "et ", "ou ", "e ", "и ", "или ", "和", "与", "與",
            "及", "或", "、", "と", "または", "と ", "와 ", "과 ", "와", "과", "및 ", "또는 ", "และ", "หรือ", "এবং ", "ও ", "और ",
            "या ", "మరియు ", "na ", "au ", "و", "أو ", "dan ", "atau ");

    private static final int LONGEST_OPTION = 600;
    private static final int LONGEST_NOT = 24;

    private final Passage p;
    private final LabelReader reader;
    private final OptionTexts texts;

    LetterPayload(Passage p, LabelReader reader, OptionTexts texts) {
        this.p = p;
        this.reader = reader;
        this.texts = texts;
    }

    /// @param walk from the marker
    /// @param to   the first position not to be read
    /// @return null when what follows names no option
    @Nullable
    Named after(Walk walk, int to) {
        int from = walk.position();
        do {
            int i = walk.position();
            if (i >= to) {
                return null;
            }
            if (!walk.announced() && reader.at(i) != null) {
                return null; // "Choice A: …": a label that is talked about
            }
            if (walk.announced()) {
                Named option = optionText(i, to);
                if (option != null) {
                    return option;
                }
                int but = notThisBut(i);
                if (but > i) {
                    walk.moveTo(but, true);
                    continue;
                }
                Label label = at(i);
                boolean sameLine =
                        label != null && (label.plain() || Lines.endWithin(p, from, LONGEST_OPTION) >= label.end());
                if (label != null && label.end() <= to && sameLine) {
                    return label(label, to);
                }
                if (Declining.at(p, i)) {
                    return declined(i, Math.min(to, Lines.sentenceEnd(p, i)));
                }
            }
        } while (walk.advance());
        return null;
    }

    /// Past "not B but"; `i` where it does not stand here.
    private int notThisBut(int i) {
        Label not = p.startsLower("not ", i) ? reader.at(Skip.wrapping(p, i + 4)) : null;
        int but = not == null ? -1 : p.indexOf("but ", not.end(), not.end() + LONGEST_NOT);
        return but < 0 ? i : but + 4;
    }

    /// "None of the above (D)": the option that such words or their sentence name, else none.
    private Named declined(int start, int end) {
        int option = texts.startingAt(p, start);
        if (option >= 0) {
            return new Named(new Label(option, start, end, true), start, end);
        }
        Label only = Mentions.only(p, reader, start, end);
        return only == null ? new Named(null, start, end, true) : new Named(only, only.start(), only.end());
    }

    /// The label here, also an `A` or `I` that reads as a word, where its option's own words follow. Where an
    /// option's own words start with what looks like a label, as in "B. cereus", it is that option's.
    @Nullable
    Label at(int i) {
        Label label = reader.at(i);
        int named = label == null ? -1 : texts.beginningWith(p, label);
        if (named >= 0) {
            return new Label(
                    named, i, Math.min(p.length(), i + texts.words(named).length()), true);
        }
        int index = p.at(i) - 'A';
        if (label == null) {
            label = Ordinals.startingAt(p, i, reader.options());
        }
        boolean word = label == null && (p.at(i) == 'A' || p.at(i) == 'I') && p.at(i + 1) == ' ';
        return word && texts.startsAt(p, i + 2, index) ? new Label(index, i, i + 1, true) : label;
    }

    /// A label with what it may be part of: rejected, or one of several.
    @Nullable
    Named label(Label label, int to) {
        if (Predicates.reject(p, label.end())) {
            return null;
        }
        Label other = another(label, to);
        return other == null || other.index() == label.index()
                ? new Named(label, label.start(), label.end())
                : new Named(null, label.start(), other.end());
    }

    private @Nullable Label another(Label label, int to) {
        int k = closing(label.end(), to);
        boolean joined = false;
        for (int round = 0; round < 3; round++) {
            k = Skip.blanks(p, k);
            int before = k;
            for (String join : JOINS) {
                if (p.startsLower(join, k)) {
                    k += join.length();
                    joined = true;
                    break;
                }
            }
            if (k == before) {
                break;
            }
        }
        boolean list = !joined && p.at(label.end()) == ' ' && label.plain();
        if (!joined && !list) {
            return null;
        }
        boolean byComma = joined && isComma(p, closing(label.end(), to), k);
        k = optionWord(Skip.blanks(p, k));
        while (k < to && (p.at(k) == '(' || p.at(k) == '[' || p.at(k) == '*')) {
            k++;
        }
        Label next = k < to ? reader.at(k) : null;
        if (next == null || !next.plain() || ((list || byComma) && !endsList(next.end()))) {
            return null;
        }
        return next;
    }

    /// Whether nothing but a comma joins: "C, A being wrong" names C alone.
    private static boolean isComma(Passage p, int from, int to) {
        String join = p.slice(from, to).strip();
        return join.equals(",") || join.equals("、");
    }

    /// Past "option " and "Choice_".
    private int optionWord(int i) {
        for (String word : List.of("option", "choice")) {
            if (p.startsLower(word, i)) {
                int k = i + word.length();
                return p.at(k) == '\\' ? k + 2 : k + 1;
            }
        }
        return i;
    }

    /// Whether a list of labels goes on or ends here, and no sentence about the last label.
    private boolean endsList(int end) {
        int k = Skip.blanks(p, closing(end, p.length()));
        char c = p.at(k);
        return c == 0 || c == '\n' || c == ',' || c == '.' || reader.at(k) != null || joins(k);
    }

    private boolean joins(int k) {
        return JOINS.stream().anyMatch(join -> p.startsLower(join, k));
    }

    private int closing(int i, int to) {
        int k = i;
        while (k < to && (p.at(k) == ')' || p.at(k) == ']' || p.at(k) == '}' || p.at(k) == Passage.EMPHASIS)) {
            k++;
        }
        return k;
    }

    /// Whether a reason follows, after a comma or not.
    private boolean givesReason(int end) {
        return Reasons.at(p, Skip.blanks(p, p.at(end) == ',' ? end + 1 : end));
    }

    private @Nullable Named optionText(int i, int to) {
        int end = Math.min(to, Lines.endWithin(p, i, LONGEST_OPTION + 1));
        if (end - i < 2 || end - i > LONGEST_OPTION || !texts.mayStartWith(p.lowerAt(i))) {
            return null;
        }
        int option = texts.equalTo(p.slice(i, end));
        if (option < 0) {
            int sentence = Math.min(end, Lines.sentenceEnd(p, i));
            option = sentence - i < 2 ? -1 : texts.equalTo(p.slice(i, sentence));
            end = option < 0 ? end : sentence;
        }
        if (option < 0) {
            option = texts.startingAt(p, i);
            int words = i + texts.words(option).length();
            end = Math.min(end, words);
            option = option >= 0 && givesReason(words) ? option : -1;
        }
        return option < 0 ? null : new Named(new Label(option, i, end, true), i, end);
    }
}
