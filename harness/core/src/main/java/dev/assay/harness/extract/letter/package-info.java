/// Finding the option of a multiple-choice question that an answer names.
@NullMarked
package dev.assay.harness.extract.letter;

import org.jspecify.annotations.NullMarked;
