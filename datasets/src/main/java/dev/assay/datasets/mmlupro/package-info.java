/// MMLU-Pro: 12,032 questions with three to ten options.
@NullMarked
package dev.assay.datasets.mmlupro;

import org.jspecify.annotations.NullMarked;
