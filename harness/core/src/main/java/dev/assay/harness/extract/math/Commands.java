package dev.assay.harness.extract.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What LaTeX commands, words and signs mean to the lexer: the whole table of the notation that is understood.
final class Commands {

    /// Commands that change only how a formula looks.
    static final Set<String> IGNORED = words(
            "left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr displaystyle textstyle limits nolimits quad qquad "
                    + "rm bf it cal hfill hspace vspace medspace thinspace negthinspace enspace large Large small "
                    + "mathop mathrel mathbin strut phantom smash boxed fbox ensuremath underline triangle angle "
                    + "degree circ deg prime dollar euro pounds therefore because");

    /// Commands whose argument is text.
    static final Set<String> TEXT = words("text mbox textrm textbf textit textsf texttt textnormal hbox emph");

    /// Commands whose argument is mathematics in another dress.
    static final Set<String> DRESS = words(
            "mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak operatorname bm boldsymbol pmb vec hat bar tilde "
                    + "overrightarrow");

    /// Functions of one argument.
    static final Set<String> FUNCTIONS = words(
            "sin cos tan cot sec csc arcsin arccos arctan asin acos atan sinh cosh tanh ln log lg exp abs floor ceil");

    private static final Set<String> UNITS = words(
            "cm mm km m meter meters metre metres kilometer kilometers centimeter centimeters millimeter millimeters in inch "
                    + "inches ft foot feet yd yard yards mi mile miles mph kph kmh s sec second seconds min minute minutes hr "
                    + "hrs hour hours day days week weeks month months year years g gram grams kg kilogram kilograms lb lbs "
                    + "pound pounds oz ounce ounces l liter liters litre litres ml gal gallon gallons unit units square cubic "
                    + "dollar dollars cent cents usd eur euro euros yuan rupees rs degree degrees deg radian radians rad sq per "
                    + "people person students student ways way times apples books points point hz khz n j w kw v a ohm kelvin "
                    + "celsius fahrenheit mol joules newtons watts volts");

    private static final Map<String, Token.Kind> KINDS = new HashMap<>();
    private static final Map<String, String> SPELLINGS = new HashMap<>();

    static {
        sign(Token.Kind.TIMES, "*", "cdot", "times", "ast", "bullet", "*", "×", "·", "∙", "⋅");
        sign(Token.Kind.DIVIDE, "/", "div", "/", "÷", "⁄");
        sign(Token.Kind.PLUS, "+", "+");
        sign(Token.Kind.MINUS, "-", "-", "−", "–");
        sign(Token.Kind.PLUS_MINUS, "±", "pm", "mp", "±");
        sign(Token.Kind.POWER, "^", "^");
        sign(Token.Kind.INDEX, "_", "_");
        sign(Token.Kind.FACTORIAL, "!", "!");
        sign(Token.Kind.PERCENT, "%", "%", "percent", "pct");
        sign(Token.Kind.COMMA, ",", ",", "and", "or", "lor", "vee", "∨", "，", "、");
        sign(Token.Kind.SEMICOLON, ";", ";", "；");
        sign(Token.Kind.COLON, ":", ":", "colon", "：");
        sign(Token.Kind.BAR, "|", "|", "vert", "lvert", "rvert", "mid");
        sign(Token.Kind.UNION, "cup", "cup", "∪", "bigcup");
        sign(Token.Kind.RELATION, "=", "=", "equiv");
        sign(Token.Kind.RELATION, "<", "<", "lt");
        sign(Token.Kind.RELATION, ">", ">", "gt");
        sign(Token.Kind.RELATION, "<=", "le", "leq", "leqslant", "leqq", "≤", "⩽");
        sign(Token.Kind.RELATION, ">=", "ge", "geq", "geqslant", "geqq", "≥", "⩾");
        sign(Token.Kind.RELATION, "!=", "ne", "neq", "≠");
        sign(Token.Kind.RELATION, "~", "approx", "approxeq", "simeq", "cong", "doteq", "≈");
        sign(Token.Kind.RELATION, "in", "in", "∈");
        sign(Token.Kind.OPEN, "(", "(", "langle", "（", "⟨");
        sign(Token.Kind.CLOSE, ")", ")", "rangle", "）", "⟩");
        sign(Token.Kind.OPEN, "[", "[", "lbrack");
        sign(Token.Kind.CLOSE, "]", "]", "rbrack");
        sign(Token.Kind.OPEN, "\\{", "lbrace", "\\{");
        sign(Token.Kind.CLOSE, "\\}", "rbrace", "\\}");
        sign(Token.Kind.OPEN, "{", "{");
        sign(Token.Kind.CLOSE, "}", "}");
        sign(Token.Kind.NAME, "pi", "pi", "π");
        sign(Token.Kind.NAME, "infty", "infty", "infinity", "∞");
        sign(Token.Kind.NAME, "empty", "emptyset", "varnothing", "∅");
        sign(Token.Kind.COMMAND, "frac", "frac", "dfrac", "tfrac", "cfrac");
        sign(Token.Kind.COMMAND, "binom", "binom", "dbinom", "tbinom");
        sign(Token.Kind.COMMAND, "sqrt", "sqrt", "√");
        sign(Token.Kind.COMMAND, "overline", "overline");
    }

    private Commands() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static void sign(Token.Kind kind, String spelling, String... names) {
        for (String name : names) {
            KINDS.put(name, kind);
            SPELLINGS.put(name, spelling);
        }
    }

    /// The token for a command, word or sign; null where it has no meaning of its own.
    static @org.jspecify.annotations.Nullable Token token(String name, boolean space) {
        Token.Kind kind = KINDS.get(name);
        if (kind == null) {
            return FUNCTIONS.contains(name) ? new Token(Token.Kind.COMMAND, name, space) : null;
        }
        return new Token(kind, SPELLINGS.getOrDefault(name, name), space);
    }

    /// Whether a word is a unit, or a word that counts something.
    static boolean isUnit(String word) {
        return UNITS.contains(word);
    }
}
