/// One way to name bytes, used wherever a journal must tell whether something changed.
@NullMarked
package dev.assay.harness.digest;

import org.jspecify.annotations.NullMarked;
