/// Makes replies of many shapes with a known answer.
@NullMarked
package dev.assay.harness.shapes;

import org.jspecify.annotations.NullMarked;
