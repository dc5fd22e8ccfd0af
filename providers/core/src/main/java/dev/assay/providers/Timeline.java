package dev.assay.providers;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Marks of one attempt in nanoseconds from its start, all from one monotonic clock, plus one wall instant.
/// Null means *did not happen* or *cannot be seen on this wire*.
///
/// First-token time counts from [#sent()], so that connecting and our own scheduling do not enter the model's
/// latency.
///
/// @param startedAt      wall clock at the start of the attempt; for price bands and logs, never for durations
/// @param connected      TCP connection made; null on a reused connection
/// @param secured        TLS handshake done; null on a reused connection or without TLS
/// @param sent           last byte of the request handed to the operating system
/// @param headers        response headers read
/// @param firstReasoning first non-empty piece of reasoning
/// @param firstAnswer    first non-empty piece of the answer
/// @param last           last non-empty piece of either
/// @param end            end of the attempt
/// @param chunks         how the pieces were spread; null where the reply came in one piece
public record Timeline(
        Instant startedAt,
        @Nullable Long connected,
        @Nullable Long secured,
        @Nullable Long sent,
        @Nullable Long headers,
        @Nullable Long firstReasoning,
        @Nullable Long firstAnswer,
        @Nullable Long last,
        long end,
        @Nullable Chunks chunks) {

    /// The gaps between non-empty pieces, in nanoseconds. Several tokens may share a piece.
    ///
    /// @param count how many non-empty pieces came
    /// @param gapP50 median gap; null with fewer than two pieces
    /// @param gapP95 95th percentile of the gaps; null with fewer than two pieces
    /// @param gapMax longest gap; null with fewer than two pieces
    public record Chunks(
            long count,
            @Nullable Long gapP50,
            @Nullable Long gapP95,
            @Nullable Long gapMax) {}

    public Timeline {
        requireNonNull(startedAt, "startedAt is null");
        if (end < 0) {
            throw new IllegalArgumentException("an attempt ended " + end + " ns after its start");
        }
    }

    /// The first token of either channel, in ns from the start of the attempt; null when none came.
    public @Nullable Long firstToken() {
        if (firstReasoning == null) {
            return firstAnswer;
        }
        return firstAnswer == null ? firstReasoning : Math.min(firstReasoning, firstAnswer);
    }

    /// Time to first token: from [#sent()] to the first token of either channel; null when either is not known.
    public @Nullable Long timeToFirstToken() {
        return sinceSent(firstToken());
    }

    /// Time from [#sent()] to the first token of the answer proper.
    public @Nullable Long timeToFirstAnswer() {
        return sinceSent(firstAnswer);
    }

    /// Time from [#sent()] to the end of the attempt.
    public @Nullable Long total() {
        return sinceSent(end);
    }

    private @Nullable Long sinceSent(@Nullable Long mark) {
        return mark == null || sent == null ? null : mark - sent;
    }
}
