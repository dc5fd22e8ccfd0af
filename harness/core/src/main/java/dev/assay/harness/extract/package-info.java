/// Reading the answer out of a reply: pure, linear in the reply's length, no file and no network.
@NullMarked
package dev.assay.harness.extract;

import org.jspecify.annotations.NullMarked;
