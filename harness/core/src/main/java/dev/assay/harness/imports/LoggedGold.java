package dev.assay.harness.imports;

import dev.assay.harness.task.AnswerForm;
import org.jspecify.annotations.Nullable;

/// The right answer as a log spells it, in the spelling of a form.
final class LoggedGold {
    private LoggedGold() {}

    /// The gold in a form; null when it is none of that form.
    static @Nullable String in(AnswerForm form, LoggedReply reply) {
        return switch (form) {
            case NUMBER -> number(reply.gold());
            case LETTER -> letter(reply);
            case EXPRESSION, TEXT ->
                reply.gold().isBlank() ? null : reply.gold().strip();
        };
    }

    /// A decimal number; what stands before `####` is the way to it, as in GSM8K.
    private static @Nullable String number(String gold) {
        String text = gold.substring(gold.lastIndexOf("####") < 0 ? 0 : gold.lastIndexOf("####") + 4)
                .strip();
        text = text.startsWith("$") ? text.substring(1) : text;
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            boolean known = (c >= '0' && c <= '9') || c == '.' || c == ',' || (c == '-' && i == 0);
            if (!known) {
                return null;
            }
        }
        return digits == 0 || digits > 300 || points > 1 || text.endsWith(".") ? null : text;
    }

    /// A letter, a letter in brackets, the text of an option, or its place counted from 0.
    private static @Nullable String letter(LoggedReply reply) {
        int options = reply.choices().size();
        String gold = reply.gold().strip();
        int place = reply.choices().indexOf(reply.gold());
        if (place < 0) {
            String bare = gold.startsWith("(") && gold.endsWith(")") ? gold.substring(1, gold.length() - 1) : gold;
            if (bare.length() == 1 && bare.charAt(0) >= 'A' && bare.charAt(0) <= 'Z') {
                place = bare.charAt(0) - 'A';
            } else if (bare.length() == 1 && Character.isDigit(bare.charAt(0))) {
                place = bare.charAt(0) - '0';
            }
        }
        return place >= 0 && place < options && options <= 26 ? String.valueOf((char) ('A' + place)) : null;
    }

    /// How the journal calls golds of a form.
    static String kind(AnswerForm form) {
        return switch (form) {
            case NUMBER -> "number";
            case LETTER -> "choice";
            case EXPRESSION -> "expression";
            case TEXT -> "text";
        };
    }
}
