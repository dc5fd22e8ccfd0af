/// From a sample to what is put to the model: pure. A value that is put into a template is never expanded
/// again.
@NullMarked
package dev.assay.harness.prompt;

import org.jspecify.annotations.NullMarked;
