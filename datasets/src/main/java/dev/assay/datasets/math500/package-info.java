/// MATH-500: 500 competition problems, the answer an expression in LaTeX.
@NullMarked
package dev.assay.datasets.math500;

import org.jspecify.annotations.NullMarked;
