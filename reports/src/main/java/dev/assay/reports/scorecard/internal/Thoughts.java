package dev.assay.reports.scorecard.internal;

/// A thought inside a reply's text, where a server did not keep it apart: the page folds it, and alters
/// nothing.
final class Thoughts {
    private static final String END = "</think>";

    private Thoughts() {}

    /// Where the answer starts after an inline thought; 0 when the text has none. Templates that open the
    /// thought themselves leave only its end in the reply.
    static int inlineEnd(String text) {
        int end = text.lastIndexOf(END);
        return end < 0 ? 0 : end + END.length();
    }
}
