/// CMATH: 1,098 word problems of Chinese elementary schools, by grade.
@NullMarked
package dev.assay.datasets.cmath;

import org.jspecify.annotations.NullMarked;
