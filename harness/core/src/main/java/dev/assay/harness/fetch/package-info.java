/// Bringing files to this machine, benchmarks and model weights alike: [dev.assay.harness.fetch.Download] is
/// the one resumable, checked download, [dev.assay.harness.fetch.Cache] the folder it fills, and
/// [dev.assay.harness.fetch.Sources] the order in which places are tried. A file that is in the cache is
/// whole and has the digest that was promised, or that was recorded when it was first fetched.
@NullMarked
package dev.assay.harness.fetch;

import org.jspecify.annotations.NullMarked;
