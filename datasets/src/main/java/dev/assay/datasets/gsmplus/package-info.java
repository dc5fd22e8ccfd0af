/// GSM-Plus: GSM8K questions in eight perturbations, some without an answer.
@NullMarked
package dev.assay.datasets.gsmplus;

import org.jspecify.annotations.NullMarked;
