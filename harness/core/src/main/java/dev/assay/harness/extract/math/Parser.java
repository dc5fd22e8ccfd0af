package dev.assay.harness.extract.math;

import static dev.assay.harness.extract.math.Token.Kind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one expression out of tokens, by recursive descent with a bounded depth.
final class Parser {

    private static final int DEEPEST = 120;
    private static final int MOST_DIGITS = 400;

    /// Terms and factors in a row become a tree as deep as they are many, which others walk by recursion.
    private static final int MOST_LINKS = 300;

    private final List<Token> tokens;
    private int at;
    /// How many digits of the number at `at` are used up: `\frac12` takes its digits one by one.
    private int used;
    private int depth;
    private int links;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @throws Unreadable when the tokens are no expression as a whole
    static Node parse(List<Token> tokens) {
        Parser parser = new Parser(tokens);
        Node node = parser.sum();
        if (parser.at < tokens.size()) {
            throw new Unreadable("left over: " + tokens.get(parser.at).text());
        }
        return node;
    }

    private Node sum() {
        deeper();
        Node left = product();
        while (here(PLUS) || here(MINUS)) {
            boolean minus = here(MINUS);
            at++;
            link();
            Node right = product();
            left = new Node.Sum(left, minus ? new Node.Negative(right) : right);
        }
        depth--;
        return left;
    }

    private Node product() {
        Node left = signed();
        while (true) {
            if (here(TIMES)) {
                at++;
                link();
                left = new Node.Product(left, signed());
            } else if (here(DIVIDE)) {
                at++;
                link();
                left = new Node.Quotient(left, signed());
            } else if (startsFactor() && !(left instanceof Node.Constant && here(NUMBER))) { // 2 30 is no product
                link();
                left = new Node.Product(left, power());
            } else {
                return left;
            }
        }
    }

    private Node signed() {
        if (here(MINUS)) {
            at++;
            deeper();
            Node of = signed();
            depth--;
            return new Node.Negative(of);
        }
        if (here(PLUS)) {
            at++;
        }
        return power();
    }

    private Node power() {
        Node base = base();
        while (true) {
            if (here(FACTORIAL)) {
                at++;
                link();
                base = new Node.Function("factorial", List.of(base));
            } else if (here(POWER)) {
                at++;
                link();
                base = new Node.Power(base, exponent());
            } else {
                return base;
            }
        }
    }

