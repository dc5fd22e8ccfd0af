@NullMarked
package dev.assay.harness.imports;

import org.jspecify.annotations.NullMarked;
