package dev.assay.harness.extract.math;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an answer means the same as the right one.
///
/// Equal are: values however written (fractions, decimals, radicals, powers, percentages, mixed and repeating
/// numbers); expressions that agree wherever they are tried; lists and sets in any order; points, vectors and
/// intervals in order; a bound and its interval; `x = 5` and 5; a value with and without its unit. A decimal
/// is equal to a fraction only where it is exactly it: 0.33 is not 1/3.
public final class Equivalence {

    /// What is longer than this is compared as text only.
    private static final int LONGEST = 1_500;

    private Equivalence() {}

    /// @param answer as the model wrote it, LaTeX or plain
    /// @param gold   as the dataset writes it
    public static boolean same(String answer, String gold) {
        if (MathText.key(answer).equals(MathText.key(gold))) {
            return true;
        }
        return answer.length() <= LONGEST
                && gold.length() <= LONGEST
                && Effort.bounded(() -> means(answer, gold), false);
    }

    /// The same by meaning, whatever work it is.
    static boolean means(String answer, String gold) {
        for (boolean thousands : new boolean[] {true, false}) {
            Shape a = shape(answer, thousands);
            Shape b = shape(gold, thousands);
            if (a != null && b != null && Comparison.same(a, b)) {
                return true;
            }
        }
        String pointed = MathText.decimalPoint(answer);
        String goldPointed = MathText.decimalPoint(gold);
        return !(pointed.equals(answer) && goldPointed.equals(gold)) && means(pointed, goldPointed);
    }

    /// The one spelling of a value, for votes: a rational number reduced, anything else as text without its
    /// dress.
    public static String key(String answer) {
        return Effort.bounded(() -> exactly(answer), MathText.key(answer));
    }

    private static String exactly(String answer) {
        Shape shape = answer.length() > LONGEST ? null : shape(answer, true);
        Shape plain = shape instanceof Shape.Relation relation ? Relations.plain(relation) : shape;
        Rational exact = plain instanceof Shape.Value(Node node, boolean percent) ? Exact.of(node) : null;
        if (exact == null) {
            return MathText.key(answer);
        }
        return exact.isWhole() ? exact.top().toString() : exact.top() + "/" + exact.bottom();
    }

    /// Whether a text can be read as mathematics as a whole.
    static boolean isFormula(String text) {
        return text.length() <= LONGEST && Effort.bounded(() -> shape(text, true) != null, false);
    }

    private static @Nullable Shape shape(String formula, boolean thousands) {
        List<Token> tokens = Lexer.tokens(MathText.unfolded(formula), thousands);
        try {
            return ShapeReader.read(tokens);
        } catch (Unreadable | ArithmeticException e) {
            return null;
        }
    }
}
