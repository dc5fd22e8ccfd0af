package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import java.util.List;
import java.util.Set;

/// What is said of a label in the words behind it.
final class Predicates {

    /// Verbs that make a sentence about the label.
    private static final Set<String> VERBS = Set.of(
            "is",
            "isn't",
            "was",
            "are",
            "does",
            "doesn't",
            "do",
            "can",
            "cannot",
            "can't",
            "could",
            "would",
            "might",
            "may",
            "has",
            "seems",
            "sounds",
            "describes",
            "states",
            "says",
            "refers",
            "represents",
            "contradicts",
            "suggests");

    private static final List<String> REJECTIONS = List.of(
            "is wrong",
            "must be wrong",
            "must be false",
            "must be incorrect",
            "is incorrect",
            "is not",
            "isn't",
            "was wrong",
            "cannot be",
            "can't be",
            "is false",
            "is the wrong",
            "is eliminated",
            "is ruled out",
            "can be ruled out",
            "can be eliminated",
            "is too ",
            "does not",
            "doesn't",
            "are wrong",
            "are incorrect",
            "are not",
            "are false",
            "ist falsch",
            "ist nicht",
            "es incorrecta",
            "no es",
            "est incorrecte",
            "est fausse",
            "n'est pas",
            "неверн",
            "неправильн",
            "不对",
            "不正确",
            "错误",
            "は誤り",
            "は間違",
            "는 틀",
            "은 틀");

    private Predicates() {}

    /// Whether a verb follows: the label is talked about.
    static boolean follow(Passage p, int end) {
        int start = Skip.blanks(p, Skip.closing(p, end));
        int k = start;
        while (k - start < 12 && (Character.isLetter(p.at(k)) || p.at(k) == '\'')) {
            k++;
        }
        return VERBS.contains(p.sliceLower(start, k));
    }

    /// Whether the label is said to be wrong.
    static boolean reject(Passage p, int end) {
        int start = Skip.blanks(p, Skip.closing(p, end));
        return REJECTIONS.stream().anyMatch(rejection -> p.startsLower(rejection, start));
    }
}
