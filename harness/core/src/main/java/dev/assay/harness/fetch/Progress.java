package dev.assay.harness.fetch;

import org.jspecify.annotations.Nullable;

/// Is told how a download goes, by the thread that downloads, a few times for each mebibyte at most.
@FunctionalInterface
public interface Progress {

    /// @param name  of the file, as in its [Pin]
    /// @param bytes that are here, those of an earlier, cut attempt included
    /// @param total that there will be; null where the server does not say
    void at(String name, long bytes, @Nullable Long total);

    /// Tells nobody.
    static Progress none() {
        return (name, bytes, total) -> {};
    }
}
