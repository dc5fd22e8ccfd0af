package dev.assay.providers.embedded;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an engine's process has taken of the machine, by the operating system's account. Null where the
/// system does not say: memory is read on Linux only.
///
/// @param peakResident    most resident memory so far, in bytes (`VmHWM`)
/// @param resident        resident memory at the reading, in bytes
/// @param residentWeights the part of it that is the mapped model file, in bytes; null too for an engine that
///                        copies the file into memory of its own. The rest is context, working memory and
///                        the process itself
/// @param cpu             processor time so far, all threads, user and system
public record EngineUse(
        @Nullable Long peakResident,
        @Nullable Long resident,
        @Nullable Long residentWeights,
        @Nullable Duration cpu) {
    public static final EngineUse UNKNOWN = new EngineUse(null, null, null, null);
}
