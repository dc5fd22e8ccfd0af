package dev.assay.datasets.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.datasets.Gold;
import java.math.BigDecimal;
import java.util.List;

/// Right answers out of rows. Strict: what does not look exactly like the promised form is an error that
/// names the row, because a gold that is read wrongly makes every right reply wrong.
public final class Golds {
    private static final int MOST_DIGITS = 1000;

    private Golds() {}

    /// A number from a field that holds one, as text or as a number.
    public static Gold.Numeric number(Row row, String field) {
        return numberIn(row, row.scalar(field), "in \"" + field + "\"");
    }

    /// A number from a piece of text: a sign, digits in groups of three by commas or not at all, a decimal
    /// part; or in scientific notation. Blanks around it do not count.
    ///
    /// @param where for the message, for example `after "#### "`
    public static Gold.Numeric numberIn(Row row, String text, String where) {
        String spelling = text.strip();
        if (!isNumber(spelling)) {
            throw row.bad("a number " + where, row.quote(text));
        }
        BigDecimal value = new BigDecimal(spelling.replace(",", ""));
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw row.bad("a number of at most " + MOST_DIGITS + " digits " + where, row.quote(text));
        }
        return new Gold.Numeric(value, spelling);
    }

    /// A number, or an expression where the field holds a fraction of two numbers (`10/27`) or a percentage
    /// (`27.3%`), which no decimal equals for certain.
    public static Gold numberOrFraction(Row row, String field) {
        String text = row.scalar(field).strip();
        int slash = text.indexOf('/');
        boolean fraction = slash > 0 && isNumber(text.substring(0, slash)) && isNumber(text.substring(slash + 1));
        boolean percentage = text.endsWith("%") && isNumber(text.substring(0, text.length() - 1));
        return fraction || percentage ? new Gold.Expression(text) : number(row, field);
    }

    /// Whether a text is a number as datasets write it, for example `-1,450,000.5`.
    public static boolean isNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int whole = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        if (!isGrouped(text.substring(whole, at))) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            int point = at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == point + 1) {
                return false;
            }
        }
        return text.length() <= MOST_DIGITS && isExponent(text.substring(at));
    }

    /// One of the choices from a letter (`A`, `(D)`) in a text field, or from a 0-based index in a number
    /// field. Digits in a text are refused: whether they count from 0 or 1 cannot be told.
    public static Gold.Choice choice(Row row, String field, int choices) {
        JsonNode node = row.node(field);
        if (node.isIntegralNumber()) {
            return indexed(row, field, 0, choices);
        }
        String text = row.text(field).strip();
        String letter = text.length() == 3 && text.startsWith("(") && text.endsWith(")") ? text.substring(1, 2) : text;
        int index = letter.length() == 1 ? Character.toUpperCase(letter.charAt(0)) - 'A' : -1;
        if (index < 0 || index >= choices) {
            throw row.bad("a letter from A to " + letter(choices - 1) + " in \"" + field + "\"", row.quote(text));
        }
        return new Gold.Choice(index);
    }

    /// One of the choices from a number, as text or not, that counts from `first`.
    public static Gold.Choice indexed(Row row, String field, int first, int choices) {
        int index = row.integer(field) - first;
        if (index < 0 || index >= choices) {
            throw row.bad(
                    "a number from " + first + " to " + (first + choices - 1) + " in \"" + field + "\"",
                    row.quote(row.scalar(field)));
        }
        return new Gold.Choice(index);
    }

    /// The choice whose text equals the field's text, byte for byte.
    ///
    /// @throws dev.assay.datasets.BadDataException when none does, or more than one
    public static Gold.Choice equal(Row row, String field, List<String> choices) {
        String text = row.text(field);
        int index = choices.indexOf(text);
        if (index < 0) {
            throw row.bad(
                    "the text of one of its " + choices.size() + " options in \"" + field + "\"", row.quote(text));
        }
        if (choices.lastIndexOf(text) != index) {
            throw row.bad("the text of exactly one option in \"" + field + "\"", row.quote(text) + " twice");
        }
        return new Gold.Choice(index);
    }

    private static boolean isGrouped(String digits) {
        if (digits.isEmpty() || digits.indexOf(',') < 0) {
            return !digits.isEmpty();
        }
        String[] groups = digits.split(",", -1);
        if (groups[0].isEmpty() || groups[0].length() > 3) {
            return false;
        }
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExponent(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        if (rest.charAt(0) != 'e' && rest.charAt(0) != 'E') {
            return false;
        }
        int at = rest.length() > 1 && (rest.charAt(1) == '-' || rest.charAt(1) == '+') ? 2 : 1;
        return at < rest.length()
                && rest.length() <= at + 6
                && rest.chars().skip(at).allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char letter(int index) {
        return (char) ('A' + index);
    }
}
