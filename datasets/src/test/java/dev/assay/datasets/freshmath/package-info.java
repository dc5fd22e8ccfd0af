@NullMarked
package dev.assay.datasets.freshmath;

import org.jspecify.annotations.NullMarked;
