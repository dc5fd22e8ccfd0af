package dev.assay.providers.simulated;

import java.util.Optional;

/// Knows the right answers, so that a simulated model can be right. The harness fills it; a request never holds
/// a gold answer, simulated or not.
@FunctionalInterface
public interface Oracle {
    /// @param requestDigest [RequestDigest] of the request's turns
    /// @return the right answer as a model would write it, for example `42` or `B`; empty when it is not known
    Optional<String> answerTo(String requestDigest);

    /// Knows nothing.
    static Oracle none() {
        return digest -> Optional.empty();
    }
}
