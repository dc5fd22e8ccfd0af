/// Model outputs of other projects, read from the shared material beside this checkout. Nothing of it is copied
/// here.
@NullMarked
package dev.assay.harness.outputs;

import org.jspecify.annotations.NullMarked;
