package dev.assay.providers.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an engine is to serve, and with what.
///
/// @param model          the GGUF file
/// @param alias          the name it is served by; appears in replies
/// @param slots          requests answered at once; more wait in the engine's queue
/// @param contextPerSlot tokens of prompt and reply together that one request may have. Where the model was
///                       trained for fewer, that number holds, and stands in the facts
/// @param threads        threads of the engine
/// @param loadTimeout    how long it may take to become ready
/// @param sha256         digest of the file in hex, where somebody has just checked it; null to have it
///                       computed
public record EngineSpec(
        Path model,
        String alias,
        int slots,
        int contextPerSlot,
        int threads,
        Duration loadTimeout,
        @Nullable String sha256) {
    private static final int DEFAULT_SLOTS = 4;
    private static final int DEFAULT_CONTEXT = 4096;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(5);
    private static final int LEAST_CONTEXT = 64;

    public EngineSpec {
        requireNonNull(model, "model is null");
        requireNonNull(alias, "alias is null");
        requireNonNull(loadTimeout, "loadTimeout is null");
        atLeast("slots", slots, 1);
        atLeast("contextPerSlot", contextPerSlot, LEAST_CONTEXT);
        atLeast("threads", threads, 1);
        if (loadTimeout.isNegative() || loadTimeout.isZero()) {
            throw new IllegalArgumentException("loadTimeout is " + loadTimeout + "; it must be above zero");
        }
        if ((long) slots * contextPerSlot > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    slots + " slots of " + contextPerSlot + " tokens are more than an engine can count");
        }
    }

    /// Four slots of 4,096 tokens, a thread per processor, five minutes to load.
    public static EngineSpec of(Path model) {
        String file = String.valueOf(model.getFileName());
        String alias = file.endsWith(".gguf") ? file.substring(0, file.length() - ".gguf".length()) : file;
        int threads = Runtime.getRuntime().availableProcessors();
        return new EngineSpec(model, alias, DEFAULT_SLOTS, DEFAULT_CONTEXT, threads, DEFAULT_TIMEOUT, null);
    }

    public EngineSpec withAlias(String name) {
        return new EngineSpec(model, name, slots, contextPerSlot, threads, loadTimeout, sha256);
    }

    public EngineSpec withSlots(int count) {
        return new EngineSpec(model, alias, count, contextPerSlot, threads, loadTimeout, sha256);
    }

    public EngineSpec withContextPerSlot(int tokens) {
        return new EngineSpec(model, alias, slots, tokens, threads, loadTimeout, sha256);
    }

    public EngineSpec withThreads(int count) {
        return new EngineSpec(model, alias, slots, contextPerSlot, count, loadTimeout, sha256);
    }

    public EngineSpec withLoadTimeout(Duration limit) {
        return new EngineSpec(model, alias, slots, contextPerSlot, threads, limit, sha256);
    }

    public EngineSpec withSha256(@Nullable String digest) {
        return new EngineSpec(model, alias, slots, contextPerSlot, threads, loadTimeout, digest);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; the least is " + least);
        }
    }
}
