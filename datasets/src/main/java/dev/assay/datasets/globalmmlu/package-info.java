/// Global-MMLU and its Lite subset: MMLU in many languages with labels of cultural sensitivity.
@NullMarked
package dev.assay.datasets.globalmmlu;

import org.jspecify.annotations.NullMarked;
