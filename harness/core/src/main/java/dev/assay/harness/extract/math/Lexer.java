package dev.assay.harness.extract.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a formula, LaTeX or plain, into tokens. One pass.
final class Lexer {

    private static final Set<String> MATRICES =
            Set.of("matrix", "pmatrix", "bmatrix", "vmatrix", "Bmatrix", "Vmatrix", "smallmatrix", "array", "cases");

    private static final int DEEPEST_TEXT = 3;

    private final String s;
    private final boolean thousands;
    private final List<Token> tokens = new ArrayList<>();
    private int i;
    private boolean space;
    private int matrices;
    private int nested;

    private Lexer(String s, boolean thousands) {
        this.s = s;
        this.thousands = thousands;
    }

    /// @param thousands whether `1,234` is one number, and not two
    static List<Token> tokens(String formula, boolean thousands) {
        Lexer lexer = new Lexer(formula, thousands);
        lexer.run(formula.length());
        return lexer.tokens;
    }

    private void run(int end) {
        while (i < end) {
            char c = s.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '~' || c == '$' || c == '"' || c == '`') {
                space = true;
                i++;
            } else if (c == '\\') {
                command();
            } else if (isDigit(c) || (c == '.' && i + 1 < end && isDigit(s.charAt(i + 1)))) {
                number();
            } else if (isLetter(c)) {
                word();
            } else if (c == '&') {
                if (matrices > 0) {
                    add(Token.Kind.CELL, "&");
                }
                i++;
            } else {
                sign(c);
            }
        }
    }

    private void sign(char c) {
        if (c == '\'' && !tokens.isEmpty() && tokens.getLast().is(Token.Kind.NAME)) {
            Token last = tokens.removeLast();
            tokens.add(new Token(last.kind(), last.text() + "'", last.space()));
        } else if (i + 1 < s.length() && s.charAt(i + 1) == '=' && "<>!".indexOf(c) >= 0) {
            add(Token.Kind.RELATION, c + "=");
            i++;
        } else if (c == '*' && i + 1 < s.length() && s.charAt(i + 1) == '*') {
            add(Token.Kind.POWER, "^");
            i++;
        } else {
            Token token = Commands.token(String.valueOf(c), space);
            if (token != null) {
                put(token);
            } else if (Character.isLetter(c)) {
                add(Token.Kind.NAME, String.valueOf(c));
            } // else a sign without meaning here: a full stop, a currency sign, a degree
        }
        i++;
    }

    private void number() {
        int start = i;
        StringBuilder digits = new StringBuilder();
        digits(digits);
        while (thousands && i - start <= 400) {
            int after = afterGroupMark(start, digits);
            if (after < 0) {
                break;
            }
            i = after;
            digits(digits);
        }
        boolean repeats = s.startsWith(".\\overline", i); // 0.\overline{3}
        if (i + 1 < s.length() && s.charAt(i) == '.' && (repeats || isDigit(s.charAt(i + 1)))) {
            digits.append('.');
            i++;
            digits(digits);
        }
        exponent(digits);
        add(Token.Kind.NUMBER, digits.toString());
    }

    /// `e3` and `E-4` right behind digits.
    private void exponent(StringBuilder into) {
        int k = i + 1;
        if (i >= s.length() || (s.charAt(i) != 'e' && s.charAt(i) != 'E')) {
            return;
        }
        if (k < s.length() && (s.charAt(k) == '-' || s.charAt(k) == '+')) {
            k++;
        }
        int end = k;
        while (end < s.length() && isDigit(s.charAt(end))) {
            end++;
        }
        boolean plain = end > k && end - k <= 3 && (end == s.length() || !isLetter(s.charAt(end)));
        if (plain) {
            into.append(s, i, end);
            i = end;
        }
    }

    private void digits(StringBuilder into) {
        while (i < s.length() && isDigit(s.charAt(i))) {
            into.append(s.charAt(i++));
        }
    }

    /// Where the next three digits of a grouped number start; -1 where none do.
    private int afterGroupMark(int start, StringBuilder digits) {
        if (digits.length() > 3 && i - start == digits.length()) {
            return -1;
        }
        for (String mark : new String[] {",\\!", "{,}", "\\,", ",", "\\ ", " "}) {
            if (s.startsWith(mark, i)) {
                int k = i + mark.length();
                while (mark.length() > 1 && k < s.length() && s.charAt(k) == ' ') {
                    k++;
                }
                return threeDigits(k) ? k : -1;
            }
        }
        return -1;
    }

    private boolean threeDigits(int k) {
        for (int d = 0; d < 3; d++) {
            if (k + d >= s.length() || !isDigit(s.charAt(k + d))) {
                return false;
            }
        }
        return k + 3 >= s.length() || !isDigit(s.charAt(k + 3));
    }

    /// A run of letters: a function, a unit, a joining word, or names written side by side.
    private void word() {
        int end = i;
        while (end < s.length() && isLetter(s.charAt(end))) {
            end++;
        }
        String word = s.substring(i, end);
        String lower = word.toLowerCase(Locale.ROOT);
        Token known = word.length() > 1 ? Commands.token(word, space) : null;
        if (known != null) {
            put(known);
        } else if (word.equals("U") && !tokens.isEmpty() && tokens.getLast().is(Token.Kind.CLOSE)) {
            add(Token.Kind.UNION, "cup");
        } else if (Commands.isUnit(lower) && follows() && (word.length() > 1 || space)) {
            add(Token.Kind.WORD, lower);
        } else if (word.length() > 3 && space && follows()) {
            add(Token.Kind.WORD, lower);
        } else {
            for (int k = i; k < end; k++) {
                add(Token.Kind.NAME, s.substring(k, k + 1));
            }
        }
        i = end;
    }

    /// Whether a value stands before, so that a word is its unit.
    private boolean follows() {
        return !tokens.isEmpty()
                && (tokens.getLast().is(Token.Kind.NUMBER)
                        || tokens.getLast().is(Token.Kind.CLOSE)
                        || tokens.getLast().is(Token.Kind.WORD));
    }

    private void command() {
        int start = ++i;
        while (i < s.length() && isLatin(s.charAt(i))) {
            i++;
        }
        String name = s.substring(start, i);
        if (name.isEmpty()) {
            punctuation();
        } else if (Commands.TEXT.contains(name)) {
            text();
        } else if (name.equals("begin") || name.equals("end")) {
            environment(name.equals("begin"));
        } else if (!Commands.DRESS.contains(name) && !Commands.IGNORED.contains(name)) {
            Token token = Commands.token(name, space);
            put(token != null ? token : new Token(Token.Kind.NAME, name, space));
        } else if (name.equals("circ") || name.equals("degree")) {
            dropPower();
        }
    }

    private void punctuation() {
        if (i >= s.length()) {
            return;
        }
        char c = s.charAt(i++);
        switch (c) {
            case '\\' -> {
                if (matrices > 0) {
                    add(Token.Kind.ROW, "\\\\");
                } else if (i < s.length() && isLatin(s.charAt(i))) {
                    i--; // a command whose backslash was escaped twice
                }
            }
            case '{' -> add(Token.Kind.OPEN, "\\{");
            case '}' -> add(Token.Kind.CLOSE, "\\}");
            case '%' -> add(Token.Kind.PERCENT, "%");
            case '|' -> add(Token.Kind.BAR, "|");
            default -> space = true; // thin spaces, \( \) \[ \], \$
        }
    }

    /// `^\circ`: the power sign before a degree goes with it.
    private void dropPower() {
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last).is(Token.Kind.OPEN, "{")) {
            last--;
        }
        if (last >= 0 && tokens.get(last).is(Token.Kind.POWER)) {
            boolean braced = last < tokens.size() - 1;
            while (tokens.size() > last) {
                tokens.removeLast();
            }
            if (braced && i < s.length() && s.charAt(i) == '}') {
                i++;
            }
        }
    }

    /// `\text{…}`: a joining word, a unit, or mathematics that was written as text.
    private void text() {
        String content = argument();
        if (content == null) {
            return;
        }
        String plain = content.strip().toLowerCase(Locale.ROOT);
        if (content.chars().anyMatch(c -> isDigit((char) c)) && nested < DEEPEST_TEXT) {
            inner(content); // 12 cm
        } else if (plain.equals("and") || plain.equals("or") || plain.equals(",")) {
            add(Token.Kind.COMMA, ",");
        } else if (plain.equals("percent") || plain.equals("%") || plain.equals("\\%")) {
            add(Token.Kind.PERCENT, "%");
        } else if (plain.equals("in")) {
            add(Token.Kind.WORD, plain);
        } else if (plain.length() == 1 && Character.isLetter(plain.charAt(0)) && !follows()) {
            add(Token.Kind.NAME, content.strip());
        } else if (!plain.isEmpty()) {
            add(Token.Kind.WORD, plain);
        }
    }

    /// The tokens of a text that holds a number.
    private void inner(String content) {
        Lexer lexer = new Lexer(content, thousands);
        lexer.nested = nested + 1;
        lexer.run(content.length());
        lexer.tokens.forEach(this::put);
    }

    private void environment(boolean begins) {
        String name = argument();
        if (name == null) {
            return;
        }
        boolean matrix = MATRICES.contains(name.replace("*", ""));
        if (matrix && begins) {
            matrices++;
            add(Token.Kind.MATRIX, name);
            if (name.equals("array")) {
                argument();
            }
        } else if (matrix && matrices > 0) {
            matrices--;
            add(Token.Kind.END_MATRIX, name);
        }
    }

    /// The argument in braces, stepped over; null, and nothing stepped over, where none stands.
    private @Nullable String argument() {
        int k = i;
        while (k < s.length() && s.charAt(k) == ' ') {
            k++;
        }
        if (k >= s.length() || s.charAt(k) != '{') {
            return null;
        }
        int depth = 1;
        int end = k + 1;
        while (end < s.length() && depth > 0) {
            char c = s.charAt(end++);
            if (c == '\\') {
                end++;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        i = Math.min(end, s.length());
        return s.substring(k + 1, Math.max(k + 1, i - (depth == 0 ? 1 : 0)));
    }

    private void add(Token.Kind kind, String text) {
        put(new Token(kind, text, space));
    }

    private void put(Token token) {
        Effort.spend(1);
        tokens.add(token);
        space = false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetter(char c) {
        return isLatin(c);
    }
}
