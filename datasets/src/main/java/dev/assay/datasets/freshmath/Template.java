package dev.assay.datasets.freshmath;

import java.util.ArrayList;
import java.util.List;

/// The text of a question with its slots:
///
/// | slot | stands for |
/// |---|---|
/// | `{a}` … `{i}` | a number of the question |
/// | `{p}` `{q}` `{r}` | the people; `{p.gen}` is the form `gen` of the name |
/// | `{x}` | the small thing; `{x.one}` is its form `one` |
/// | `{w}` `{v}` | the two things with a price |
/// | `{x/a}` `{x.acc/a}` | the form of the word that goes with the number a (Russian), also in a case |
/// | `{a:раз\|раза\|раз}` | the one of three words that goes with the number a (Russian), without the number |
///
/// @param parts text and slots in their order
record Template(List<Part> parts) {

    sealed interface Part {
        record Text(String text) implements Part {}

        record Figure(String given) implements Part {}

        /// @param slot  who or what: one of `p`, `q`, `r`, `x`, `w`, `v`
        /// @param form  column of the word table
        /// @param given the number that the word must agree with; empty for none
        record Word(char slot, String form, String given) implements Part {}

        record Choice(String given, List<String> forms) implements Part {}
    }

    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                open = text.length();
            }
            if (open > at) {
                parts.add(new Part.Text(text.substring(at, open)));
            }
            if (open == text.length()) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("a slot is not closed: " + text);
            }
            parts.add(slot(text.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(List.copyOf(parts));
    }

    private static Part slot(String slot) {
        int colon = slot.indexOf(':');
        if (colon > 0) {
            List<String> forms = List.of(slot.substring(colon + 1).split("\\|", -1));
            if (forms.size() != 3) {
                throw new IllegalStateException("{" + slot + "} must choose between three words");
            }
            return new Part.Choice(slot.substring(0, colon), forms);
        }
        int slash = slot.indexOf('/');
        String given = slash < 0 ? "" : slot.substring(slash + 1);
        String word = slash < 0 ? slot : slot.substring(0, slash);
        if (word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'i' && given.isEmpty()) {
            return new Part.Figure(word);
        }
        if (word.isEmpty() || "pqrxwv".indexOf(word.charAt(0)) < 0 || (word.length() > 1 && word.charAt(1) != '.')) {
            throw new IllegalStateException("{" + slot + "} is not a slot");
        }
        return new Part.Word(word.charAt(0), word.length() > 1 ? word.substring(2) : "", given);
    }
}
