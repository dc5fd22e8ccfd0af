package dev.assay.harness.extract.number;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.passage.Conclusions;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which of the numbers of a concluding sentence is the answer. What its last equation comes to, or what
/// "which is" and "or" resolve it to. Else, as far as each leaves any: one in bold; not a number that
/// describes ("a 30-day month"); not one that the question names already; not one behind a preposition ("after
/// 30 days", "in 12 boxes"); and of the rest the first.
final class Conclusion {

    private static final List<String> RESOLVING = List.of(
            ", which is ",
            ", or ",
            " for a total of ",
            " totaling ",
            " totalling ",
            " is equal to ",
            " equals ",
            " which equals ",
            " which is equal to ",
            " comes to ",
            " comes out to ",
            " amounts to ",
            ", das sind ",
            ", also ",
            ", es decir ",
            ", es decir, ",
            ", o sea ",
            ", soit ",
            ", c'est-a-dire ",
            ", cioe ",
            ", ou seja ",
            ", ou seja, ",
            ", то есть ",
            ", yaani ",
            ", yaitu ",
            ", tuc la ",
            ",即",
            ",也就是",
            ",等于",
            ",つまり",
            ", 즉 ");

    private static final Set<String> PREPOSITIONS = Set.of(
            "after", "in", "within", "over", "during", "per", "every", "each", "at", "by", "on", "from", "of", "for",
            "first", "last", "next", "than", "the", "all", "between", "until", "nach", "für", "pour", "en", "dans",
            "despues", "durante", "para", "через", "за", "из");

    private static final Set<String> LEADING =
            Set.of("the", "in", "for", "after", "at", "by", "on", "all", "with", "each");

    private static final Set<String> NEGATIONS =
            Set.of("not", "nicht", "kein", "keine", "pas", "no", "non", "não", "не", "bukan", "sio", "bukannya");

    private Conclusion() {}

    /// What an announced sentence tells that starts with a number: that number, unless it only tells which
    /// ("the 3 friends", "in 3 years", "200-foot"), repeats the question where another number does not, or
    /// stands plain beside one in bold.
    static Numeral startingWith(Passage p, NumberReader reader, Numeral first, Sample sample) {
        List<Numeral> others = reader.all(first.end(), Lines.sentenceEnd(p, first.end()));
        if (others.isEmpty()) {
            return first;
        }
        Numeral result =
                Asides.isOperand(p, first) ? last(others, n -> followsEquals(p, n) || followsResolution(p, n)) : null;
        if (result != null) {
            return result;
        }
        boolean tellsWhich = isAdjective(p, first) || LEADING.contains(wordBefore(p, first.start()));
        boolean outshone = !isBold(p, first) && others.stream().anyMatch(n -> isBold(p, n));
        boolean repeated = false;
        if (!tellsWhich && !outshone) {
            List<Numeral> asked = questionNumbers(sample);
            repeated = isAmong(asked, first) && others.stream().anyMatch(n -> !isAmong(asked, n));
        }
        Numeral told = tellsWhich || outshone || repeated
                ? of(p, reader, first.start(), Lines.sentenceEnd(p, first.end()), sample, true)
                : first;
        return told == null ? first : told;
    }

    /// Whether a number stands behind a preposition; a sum of money for all of it does not count: "sells them
    /// for $18".
    private static boolean isAside(Passage p, Numeral n) {
        String before = wordBefore(p, n.start());
        boolean money = before.equals("for") && "$€£¥₹₩".indexOf(p.at(n.start())) >= 0;
        boolean each = p.startsLower(" each", n.end()) || p.startsLower(" per", n.end());
        return (PREPOSITIONS.contains(before) && !(money && !each)) || Asides.isBehindDoing(p, n.start());
    }

    private static boolean isAmong(List<Numeral> asked, Numeral n) {
        return asked.stream().anyMatch(q -> q.value().sameAs(n.value()));
    }

    /// Whether a number stands in the question too.
    static boolean isAsked(Numeral n, Sample sample) {
        return isAmong(questionNumbers(sample), n);
    }

