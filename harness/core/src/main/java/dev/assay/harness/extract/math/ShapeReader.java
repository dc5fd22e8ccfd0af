package dev.assay.harness.extract.math;

import static dev.assay.harness.extract.math.Token.Kind.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the shape of an answer out of its tokens, from the loosest joint to the tightest: `;`, `,`,
/// relations, `:`, ∪, brackets, ±, and last a single value.
final class ShapeReader {

    private static final int DEEPEST = 12;
    private static final int MOST_ITEMS = 40;

    private ShapeReader() {}

    /// @throws Unreadable when a part is no mathematics that is understood
    static Shape read(List<Token> tokens) {
        return shape(withoutUnits(tokens), 0);
    }

    private static Shape shape(List<Token> tokens, int depth) {
        Effort.spend(tokens.size());
        if (depth > DEEPEST) {
            throw new Unreadable("too deep");
        }
        if (tokens.isEmpty()) {
            throw new Unreadable("nothing");
        }
        if (tokens.stream().allMatch(t -> t.is(WORD))) {
            return new Shape.Words(
                    String.join(" ", tokens.stream().map(Token::text).toList()));
        }
        List<List<Token>> parts = split(tokens, SEMICOLON);
        if (parts.size() == 1) {
            parts = split(tokens, COMMA);
        }
        if (parts.size() > 1) {
            return new Shape.Collection(shapes(parts, depth));
        }
        if (contains(tokens, RELATION)) {
            return relation(tokens, depth);
        }
        parts = split(tokens, COLON);
        if (parts.size() > 1) {
            return new Shape.Ratio(shapes(parts, depth));
        }
        parts = split(tokens, UNION);
        if (parts.size() > 1) {
            return new Shape.Union(shapes(parts, depth));
        }
        Shape bracketed = bracketed(tokens, depth);
        return bracketed != null ? bracketed : value(tokens, depth);
    }

    private static List<Shape> shapes(List<List<Token>> parts, int depth) {
        if (parts.size() > MOST_ITEMS) {
            throw new Unreadable("too many parts");
        }
        List<Shape> shapes = new ArrayList<>();
        for (List<Token> part : parts) {
            if (!part.isEmpty()) { // a comma at the end, or "1, 2, and 3"
                shapes.add(shape(part, depth + 1));
            }
        }
        if (shapes.isEmpty()) {
            throw new Unreadable("nothing");
        }
        return shapes;
    }

