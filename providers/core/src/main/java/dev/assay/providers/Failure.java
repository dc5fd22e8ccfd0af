package dev.assay.providers;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why an attempt gave no answer.
///
/// @param kind       the category; decides whether another attempt makes sense
/// @param detail     for people: what was asked of whom, what came back, what to do; never holds a key
/// @param retryAfter how long the server asked to wait; null when it did not say
/// @param billed     whether the provider may bill the attempt
public record Failure(Kind kind, String detail, @Nullable Duration retryAfter, Billed billed) {

    /// Categories of failure, after what the caller can do about them.
    public enum Kind {
        /// 429: too fast, or over the concurrency limit. Wait, lower the concurrency, try again.
        RATE_LIMITED,
        /// 402, `insufficient_quota`: the account is empty or capped. Stops the lane.
        QUOTA_EXHAUSTED,
        /// 401, 403: the key is wrong or may not use the model. Stops the lane.
        BAD_KEY,
        /// 404, or a 400 that names the model: there is no such model. Stops the lane.
        NO_SUCH_MODEL,
        /// 400, 422: this request is malformed or holds an unsupported parameter.
        BAD_REQUEST,
        /// The prompt and the limit do not fit into the model's context.
        CONTEXT_OVERFLOW,
        /// 5xx, overload, `insufficient_system_resource`.
        SERVER_ERROR,
        /// 503 from a local server that is still loading its model. Wait, it becomes ready.
        LOADING,
        /// No connection could be made.
        UNREACHABLE,
        /// The connection broke, or the stream ended without its end mark.
        CUT,
        /// A deadline passed.
        TIMED_OUT,
        /// What came is not what the protocol promises.
        MALFORMED_REPLY,
        /// The engine on this machine died or cannot load the model.
        ENGINE_DIED,
        /// The engine on this machine cannot be started, and that is not tried any more. Stops the lane.
        NO_ENGINE
    }

    /// Whether a failed attempt costs money.
    public enum Billed {
        /// The server answered that it did nothing.
        NO,
        /// Generation had begun, or may have: its worst case stays reserved.
        POSSIBLY
    }

    public Failure {
        requireNonNull(kind, "kind is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(billed, "billed is null");
    }

    /// Whether the same request may succeed when it is sent again.
    public boolean retryable() {
        return switch (kind) {
            case RATE_LIMITED, SERVER_ERROR, LOADING, UNREACHABLE, CUT, TIMED_OUT, MALFORMED_REPLY, ENGINE_DIED -> true;
            case QUOTA_EXHAUSTED, BAD_KEY, NO_SUCH_MODEL, BAD_REQUEST, CONTEXT_OVERFLOW, NO_ENGINE -> false;
        };
    }

    /// Whether every further request to this endpoint would fail alike, so that the lane should stop.
    public boolean stopsLane() {
        return switch (kind) {
            case QUOTA_EXHAUSTED, BAD_KEY, NO_SUCH_MODEL, NO_ENGINE -> true;
            case RATE_LIMITED,
                    SERVER_ERROR,
                    LOADING,
                    UNREACHABLE,
                    CUT,
                    TIMED_OUT,
                    MALFORMED_REPLY,
                    ENGINE_DIED,
                    BAD_REQUEST,
                    CONTEXT_OVERFLOW -> false;
        };
    }
}
