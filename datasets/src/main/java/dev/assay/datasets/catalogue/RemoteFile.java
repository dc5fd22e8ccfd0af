package dev.assay.datasets.catalogue;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A file at its publisher.
///
/// @param path   where it goes in the dataset's folder, with `/`
/// @param url    its address
/// @param bytes  its length; null where only a download will tell
/// @param sha256 its digest, 64 hexadecimal digits in lower case; null where the publisher's bytes were not
///               at hand when this list was made: then the digest of the first download is recorded and
///               enforced from then on
/// @param language the one language of its rows; null where it serves several
public record RemoteFile(
        String path,
        URI url,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String language) {
    public RemoteFile {
        requireNonNull(path, "path is null");
        requireNonNull(url, () -> path + " has no address");
        if (path.isBlank() || path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("\"" + path + "\" is no path inside a folder");
        }
    }

    RemoteFile in(@Nullable String of) {
        return new RemoteFile(path, url, bytes, sha256, of);
    }

    /// Whether the bytes are known before the download.
    public boolean isPinned() {
        return sha256 != null;
    }
}
