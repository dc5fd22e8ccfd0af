package dev.assay.reports.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of `attempts-NNN.jsonl`. An intent is written before a call is sent, an attempt after it has ended;
/// an intent without its attempt is a call that was in flight when the run was cut, and may be billed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalLine.Intent.class, name = "intent"),
    @JsonSubTypes.Type(value = JournalLine.Attempt.class, name = "attempt")
})
public sealed interface JournalLine {
    /// The unit asked.
    Unit unit();

    /// 1-based number of the attempt within its unit, counted over resumes.
    int attempt();

    /// @param at        wall clock just before the send
    /// @param worstCase what the call may cost at most; null when a price or a limit is not known
    /// @param currency  ISO 4217 code of the worst case; null with it
    record Intent(
            @JsonUnwrapped Unit unit,
            int attempt,
            Instant at,
            @Nullable BigDecimal worstCase,
            @Nullable String currency)
            implements JournalLine {}

    /// @param at         wall clock at the start of the attempt
    /// @param outcome    `answered`, `truncated`, `refused` or `failed`
    /// @param prompt     digest of the item's turns
    /// @param settings   digest of the lane's settings
    /// @param text       the answer channel as received
    /// @param reasoning  the reasoning channel as received; null when none came
    /// @param usage      normalised counts
    /// @param rawUsage   the usage object as received, JSON text
    /// @param marks      nanoseconds from the start of the attempt
    /// @param waits      what this side waited before the attempt, never part of the model's latency
    /// @param inFlight   calls in flight in the whole run when this one was sent, itself included
    /// @param refusal    the server's reason, for `refused`
    /// @param failure    for `failed`
    /// @param engine     the engine's own timings as received, JSON text
    record Attempt(
            @JsonUnwrapped Unit unit,
            int attempt,
            Instant at,
            String outcome,
            String prompt,
            String settings,
            String text,
            @Nullable String reasoning,
            Tokens usage,
            @Nullable String rawUsage,
            Marks marks,
            @Nullable Chunks chunks,
            Waits waits,
            int inFlight,
            @Nullable Integer status,
            @Nullable String requestId,
            Map<String, String> limits,
            @Nullable String model,
            @Nullable String fingerprint,
            @Nullable String tier,
            @Nullable String finish,
            @Nullable String refusal,
            @Nullable FailureFacts failure,
            @Nullable String engine)
            implements JournalLine {}

    record Tokens(
            @Nullable Long prompt,
            @Nullable Long cacheHit,
            @Nullable Long cacheMiss,
            @Nullable Long cacheWrite,
            @Nullable Long completion,
            @Nullable Long reasoning,
            List<String> oddities) {}

    record Marks(
            @Nullable Long connected,
            @Nullable Long secured,
            @Nullable Long sent,
            @Nullable Long headers,
            @Nullable Long firstReasoning,
            @Nullable Long firstAnswer,
            @Nullable Long last,
            long end) {}

    record Chunks(
            long count,
            @Nullable Long gapP50,
            @Nullable Long gapP95,
            @Nullable Long gapMax) {}

    /// @param permit     ns waited for a place among the calls in flight
    /// @param rateLimit  ns waited for the provider's rate limit
    /// @param retry      ns waited between the attempt before and this one, on purpose
    /// @param scheduling ns by which this side was late: between being allowed to send and starting the attempt
    record Waits(long permit, long rateLimit, long retry, long scheduling) {}

    /// @param retryAfter what the server asked to wait, in milliseconds
    /// @param again      whether the unit was to be asked again, so that a resumed run does; null where it was
    ///                   written before this was kept
    record FailureFacts(
            String kind,
            String detail,
            @Nullable Long retryAfter,
            String billed,
            @Nullable Boolean again) {}
}
