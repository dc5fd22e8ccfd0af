/// Finding and comparing short texts.
@NullMarked
package dev.assay.harness.extract.text;

import org.jspecify.annotations.NullMarked;
