/// Whether two pieces of mathematics mean the same: LaTeX or plain, read into a small tree and compared
/// exactly where the numbers are rational, else to forty digits. Work is bounded: what is too long or too deep
/// is compared as text.
@NullMarked
package dev.assay.harness.extract.math;

import org.jspecify.annotations.NullMarked;
