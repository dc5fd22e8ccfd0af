/// Which weights Assay knows by name: where their publisher has them, and how to tell that a file is the
/// right one. Facts only; fetching is done elsewhere, but for the one step that is peculiar to weights in a
/// Python package.
@NullMarked
package dev.assay.providers.embedded.catalogue;

import org.jspecify.annotations.NullMarked;