    private static Shape relation(List<Token> tokens, int depth) {
        List<Shape> sides = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        boolean named = false;
        int start = 0;
        int level = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            level += end ? 0 : level(tokens.get(i));
            if (!end && (level != 0 || !tokens.get(i).is(RELATION))) {
                continue;
            }
            List<Token> side = tokens.subList(start, i);
            if (sides.isEmpty()) {
                named = isName(side);
            }
            sides.add(
                    side.isEmpty() || (sides.isEmpty() && named)
                            ? new Shape.Words(spelling(side))
                            : shape(side, depth + 1));
            if (!end && tokens.get(i).text().equals("~")) {
                break; // what is only about the same adds nothing
            }
            if (!end) {
                signs.add(tokens.get(i).text());
            }
            start = i + 1;
        }
        return sides.size() == 1 ? sides.getFirst() : new Shape.Relation(sides, signs, named);
    }

    private static String spelling(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        tokens.forEach(t -> out.append(t.text()));
        return out.toString();
    }

    /// Whether tokens are only a name for what follows: letters with indices, `f(x)`, `|AB|`, `V_1 : V_2`, `(p,
    /// q)`.
    private static boolean isName(List<Token> side) {
        int level = 0;
        boolean index = false;
        for (Token t : side) {
            level += level(t);
            boolean fine = switch (t.kind()) {
                case NAME, INDEX, OPEN, CLOSE, BAR, COMMA, COLON, WORD, POWER -> true;
                case NUMBER -> level > 0 || index;
                case MINUS -> level > 0;
                default -> false;
            };
            if (!fine || (t.is(POWER) && !side.getFirst().is(NAME))) {
                return false;
            }
            index = t.is(INDEX);
        }
        return side.stream().noneMatch(t -> t.is(NAME, "pi") || t.is(NAME, "infty")) && side.size() <= 16;
    }

    /// The same without units: words behind a value, and the power of a unit.
    private static List<Token> withoutUnits(List<Token> tokens) {
        if (tokens.stream().allMatch(t -> t.is(WORD))) {
            return tokens;
        }
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (!t.is(WORD)) {
                kept.add(t);
            } else if (i + 1 < tokens.size() && tokens.get(i + 1).is(POWER)) {
                i += i + 2 < tokens.size() && tokens.get(i + 2).is(OPEN) ? 4 : 2; // cm^2, cm^{2}
            } else if (i + 1 < tokens.size()
                    && tokens.get(i + 1).is(DIVIDE)
                    && i + 2 < tokens.size()
                    && tokens.get(i + 2).is(WORD)) {
                i += 2; // km/h
            }
        }
        return kept.isEmpty() ? tokens : kept;
    }

    private static @Nullable Shape bracketed(List<Token> tokens, int depth) {
        Token open = tokens.getFirst();
        Token close = tokens.getLast();
        if (!open.is(OPEN) || !close.is(CLOSE) || !spans(tokens)) {
            return null;
        }
        List<Token> inner = tokens.subList(1, tokens.size() - 1);
        boolean braces = open.text().equals("\\{") || open.text().equals("{");
        List<List<Token>> items = split(inner, COMMA);
        if (braces) {
            if (open.text().equals("{") && items.size() == 1) {
                return shape(inner, depth + 1);
            }
            return new Shape.Collection(inner.isEmpty() ? List.of() : shapes(items, depth));
        }
        if (items.size() > 1) {
            return new Shape.Tuple(open.text(), close.text(), shapes(items, depth));
        }
        return open.text().equals("(") && close.text().equals(")") && !inner.isEmpty() ? shape(inner, depth + 1) : null;
    }

    /// Whether the first bracket is closed by the last, and not before.
    private static boolean spans(List<Token> tokens) {
        int level = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            level += level(tokens.get(i));
            if (level == 0) {
                return false;
            }
        }
        return level == 1;
    }

    private static Shape value(List<Token> tokens, int depth) {
        boolean percent = tokens.getLast().is(PERCENT);
        List<Token> plain = new ArrayList<>(tokens);
        plain.removeIf(t -> t.is(PERCENT));
        for (int i = 0; i < plain.size(); i++) {
            if (plain.get(i).is(PLUS_MINUS)) {
                return new Shape.Collection(
                        List.of(shape(with(plain, i, PLUS), depth + 1), shape(with(plain, i, MINUS), depth + 1)));
            }
        }
        return new Shape.Value(Parser.parse(plain), percent);
    }

    private static List<Token> with(List<Token> tokens, int i, Token.Kind sign) {
        List<Token> changed = new ArrayList<>(tokens);
        changed.set(i, new Token(sign, sign == PLUS ? "+" : "-", false));
        return changed;
    }

    private static boolean contains(List<Token> tokens, Token.Kind kind) {
        int level = 0;
        for (Token t : tokens) {
            level += level(t);
            if (level == 0 && t.is(kind)) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Token>> split(List<Token> tokens, Token.Kind kind) {
        List<List<Token>> parts = new ArrayList<>();
        int level = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            level += level(tokens.get(i));
            if (level == 0 && tokens.get(i).is(kind)) {
                parts.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        parts.add(tokens.subList(start, tokens.size()));
        return parts;
    }

    private static int level(Token t) {
        return switch (t.kind()) {
            case OPEN, MATRIX -> 1;
            case CLOSE, END_MATRIX -> -1;
            default -> 0;
        };
    }
}
