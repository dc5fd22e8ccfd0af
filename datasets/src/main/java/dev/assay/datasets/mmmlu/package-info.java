/// MMMLU: MMLU in fourteen languages, by professional translators.
@NullMarked
package dev.assay.datasets.mmmlu;

import org.jspecify.annotations.NullMarked;
