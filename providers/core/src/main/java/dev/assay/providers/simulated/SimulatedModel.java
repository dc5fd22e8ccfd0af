package dev.assay.providers.simulated;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/// A model that is not one: how often it is right, how it fails, how fast it writes. What it does with a
/// request depends on its seed and the request's digest alone, so a run gives the same verdicts at any
/// concurrency.
///
/// @param name         the name it answers to
/// @param seed         two models of one profile and different seeds fail at different questions
/// @param shares       what share of requests ends how
/// @param faults       what share fails first, and how
/// @param latency      how fast it is
/// @param minReasoning fewest tokens of reasoning; with `maxReasoning` 0 it does not reason
/// @param maxReasoning most tokens of reasoning
/// @param outputLimit  most tokens of output, reasoning included, where a request sets no lower limit
/// @param style        how it states an answer
public record SimulatedModel(
        String name,
        long seed,
        Shares shares,
        Faults faults,
        Latency latency,
        int minReasoning,
        int maxReasoning,
        int outputLimit,
        Style style) {

    /// Shares of all requests; what is left up to 1 is right.
    ///
    /// @param wrong       a definite, wrong answer
    /// @param truncated   reasoning until the token limit
    /// @param unparseable text without any answer
    public record Shares(double wrong, double truncated, double unparseable) {
        public Shares {
            if (!(wrong >= 0 && truncated >= 0 && unparseable >= 0 && wrong + truncated + unparseable <= 1)) {
                throw new IllegalArgumentException("shares of " + wrong + " wrong, " + truncated + " truncated and "
                        + unparseable + " unparseable; each is at least 0 and together they are at most 1");
            }
        }
    }

    /// A fault on the wire in place of a reply.
    public enum Fault {
        /// 429 with a short `retry-after-ms`.
        RATE_LIMITED,
        /// 500.
        SERVER_ERROR,
        /// 503.
        OVERLOADED,
        /// The connection ends in the middle of the reply.
        CUT
    }

    /// @param share    share of requests whose first attempts fail
    /// @param kinds    which faults; one is picked per request
    /// @param attempts how many attempts fail before one succeeds
    public record Faults(double share, List<Fault> kinds, int attempts) {
        public static final Faults NONE = new Faults(0, List.of(), 0);

        public Faults {
            kinds = List.copyOf(kinds);
            if (!(share >= 0 && share <= 1) || (share > 0 && kinds.isEmpty()) || attempts < 0) {
                throw new IllegalArgumentException("a share of " + share + " faults of " + kinds + " over " + attempts
                        + " attempts; the share lies in 0 to 1 and needs at least one kind");
            }
        }
    }

    /// @param firstToken time to the first token
    /// @param perToken   time between tokens
    /// @param spread     how much both vary between requests: 0.2 is about ±20 %, 0 is exact
    public record Latency(Duration firstToken, Duration perToken, double spread) {
        /// As fast as the machine can.
        public static final Latency ZERO = new Latency(Duration.ZERO, Duration.ZERO, 0);

        public Latency {
            requireNonNull(firstToken, "firstToken is null");
            requireNonNull(perToken, "perToken is null");
            if (firstToken.isNegative() || perToken.isNegative() || !(spread >= 0 && spread < 1)) {
                throw new IllegalArgumentException("latency of " + firstToken + " and " + perToken
                        + " with a spread of " + spread + "; times are at least 0, the spread lies in 0 to below 1");
            }
        }
    }

    /// How an answer is stated.
    public enum Style {
        /// `#### 42`
        HASHES,
        /// `\boxed{42}`
        BOXED,
        /// `The answer is 42.`
        SENTENCE
    }

    public SimulatedModel {
        requireNonNull(name, "name is null");
        requireNonNull(shares, "shares is null");
        requireNonNull(faults, "faults is null");
        requireNonNull(latency, "latency is null");
        requireNonNull(style, "style is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a simulated model needs a name");
        }
        if (minReasoning < 0 || maxReasoning < minReasoning) {
            throw new IllegalArgumentException("reasoning of " + minReasoning + " to " + maxReasoning + " tokens");
        }
        if (outputLimit < 1) {
            throw new IllegalArgumentException("an output limit of " + outputLimit + " tokens; the least is 1");
        }
    }

    /// Always right, at once, with 20 to 60 tokens of reasoning.
    public static SimulatedModel perfect(String name) {
        return new SimulatedModel(
                name, 0, new Shares(0, 0, 0), Faults.NONE, Latency.ZERO, 20, 60, 1024, Style.SENTENCE);
    }

    public SimulatedModel withSeed(long other) {
        return new SimulatedModel(name, other, shares, faults, latency, minReasoning, maxReasoning, outputLimit, style);
    }

    public SimulatedModel withShares(Shares other) {
        return new SimulatedModel(name, seed, other, faults, latency, minReasoning, maxReasoning, outputLimit, style);
    }

    public SimulatedModel withFaults(Faults other) {
        return new SimulatedModel(name, seed, shares, other, latency, minReasoning, maxReasoning, outputLimit, style);
    }

    public SimulatedModel withLatency(Latency other) {
        return new SimulatedModel(name, seed, shares, faults, other, minReasoning, maxReasoning, outputLimit, style);
    }

    public SimulatedModel withReasoning(int least, int most) {
        return new SimulatedModel(name, seed, shares, faults, latency, least, most, outputLimit, style);
    }

    public SimulatedModel withOutputLimit(int tokens) {
        return new SimulatedModel(name, seed, shares, faults, latency, minReasoning, maxReasoning, tokens, style);
    }

    public SimulatedModel withStyle(Style other) {
        return new SimulatedModel(name, seed, shares, faults, latency, minReasoning, maxReasoning, outputLimit, other);
    }
}
