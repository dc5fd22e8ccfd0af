/// GSM-Hard: GSM8K questions with large numbers.
@NullMarked
package dev.assay.datasets.gsmhard;

import org.jspecify.annotations.NullMarked;
