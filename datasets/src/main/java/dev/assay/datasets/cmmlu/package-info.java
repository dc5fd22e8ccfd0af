/// CMMLU: 11,582 questions in Chinese in 67 subjects.
@NullMarked
package dev.assay.datasets.cmmlu;

import org.jspecify.annotations.NullMarked;
