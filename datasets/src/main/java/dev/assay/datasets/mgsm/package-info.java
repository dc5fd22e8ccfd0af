/// MGSM: 250 GSM8K questions in eleven languages.
@NullMarked
package dev.assay.datasets.mgsm;

import org.jspecify.annotations.NullMarked;
