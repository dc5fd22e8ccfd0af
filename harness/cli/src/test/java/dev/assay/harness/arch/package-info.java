/// Rules about the shape of the code, read from the compiled classes.
@NullMarked
package dev.assay.harness.arch;

import org.jspecify.annotations.NullMarked;