    /// @param announced whether a marker announced the sentence
    static @Nullable Numeral of(Passage p, NumberReader reader, int from, int to, Sample sample, boolean announced) {
        int start = lastClause(p, from, to);
        List<Numeral> all = Asides.outsideBrackets(
                p,
                reader.all(start, to).stream()
                        .filter(n -> !Labels.isLabel(p, n))
                        .toList(),
                start);
        if (all.isEmpty() && start > from) {
            return of(p, reader, from, start, sample, announced);
        }
        if (all.size() <= 1) {
            return all.isEmpty() ? null : all.getFirst();
        }
        Numeral resolved = last(all, n -> followsEquals(p, n) || followsResolution(p, n));
        List<Numeral> bold = all.stream().filter(n -> isBold(p, n)).toList();
        if (resolved != null && (bold.isEmpty() || isBold(p, resolved))) {
            return resolved;
        }
        List<Numeral> asked = questionNumbers(sample);
        List<Numeral> left = some(bold.isEmpty() ? all : bold, n -> !NEGATIONS.contains(wordBefore(p, n.start())));
        left = some(left, n -> !isAdjective(p, n));
        left = some(left, n -> !isAmong(asked, n));
        left = some(left, n -> !isAside(p, n));
        boolean first = announced || !bold.isEmpty() || Conclusions.opens(p, start);
        return first && !Asides.isTableRow(p, start) ? left.getFirst() : left.getLast();
    }

    /// `30-day`, `200-foot`: a number that describes.
    private static boolean isAdjective(Passage p, Numeral n) {
        return p.at(n.end()) == '-' && Character.isLetter(p.at(n.end() + 1));
    }

    /// Where the last "so" or "therefore" inside a sentence starts its conclusion.
    private static int lastClause(Passage p, int from, int to) {
        int start = from;
        for (String so : List.of(", so ", ", thus ", " therefore ", ", hence ", "，所以", "，因此")) {
            int at = p.lastIndexOfLower(so, from, to);
            start = Math.max(start, at + 1);
        }
        for (int i = start + 1; i < to; i++) { // "… = 194 So the result is 200": the full stop is missing
            boolean opens = p.at(i - 1) == ' ' && !Character.isLowerCase(p.at(i)) && Character.isLetter(p.at(i));
            start = opens && Conclusions.opens(p, i) ? i : start;
        }
        return start;
    }

    private static @Nullable Numeral last(List<Numeral> all, Predicate<Numeral> wanted) {
        return all.reversed().stream().filter(wanted).findFirst().orElse(null);
    }

    /// Those that are wanted, or all where none is.
    private static List<Numeral> some(List<Numeral> all, Predicate<Numeral> wanted) {
        List<Numeral> some = all.stream().filter(wanted).toList();
        return some.isEmpty() ? all : some;
    }

    private static boolean isBold(Passage p, Numeral n) {
        int k = n.start() - 1;
        while (k > 0 && "$(\\ ".indexOf(p.at(k)) >= 0 && n.start() - k < 4) {
            k--;
        }
        return p.at(k) == Passage.EMPHASIS && p.at(k + 1) != ' '; // else it closes a label, as in **Total:** 18
    }

    private static boolean followsEquals(Passage p, Numeral n) {
        int k = n.start() - 1;
        while (k > 0 && (p.at(k) == Passage.EMPHASIS || " $\\".indexOf(p.at(k)) >= 0)) {
            k--;
        }
        return p.at(k) == '=';
    }

    private static boolean followsResolution(Passage p, Numeral n) {
        int end = n.start();
        while (end > 0 && (p.at(end - 1) == Passage.EMPHASIS || p.at(end - 1) == '$' || p.at(end - 1) == '\\')) {
            end--;
        }
        for (String phrase : RESOLVING) {
            if (end >= phrase.length() && p.startsLower(phrase, end - phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static String wordBefore(Passage p, int i) {
        int end = i;
        while (end > 0 && (p.at(end - 1) == ' ' || p.at(end - 1) == '$' || p.at(end - 1) == Passage.EMPHASIS)) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 10 && Character.isLetter(p.at(start - 1))) {
            start--;
        }
        return p.sliceLower(start, end);
    }

    private static List<Numeral> questionNumbers(Sample sample) {
        Passage question = Passage.of(sample.question());
        Convention convention = Convention.of(question, sample.language());
        return new NumberReader(question, convention).all(0, question.length());
    }
}