    private Node exponent() {
        if (!here(MINUS)) {
            return base();
        }
        at++;
        deeper();
        Node of = exponent();
        depth--;
        return new Node.Negative(of);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unreadable("too deep");
        }
    }

    private void link() {
        if (++links > MOST_LINKS) {
            throw new Unreadable("too long");
        }
    }

    private boolean startsFactor() {
        if (at >= tokens.size()) {
            return false;
        }
        Token t = tokens.get(at);
        return switch (t.kind()) {
            case NUMBER, NAME, COMMAND, OPEN, MATRIX -> true;
            default -> false;
        };
    }

    private Node base() {
        Token t = next();
        deeper();
        Node node = switch (t.kind()) {
            case NUMBER -> number(t);
            case NAME -> name(t);
            case OPEN -> group(t);
            case BAR -> bars();
            case COMMAND -> command(t.text());
            case MATRIX -> matrix();
            default -> throw new Unreadable("not the start of a value: " + t.text());
        };
        depth--;
        return node;
    }

    private Token next() {
        Effort.spend(1);
        if (at >= tokens.size()) {
            throw new Unreadable("ends too early");
        }
        return tokens.get(at++);
    }

    private boolean here(Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).is(kind);
    }

    private Node number(Token t) {
        String text = t.text().substring(used);
        used = 0;
        if (text.length() > MOST_DIGITS) {
            throw new Unreadable("too many digits");
        }
        Rational value = Rational.of(new BigDecimal(text.startsWith(".") ? "0" + text : text));
        if (here(COMMAND) && tokens.get(at).text().equals("overline")) {
            return new Node.Constant(repeating(text, value));
        }
        if (here(INDEX)) {
            at++;
            return new Node.Based(new Node.Constant(value), argument());
        }
        Node whole = new Node.Constant(value);
        if (!text.contains(".")) {
            Node part = fractionBehind();
            if (part != null) {
                return new Node.Sum(whole, part);
            }
        }
        return whole;
    }

    /// `2\frac{3}{4}` and `2 3/4`: a mixed number, where the fraction is of plain numbers and proper.
    private @Nullable Node fractionBehind() {
        int start = at;
        int usedThen = used;
        Node part = null;
        if (here(COMMAND) && tokens.get(at).text().equals("frac")) {
            int top = plainArgumentEnd(at + 1);
            if (top < 0 || plainArgumentEnd(top) < 0) {
                return null;
            }
            at++;
            part = quotient(argument(), argument());
        } else if (here(NUMBER)
                && tokens.get(at).space()
                && at + 2 < tokens.size()
                && tokens.get(at + 1).is(DIVIDE)
                && tokens.get(at + 2).is(NUMBER)) {
            part = quotient(plain(tokens.get(at)), plain(tokens.get(at + 2)));
            at += 3;
        }
        if (part == null) {
            at = start;
            used = usedThen;
        }
        return part;
    }

    /// Where an argument ends that is a plain number, in braces or not; -1 where it is anything else. The two
    /// digits of `\frac12` are one token, which is both arguments.
    private int plainArgumentEnd(int i) {
        if (i >= tokens.size()) {
            return -1;
        }
        if (tokens.get(i).is(NUMBER)) {
            return tokens.get(i).text().length() > 1 ? i : i + 1;
        }
        boolean braced = tokens.get(i).is(OPEN, "{")
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is(NUMBER)
                && tokens.get(i + 2).is(CLOSE);
        return braced ? i + 3 : -1;
    }

    private static @Nullable Node plain(Token t) {
        return t.text().contains(".") || t.text().length() > 20
                ? null
                : new Node.Constant(Rational.of(new BigDecimal(t.text())));
    }

    private static @Nullable Node quotient(@Nullable Node top, @Nullable Node bottom) {
        boolean proper = top instanceof Node.Constant(Rational t)
                && bottom instanceof Node.Constant(Rational b)
                && b.signum() > 0
                && t.signum() > 0
                && t.top().compareTo(b.top()) < 0;
        return proper && top != null && bottom != null ? new Node.Quotient(top, bottom) : null;
    }

    private Rational repeating(String text, Rational value) {
        at++;
        if (!(argument() instanceof Node.Constant(Rational period)) || !text.contains(".") || !period.isWhole()) {
            throw new Unreadable("not a repeating decimal");
        }
        int places = text.length() - text.indexOf('.') - 1;
        int length = period.top().toString().length();
        Rational scale = Rational.of(BigDecimal.ONE.movePointLeft(places));
        Rational nines = Rational.of(BigDecimal.TEN.pow(length).subtract(BigDecimal.ONE));
        Rational part = period.over(nines);
        return part == null ? value : value.plus(part.times(scale));
    }

    private Node name(Token t) {
        StringBuilder name = new StringBuilder(t.text());
        if (here(INDEX)) {
            at++;
            name.append('_');
            int start = at;
            argument();
            for (Token part : tokens.subList(start, at)) {
                name.append(part.text());
            }
        }
        return new Node.Name(name.toString());
    }

    private Node group(Token open) {
        Node inner = sum();
        Token close = next();
        boolean pair = close.is(CLOSE)
                && switch (open.text()) {
                    case "(" -> close.text().equals(")");
                    case "[" -> close.text().equals("]");
                    case "{" -> close.text().equals("}");
                    default -> close.text().equals("\\}");
                };
        if (!pair) {
            throw new Unreadable("unbalanced");
        }
        return inner;
    }

    private Node bars() {
        Node inner = sum();
        if (!next().is(BAR)) {
            throw new Unreadable("unbalanced");
        }
        return new Node.Function("abs", List.of(inner));
    }

    /// The argument of a command: a group in braces, or one digit, letter or command.
    private Node argument() {
        Token t = next();
        if (t.is(NUMBER) && t.text().length() > used + 1) {
            char digit = t.text().charAt(used++);
            at--;
            if (digit == '.') {
                throw new Unreadable("a point alone");
            }
            return new Node.Constant(Rational.of(digit - '0'));
        }
        at--;
        if (here(NUMBER)) {
            at++;
            String rest = t.text().substring(used);
            used = 0;
            return new Node.Constant(Rational.of(new BigDecimal(rest)));
        }
        return base();
    }

    private Node command(String name) {
        return switch (name) {
            case "frac" -> new Node.Quotient(argument(), argument());
            case "binom" -> new Node.Function("binom", List.of(argument(), argument()));
            case "sqrt" -> root();
            case "overline" -> argument();
            default -> function(name);
        };
    }

    private Node root() {
        Node degree = new Node.Constant(Rational.of(2));
        if (here(OPEN) && tokens.get(at).text().equals("[")) {
            at++;
            degree = sum();
            if (!next().is(CLOSE)) {
                throw new Unreadable("unbalanced");
            }
        }
        return new Node.Function("root", List.of(degree, radicand()));
    }

    /// What a root is of. `√11` and `\sqrt 11` mean eleven, though TeX would put the first digit alone under
    /// it.
    private Node radicand() {
        if (!here(NUMBER) || used > 0) {
            return argument();
        }
        Token t = next();
        return new Node.Constant(Rational.of(new BigDecimal(t.text())));
    }

    private Node function(String name) {
        Node base = null;
        Node power = null;
        while (here(INDEX) || here(POWER)) {
            boolean index = here(INDEX);
            at++;
            Node argument = exponent();
            base = index ? argument : base;
            power = index ? power : argument;
        }
        Node argument = here(OPEN) || here(BAR) ? base() : bareArgument();
        Node value = name.equals("log") && base != null
                ? new Node.Function("logbase", List.of(base, argument))
                : new Node.Function(name, List.of(argument));
        return power == null ? value : new Node.Power(value, power);
    }

    /// `\sin 2x`: factors side by side, without any sign between.
    private Node bareArgument() {
        Node left = power();
        while (startsFactor() && !here(COMMAND)) {
            link();
            left = new Node.Product(left, power());
        }
        return left;
    }

    private Node matrix() {
        List<List<Node>> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        while (!here(END_MATRIX)) {
            if (here(ROW)) {
                at++;
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                row = new ArrayList<>();
            } else if (here(CELL)) {
                at++;
            } else {
                row.add(sum());
            }
        }
        at++;
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return new Node.Matrix(rows);
    }
}
