/// MMLU: 14,042 questions with four options in 57 subjects.
@NullMarked
package dev.assay.datasets.mmlu;

import org.jspecify.annotations.NullMarked;
