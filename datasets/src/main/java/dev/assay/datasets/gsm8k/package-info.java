/// GSM8K: 1,319 grade-school word problems, the answer a whole number.
@NullMarked
package dev.assay.datasets.gsm8k;

import org.jspecify.annotations.NullMarked;
