/// Finding a line of a large file again without holding the file: two longs a line, whatever the lines hold.
@NullMarked
package dev.assay.harness.index;

import org.jspecify.annotations.NullMarked;
