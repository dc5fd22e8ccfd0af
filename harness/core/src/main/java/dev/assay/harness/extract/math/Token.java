package dev.assay.harness.extract.math;

/// A piece of a formula.
///
/// @param text  the spelling: digits of a number, a name, a word, or the sign itself
/// @param space whether a blank stood before it
record Token(Kind kind, String text, boolean space) {

    enum Kind {
        NUMBER,
        /// A letter or Greek letter, with its index and primes.
        NAME,
        /// A LaTeX command or function name with a meaning of its own: `frac`, `sqrt`, `sin`.
        COMMAND,
        /// A unit or another word of text.
        WORD,
        /// One of `( [ { \{` or `|`.
        OPEN,
        CLOSE,
        BAR,
        COMMA,
        SEMICOLON,
        COLON,
        PLUS,
        MINUS,
        PLUS_MINUS,
        TIMES,
        DIVIDE,
        POWER,
        INDEX,
        FACTORIAL,
        PERCENT,
        /// `=`, `<`, `<=`, `>`, `>=`, `!=`, `~` (approximately) or `in`.
        RELATION,
        UNION,
        MATRIX,
        END_MATRIX,
        CELL,
        ROW
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String spelling) {
        return kind == other && text.equals(spelling);
    }
}
