package dev.assay.providers.wire;

import static dev.assay.providers.Failure.Kind.BAD_KEY;
import static dev.assay.providers.Failure.Kind.BAD_REQUEST;
import static dev.assay.providers.Failure.Kind.CONTEXT_OVERFLOW;
import static dev.assay.providers.Failure.Kind.ENGINE_DIED;
import static dev.assay.providers.Failure.Kind.LOADING;
import static dev.assay.providers.Failure.Kind.NO_SUCH_MODEL;
import static dev.assay.providers.Failure.Kind.QUOTA_EXHAUSTED;
import static dev.assay.providers.Failure.Kind.RATE_LIMITED;
import static dev.assay.providers.Failure.Kind.SERVER_ERROR;
import static dev.assay.providers.Failure.Kind.TIMED_OUT;

import dev.assay.providers.Failure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Sorts a server's error by its status and its words. Pure. The status comes first: DeepSeek's `code` is
/// `invalid_request_error` for a wrong key and an empty account alike. Words are looked at where one status
/// means several things: 429 is haste, an empty account or a request that will never fit.
final class ErrorClassifier {
    private static final String[] OVERFLOW = {
        "context length",
        "context window",
        "context size",
        "maximum model length",
        "maximum prompt length",
        "prompt is too long",
        "prompt too long",
        "too many tokens",
        "total length of all messages",
        "input token count",
        "input length exceeds",
        "reduce the length of the messages"
    };
    private static final String[] NO_MODEL = {
        "not found",
        "not exist",
        "unknown model",
        "invalid model",
        "not a valid model",
        "no such model",
        "decommissioned",
        "no endpoints found"
    };
    private static final String[] NO_CREDIT = {
        "insufficient balance",
        "insufficient_quota",
        "insufficient credits",
        "insufficient funds",
        "exceeded your current quota",
        "credit balance",
        "billing hard limit",
        "spend limit",
        "spending limit",
        "used all available credits"
    };
    private static final String[] DEAD = {
        "requires more system memory",
        "unable to load model",
        "failed to load model",
        "error loading model",
        "runner process has terminated",
        "runner process no longer running",
        "cuda error",
        "out of memory"
    };

    private ErrorClassifier() {}

    /// The category of an error.
    ///
    /// @param status HTTP status; 200 for an error inside a reply, then the body's own words decide
    static Failure.Kind kind(int status, ServerError error, Dialect dialect) {
        int meant = status;
        if (status < 300) {
            meant = error.status() == null ? statusOf(error) : error.status();
        }
        String said = error.lower();
        if (names(
                error,
                "insufficient_quota",
                "credit_balance_exhausted",
                "billing_hard_limit_reached",
                "billing_not_active")) {
            return QUOTA_EXHAUSTED;
        }
        if (meant >= 500) {
            return ofServer(meant, said, dialect);
        }
        return switch (meant) {
            case 401, 403 -> BAD_KEY;
            case 402 -> QUOTA_EXHAUSTED;
            case 404 -> NO_SUCH_MODEL;
            case 408 -> TIMED_OUT;
            case 409, 424, 425, 499 -> SERVER_ERROR;
            case 429 -> ofHaste(said, error);
            case 498 -> RATE_LIMITED;
            default -> ofRequest(said, error);
        };
    }

    /// Whether an HTTP error status leaves open that the call will be billed: only where a gateway speaks for a
    /// server that may still be generating.
    static Failure.Billed billed(int status) {
        return switch (status) {
            case 408, 499, 502, 504, 520, 521, 522, 523, 524 -> Failure.Billed.POSSIBLY;
            default -> Failure.Billed.NO;
        };
    }

    private static Failure.Kind ofServer(int status, String said, Dialect dialect) {
        if (status == 503 && dialect.loading() != null && said.contains(dialect.loading())) {
            return LOADING;
        }
        if (dialect.local() && contains(said, DEAD)) {
            return ENGINE_DIED;
        }
        return switch (status) {
            case 501, 505 -> BAD_REQUEST;
            default -> SERVER_ERROR;
        };
    }

    private static Failure.Kind ofHaste(String said, ServerError error) {
        if (said.contains("request too large")) {
            return BAD_REQUEST;
        }
        // Google says the same words of a limit per minute, and then tells when to come back
        return contains(said, NO_CREDIT) && error.retryDelay() == null ? QUOTA_EXHAUSTED : RATE_LIMITED;
    }

    private static Failure.Kind ofRequest(String said, ServerError error) {
        if (names(
                        error,
                        "context_length_exceeded",
                        "exceed_context_size_error",
                        "too_many_prompt_tokens",
                        "too_many_tokens")
                || contains(said, OVERFLOW)) {
            return CONTEXT_OVERFLOW;
        }
        if (names(error, "model_not_found", "invalid_model") || (said.contains("model") && contains(said, NO_MODEL))) {
            return NO_SUCH_MODEL;
        }
        if (names(error, "invalid_api_key", "authentication_error")
                || (said.contains("api key")
                        && (said.contains("invalid") || said.contains("incorrect") || said.contains("not valid")))) {
            return BAD_KEY;
        }
        return contains(said, NO_CREDIT) ? QUOTA_EXHAUSTED : BAD_REQUEST;
    }

    /// The status that an error inside a 200 would have had, by its type or code; a server error when nothing
    /// is known.
    private static int statusOf(ServerError error) {
        if (names(error, "rate_limit_exceeded", "rate_limit_error", "rate_limited", "resource_exhausted")) {
            return 429;
        }
        if (names(error, "authentication_error", "invalid_api_key", "permission_error")) {
            return 401;
        }
        if (names(error, "billing_error")) {
            return 402;
        }
        if (names(error, "not_found_error", "model_not_found")) {
            return 404;
        }
        boolean asked = names(
                error,
                "invalid_request_error",
                "badrequesterror",
                "bad_request",
                "invalid_argument",
                "context_length_exceeded",
                "exceed_context_size_error");
        return asked ? 400 : 500;
    }

    private static boolean names(ServerError error, String... words) {
        return Arrays.stream(words).anyMatch(w -> w.equals(error.code()) || w.equals(error.type()));
    }

    private static boolean contains(String said, String[] phrases) {
        return Arrays.stream(phrases).anyMatch(said::contains);
    }

    /// What a person can do about it; null where nothing but another attempt helps.
    static @Nullable String remedy(Failure.Kind kind, int status) {
        return switch (kind) {
            case RATE_LIMITED -> "wait, and ask with fewer calls in flight";
            case QUOTA_EXHAUSTED -> "top up the account or raise its limit";
            case BAD_KEY -> "check the key, and that it may use this model";
            case NO_SUCH_MODEL -> "check the model's name and the base URL (with or without /v1)";
            case BAD_REQUEST ->
                status >= 300 && status < 400
                        ? "redirects are not followed: give the final address as the base URL"
                        : status == 429
                                ? "shorten the prompt or lower max_tokens: this request is above the account's limit per minute"
                                : "the server does not take this request or one of its parameters";
            case CONTEXT_OVERFLOW -> "shorten the prompt, lower max_tokens, or give the engine a longer context";
            case LOADING -> "the model is being loaded; wait until it is ready";
            case ENGINE_DIED -> "look into the engine's own log; the model may not fit into memory";
            case SERVER_ERROR, UNREACHABLE, CUT, TIMED_OUT, MALFORMED_REPLY, NO_ENGINE -> null;
        };
    }
}
