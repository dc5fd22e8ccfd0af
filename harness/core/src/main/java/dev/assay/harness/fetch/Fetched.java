package dev.assay.harness.fetch;

import java.net.URI;
import java.nio.file.Path;

/// A file that was brought here whole.
///
/// @param file   where it is
/// @param bytes  its length
/// @param sha256 its digest, 64 hexadecimal digits
/// @param from   the address that gave it
public record Fetched(Path file, long bytes, String sha256, URI from) {}
