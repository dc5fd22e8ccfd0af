/// Reading numbers as people of many languages write them, and finding the one that is the answer.
@NullMarked
package dev.assay.harness.extract.number;

import org.jspecify.annotations.NullMarked;
