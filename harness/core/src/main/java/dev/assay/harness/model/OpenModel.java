package dev.assay.harness.model;

import dev.assay.providers.Provider;
import java.util.Map;
import java.util.function.Supplier;

/// A contestant that can be asked.
///
/// @param provider makes attempts
/// @param engine   what is known of a local engine: build, file, quantisation, context; empty when nothing is
/// @param measured figures that are known only at the end: peak memory, CPU seconds; empty when nothing is
/// @param release  gives back what was started beside the provider
public record OpenModel(
        Provider provider, Map<String, String> engine, Supplier<Map<String, String>> measured, Runnable release)
        implements AutoCloseable {
    /// A model behind an address, with nothing started by us.
    public static OpenModel remote(Provider provider, Map<String, String> engine) {
        return new OpenModel(provider, engine, Map::of, () -> {});
    }

    @Override
    public void close() {
        try {
            provider.close();
        } finally {
            release.run();
        }
    }
}
