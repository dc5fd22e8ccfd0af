/// The grammar of `-m` and `-t`: a name, then options after a colon. Pure.
@NullMarked
package dev.assay.harness.spec;

import org.jspecify.annotations.NullMarked;
