package dev.assay.providers.wire;

import dev.assay.providers.Evidence;
import dev.assay.providers.Failure;
import dev.assay.providers.Output;
import dev.assay.providers.Reply;
import dev.assay.providers.Usage;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// The reply while it comes in. Whatever ends the attempt, what has been gathered until then is kept.
final class ReplyDraft {
    private final Marks marks;
    private final int maxChars;
    private final StringBuilder text = new StringBuilder();
    private @Nullable StringBuilder reasoning;
    private final StringBuilder refusal = new StringBuilder();
    private final InlineThought inline = new InlineThought();
    private final List<String> oddities = new ArrayList<>();
    private Usage usage = Usage.UNKNOWN;
    private @Nullable Integer status;
    private ResponseFacts facts = ResponseFacts.NONE;

    @Nullable
    String rawUsage;

    @Nullable
    String finish;

    @Nullable
    String id;

    @Nullable
    String model;

    @Nullable
    String fingerprint;

    @Nullable
    String tier;

    @Nullable
    String engine;

    /// @param maxChars most characters of answer and reasoning together
    ReplyDraft(Marks marks, int maxChars) {
        this.marks = marks;
        this.maxChars = maxChars;
    }

    void response(int code, Headers headers) {
        status = code;
        facts = ResponseFacts.of(headers);
    }

    /// Takes what one event added. Null and empty are alike: nothing came in that channel.
    ///
    /// @param inOnePiece whether this is the whole reply, so that its first token cannot be seen
    void add(
            @Nullable String thought,
            @Nullable String answer,
            @Nullable String declined,
            long arrived,
            boolean inOnePiece)
            throws BrokenReply {
        boolean thinks = thought != null && !thought.isEmpty();
        boolean answers = answer != null && !answer.isEmpty();
        boolean declines = declined != null && !declined.isEmpty();
        if (thought != null && reasoning == null && (thinks || inOnePiece)) {
            reasoning = new StringBuilder();
        }
        if (!thinks && !answers && !declines) {
            return;
        }
        if (thinks && reasoning != null) {
            reasoning.append(thought);
        }
        boolean inThought = false;
        if (answer != null && answers) {
            text.append(answer);
            inThought = inline.holds(answer);
        }
        if (declines) {
            refusal.append(declined);
        }
        if (inOnePiece) {
            marks.whole(arrived);
        } else {
            marks.piece(thinks || inThought, answers && !inThought, arrived);
        }
        long size = (long) text.length() + refusal.length() + (reasoning == null ? 0 : reasoning.length());
        if (size > maxChars) {
            throw new BrokenReply(
                    Failure.Kind.MALFORMED_REPLY,
                    "the reply is longer than " + maxChars + " characters; it was cut there");
        }
    }

    void usage(Usage counted, @Nullable String raw) {
        usage = counted;
        rawUsage = raw;
    }

    void oddity(String words) {
        oddities.add(words);
    }

    boolean hasOutput() {
        return !text.isEmpty() || !refusal.isEmpty() || reasoning != null;
    }

    String refusal() {
        return refusal.toString();
    }

    Reply answered() {
        return new Reply.Answered(output(), evidence());
    }

    Reply truncated() {
        return new Reply.Truncated(output(), evidence());
    }

    Reply refused(String reason) {
        return new Reply.Refused(reason, output(), evidence());
    }

    Reply failed(Failure failure) {
        return new Reply.Failed(failure, output(), evidence());
    }

    private Output output() {
        if (text.isEmpty() && reasoning == null) {
            return Output.NOTHING;
        }
        return new Output(text.toString(), reasoning == null ? null : reasoning.toString());
    }

    private Evidence evidence() {
        String requestId = facts.requestId() == null ? id : facts.requestId();
        return new Evidence(
                marks.timeline(),
                withOddities(),
                rawUsage,
                finish,
                status,
                requestId,
                model,
                fingerprint,
                tier,
                facts.limits(),
                engine);
    }

    private Usage withOddities() {
        if (oddities.isEmpty()) {
            return usage;
        }
        List<String> all = new ArrayList<>(usage.oddities());
        all.addAll(oddities);
        return new Usage(
                usage.prompt(),
                usage.cacheHit(),
                usage.cacheMiss(),
                usage.cacheWrite(),
                usage.completion(),
                usage.reasoning(),
                all);
    }
}
