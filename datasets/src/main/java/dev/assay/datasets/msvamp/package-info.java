/// MSVAMP: 1,000 simple word problems in ten languages.
@NullMarked
package dev.assay.datasets.msvamp;

import org.jspecify.annotations.NullMarked;
