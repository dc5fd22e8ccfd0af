/// The many marks by which models part their thought from their answer inside one text.
@NullMarked
package dev.assay.harness.extract.thought;

import org.jspecify.annotations.NullMarked;
