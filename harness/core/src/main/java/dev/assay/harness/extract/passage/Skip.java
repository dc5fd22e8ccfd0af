package dev.assay.harness.extract.passage;

import java.util.Set;

/// Steps over what may stand between a marker and a value: blanks, quotes, brackets, Markdown, LaTeX wrappers.
public final class Skip {

    /// LaTeX commands that only dress their argument.
    private static final Set<String> DRESS = Set.of(
            "boxed",
            "fbox",
            "text",
            "textbf",
            "textit",
            "textrm",
            "texttt",
            "textsf",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "mbox",
            "bold",
            "boldsymbol",
            "displaystyle",
            "large",
            "huge",
            "emph",
            "underline",
            "rm",
            "bf",
            "it",
            "left",
            "right",
            "quad",
            "qquad",
            "bigl",
            "bigr",
            "big",
            "operatorname",
            "color",
            "textcolor",
            "approx",
            "sim",
            "colon",
            "therefore",
            "implies",
            "rightarrow",
            "longrightarrow");

    private static final String THIN = "\"'()[]{<$:=>~≈≃*_|#,→⇒➡—―…ःঃ・│";

    /// Blank lines that may part a marker from its value.
    private static final int MOST_LINES = 4;

    private static final int LONGEST = 300;
    private static final int LONGEST_TAG = 8;
    private static final int MOST_CLOSING = 16;

    private Skip() {}

    /// The first position from `i` on that is not wrapping. Line breaks are wrapping too, up to a few; nothing
    /// is beyond a few hundred characters.
    public static int wrapping(Passage p, int i) {
        int k = i;
        int lines = 0;
        int limit = Math.min(p.length(), i + LONGEST);
        while (k < limit) {
            char c = p.at(k);
            if (c == '\n') {
                if (++lines > MOST_LINES) {
                    return k;
                }
                k++;
            } else if (c == '<' && tag(p, k) > k) {
                k = tag(p, k);
            } else if (isBlank(c)
                    || c == Passage.EMPHASIS
                    || (THIN.indexOf(c) >= 0 && !startsNumber(p, k))
                    || isSymbol(c)) {
                k++;
            } else if (c == '.' && p.at(k + 1) == '.') {
                k += 2;
            } else if (c == '-' && !isDigitOrCurrency(p.at(k + 1)) && !startsAmount(p, k + 1)) {
                k++; // a dash, or a bullet
            } else if (c == '\\') {
                int next = command(p, k);
                if (next == k) {
                    return k;
                }
                k = next;
            } else {
                return k;
            }
        }
        return k;
    }

    /// Steps over the sign behind a label: `)`, `.`, `:` and the like.
    public static int closing(Passage p, int i) {
        int k = i;
        while (k < p.length() && k - i < 4 && (").:]}-".indexOf(p.at(k)) >= 0 || p.at(k) == Passage.EMPHASIS)) {
            k++;
        }
        return k;
    }

    /// Back over what closes a wrapped value: brackets, quotes, emphasis, `}$` and `</b>`.
    public static int closingBefore(Passage p, int end) {
        int k = end;
        while (k > 0 && end - k < MOST_CLOSING) {
            char c = p.at(k - 1);
            int tag = c == '>' ? openingOf(p, k) : k;
            if (tag < k) {
                k = tag;
            } else if (")]}*\"'.$".indexOf(c) >= 0 || c == Passage.EMPHASIS) {
                k--;
            } else {
                return k;
            }
        }
        return k;
    }

    /// Where the closing tag that ends at a position starts; that position where none does.
    private static int openingOf(Passage p, int end) {
        for (int i = end - 1; i >= 0 && end - i < LONGEST_TAG + 3; i--) {
            if (p.at(i) == '<') {
                return p.at(i + 1) == '/' && tag(p, i) == end ? i : end;
            }
        }
        return end;
    }

    /// Steps over blanks of one line.
    public static int blanks(Passage p, int i) {
        int k = i;
        int limit = Math.min(p.length(), i + LONGEST);
        while (k < limit && (isBlank(p.at(k)) || p.at(k) == Passage.EMPHASIS)) {
            k++;
        }
        return k;
    }

    /// Past an HTML tag of a short name without attributes; `k` itself where none stands.
    static int tag(Passage p, int k) {
        int i = p.at(k + 1) == '/' ? k + 2 : k + 1;
        int end = i;
        while (end - i < LONGEST_TAG && isLatin(p.at(end))) {
            end++;
        }
        return end > i && p.at(end) == '>' ? end + 1 : k;
    }

    /// Past a LaTeX command that only dresses, `k` itself where another stands.
    private static int command(Passage p, int k) {
        char next = p.at(k + 1);
        if (next == '('
                || next == '['
                || next == ','
                || next == '!'
                || next == ';'
                || next == ' '
                || next == '\\'
                || next == '_') {
            return k + 2;
        }
        int end = k + 1;
        while (end < p.length() && end - k < 16 && isLatin(p.at(end))) {
            end++;
        }
        return DRESS.contains(p.sliceLower(k + 1, end)) ? end : k;
    }

    private static boolean startsNumber(Passage p, int k) {
        return (p.at(k) == '.' && isDigit(p.at(k + 1)))
                || (p.at(k) == '$' && p.at(k + 1) == '-' && isDigit(p.at(k + 2)));
    }

    private static boolean isDigitOrCurrency(char c) {
        return isDigit(c) || c == '$' || c == '\\' || c == '.' || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /// `USD 54`, `R$ 5`: letters, then the amount.
    private static boolean startsAmount(Passage p, int i) {
        int k = i;
        while (k - i < 3 && p.at(k) >= 'A' && Character.isLetter(p.at(k))) {
            k++;
        }
        int letters = k;
        while (k - letters < 3 && (isBlank(p.at(k)) || p.at(k) == '\\' || p.at(k) == '$')) {
            k++;
        }
        return letters > i && isDigit(p.at(k));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSymbol(char c) {
        int type = Character.getType(c);
        return c > 0x7f && (type == Character.OTHER_SYMBOL || type == Character.SURROGATE);
    }

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
