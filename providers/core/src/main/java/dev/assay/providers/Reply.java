package dev.assay.providers;

/// How one attempt ended. Four ends that are never one number: a failure is not a wrong answer, and an answer
/// that hit the limit is not a whole one.
public sealed interface Reply {

    /// What was written, whole or in part; [Output#NOTHING] when nothing came.
    Output output();

    /// Usage, marks and what the server said of itself.
    Evidence evidence();

    /// The model ended by itself.
    record Answered(Output output, Evidence evidence) implements Reply {}

    /// The model was cut at the token limit or at the end of its context; what it wrote is kept, counted apart.
    record Truncated(Output output, Evidence evidence) implements Reply {}

    /// The model or a content filter declined.
    ///
    /// @param reason the server's words, for example `content_filter`
    record Refused(String reason, Output output, Evidence evidence) implements Reply {}

    /// No whole answer came: the wire broke, the server erred, or the reply made no sense.
    record Failed(Failure failure, Output output, Evidence evidence) implements Reply {}
}
