/// Where what happened meets what is written: domain values become journal facts and are read back, in one
/// class, [dev.assay.harness.journal.JournalMapping].
@NullMarked
package dev.assay.harness.journal;

import org.jspecify.annotations.NullMarked;
