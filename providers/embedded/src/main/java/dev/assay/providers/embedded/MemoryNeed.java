package dev.assay.providers.embedded;

import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.gguf.Gguf;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a model will take in memory, reckoned from its header before anything is started.
///
/// @param weights the file, which the engine maps
/// @param context keys and values of the attention for all slots
/// @param working buffers of the computation (the largest: a batch of 512 rows of one number per token of the
///                vocabulary), the process and its JVM
record MemoryNeed(long weights, long context, long working) {
    private static final long BATCH = 512;
    private static final long BYTES_PER_LOGIT = 4;
    private static final long PROCESS = 150L << 20;

    MemoryNeed {
        Math.addExact(weights, Math.addExact(context, working));
    }

    /// @throws ArithmeticException when the sizes in the header are beyond what can be counted
    static MemoryNeed of(Gguf model, int slots, int contextPerSlot) {
        long perToken = model.keyValueBytes() == null ? 0 : model.keyValueBytes();
        long vocabulary = model.vocabulary() == null ? 0 : model.vocabulary();
        return new MemoryNeed(
                model.bytes(),
                Math.multiplyExact(perToken, (long) slots * contextPerSlot),
                PROCESS + vocabulary * BATCH * BYTES_PER_LOGIT);
    }

    long total() {
        return weights + context + working;
    }

    /// Refuses what would not fit, with the numbers.
    ///
    /// @param available bytes that are available; null when not known, and then nothing is refused
    void check(String model, int slots, int contextPerSlot, @Nullable Long available) throws EngineException {
        if (available != null && total() > available) {
            throw new EngineException(
                    Reason.TOO_LITTLE_MEMORY,
                    model + " needs about " + mega(total()) + " MB (weights " + mega(weights) + ", context of " + slots
                            + " x " + contextPerSlot + " tokens " + mega(context) + ", working memory "
                            + mega(working) + ") and " + mega(available)
                            + " MB are available. Take fewer slots, less context, or a smaller model");
        }
    }

    private static String mega(long bytes) {
        return String.format(Locale.ROOT, "%,d", Math.ceilDiv(bytes, 1_000_000L));
    }
}
