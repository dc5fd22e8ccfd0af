/// From `-m` to a provider that can be asked: what kinds of model there are, what each needs, how it is opened.
@NullMarked
package dev.assay.harness.model;

import org.jspecify.annotations.NullMarked;
