package dev.assay.providers.wire;

/// Watches the answer channel for a leading `<think>…</think>`, for the clock only: the text stays as it came.
/// Servers without a reasoning parser write the thought into the answer, and its first token is not the
/// answer's first token.
final class InlineThought {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private enum State {
        START,
        INSIDE,
        /// After the closing tag, before the first character of the answer.
        BEHIND,
        ANSWER
    }

    private State state = State.START;
    private int matched;

    /// Whether the piece is wholly thought (or a tag, or blank before or after one).
    boolean holds(String piece) {
        boolean answers = false;
        for (int i = 0; i < piece.length() && !answers; i++) {
            answers = !step(piece.charAt(i));
        }
        return !answers && (state != State.START || matched > 0);
    }

    /// Takes one character; false when it belongs to the answer proper.
    private boolean step(char c) {
        return switch (state) {
            case START -> open(c);
            case INSIDE -> inside(c);
            case BEHIND -> behind(c);
            case ANSWER -> false;
        };
    }

    private boolean open(char c) {
        if (c == OPEN.charAt(matched)) {
            matched++;
            if (matched == OPEN.length()) {
                state = State.INSIDE;
                matched = 0;
            }
            return true;
        }
        if (matched == 0 && Character.isWhitespace(c)) {
            return true;
        }
        state = State.ANSWER;
        return false;
    }

    private boolean behind(char c) {
        if (Character.isWhitespace(c)) {
            return true;
        }
        state = State.ANSWER;
        return false;
    }

    private boolean inside(char c) {
        if (c == CLOSE.charAt(matched)) {
            matched++;
        } else {
            matched = c == CLOSE.charAt(0) ? 1 : 0;
        }
        if (matched == CLOSE.length()) {
            state = State.BEHIND;
        }
        return true;
    }
}
