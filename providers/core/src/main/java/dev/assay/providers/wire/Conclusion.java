package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import dev.assay.providers.Reply;

/// What a reply that came to its end amounts to, by the finish reason. A reply without a reason that the
/// protocol's end mark nevertheless closed is an answer.
final class Conclusion {
    private Conclusion() {}

    static Reply of(ReplyDraft draft, HttpFailure failures) {
        String finish = draft.finish;
        return switch (finish == null ? FinishReason.STOPPED : FinishReason.of(finish)) {
            case STOPPED -> draft.refusal().isEmpty() ? draft.answered() : draft.refused(draft.refusal());
            case LIMIT -> draft.truncated();
            case DECLINED -> draft.refused(draft.refusal().isEmpty() ? String.valueOf(finish) : draft.refusal());
            case INTERRUPTED ->
                failed(draft, failures, Failure.Kind.SERVER_ERROR, "the server broke the reply off, it says " + finish);
            case TOOL ->
                failed(
                        draft,
                        failures,
                        Failure.Kind.MALFORMED_REPLY,
                        "the model called a tool although none was offered, finish reason " + finish);
        };
    }

    /// A reply that began and is no answer; what came is kept, and it may be billed.
    static Reply failed(ReplyDraft draft, HttpFailure failures, Failure.Kind kind, String what) {
        return draft.failed(failures.seen(kind, what, Failure.Billed.POSSIBLY));
    }
}
