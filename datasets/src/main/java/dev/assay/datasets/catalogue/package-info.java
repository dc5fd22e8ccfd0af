/// What can be downloaded: [dev.assay.datasets.catalogue.Catalogue] is the one list of benchmarks with their
/// addresses, revisions and digests. Nothing here reads from the network; that is the harness's work.
@NullMarked
package dev.assay.datasets.catalogue;

import org.jspecify.annotations.NullMarked;
