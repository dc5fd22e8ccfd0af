/// GPQA Diamond: 198 graduate-level questions, whose text must not spread.
@NullMarked
package dev.assay.datasets.gpqa;

import org.jspecify.annotations.NullMarked;
