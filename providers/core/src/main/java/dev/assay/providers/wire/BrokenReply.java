package dev.assay.providers.wire;

import dev.assay.providers.Failure;

/// A reply that cannot be read on. Ends the reading of one attempt, inside this room only; outside it is a
/// [dev.assay.providers.Reply.Failed].
final class BrokenReply extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure.Kind kind;

    /// @param detail what was seen, for people, without the request line
    BrokenReply(Failure.Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    Failure.Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
