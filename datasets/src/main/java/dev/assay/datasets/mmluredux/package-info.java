/// MMLU-Redux: 5,700 questions of MMLU with labels that say whether the question is sound.
@NullMarked
package dev.assay.datasets.mmluredux;

import org.jspecify.annotations.NullMarked;
