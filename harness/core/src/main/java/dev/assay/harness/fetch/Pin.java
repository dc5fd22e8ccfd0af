package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file by its name here, its addresses and, where known, its bytes.
///
/// @param name   where it goes in the cache, a mirror or a folder of data, with `/`, for example
///               `data/gsm8k/test.jsonl`
/// @param urls   its addresses in the order in which they are tried; all give the same bytes
/// @param bytes  its length; null where only the download tells
/// @param sha256 its digest, 64 hexadecimal digits; null where the first download decides and is recorded
/// @param gate   what a user has to do before the publisher hands it out; null where nothing is known to be
///               needed
public record Pin(
        String name,
        List<URI> urls,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String gate) {

    public Pin {
        requireNonNull(name, "name is null");
        urls = List.copyOf(urls);
        if (name.isBlank()
                || name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..")) {
            throw new IllegalArgumentException("\"" + name + "\" is no path inside a folder");
        }
        if (urls.isEmpty()) {
            throw new IllegalArgumentException(name + " has no address");
        }
        if (bytes != null && bytes < 0) {
            throw new IllegalArgumentException(name + " cannot have " + bytes + " bytes");
        }
        if (sha256 != null) {
            sha256 = sha256.toLowerCase(Locale.ROOT);
            if (sha256.length() != 64 || !sha256.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
                throw new IllegalArgumentException(
                        name + " has a SHA-256 that is not 64 hexadecimal digits: " + sha256);
            }
        }
    }

    /// A file with nothing to be done before it is handed out.
    public Pin(String name, List<URI> urls, @Nullable Long bytes, @Nullable String sha256) {
        this(name, urls, bytes, sha256, null);
    }

    /// The address that stands for the file, also when a mirror gave it.
    public URI canonical() {
        return urls.getFirst();
    }

    Pin expecting(String digest) {
        return new Pin(name, urls, bytes, digest, gate);
    }
}
