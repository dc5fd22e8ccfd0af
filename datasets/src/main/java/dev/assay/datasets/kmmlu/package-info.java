/// KMMLU: 35,030 questions of Korean exams in 45 subjects.
@NullMarked
package dev.assay.datasets.kmmlu;

import org.jspecify.annotations.NullMarked;
