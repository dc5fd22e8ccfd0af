/// C-Eval: the 1,346 questions of its val split, in Chinese, in 52 subjects.
@NullMarked
package dev.assay.datasets.ceval;

import org.jspecify.annotations.NullMarked;
