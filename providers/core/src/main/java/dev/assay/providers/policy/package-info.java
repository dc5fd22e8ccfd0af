/// Pure decisions around an attempt: whether there is another one and when, how fast requests may follow each
/// other. No clock is read and nothing sleeps here; the harness's one loop asks and acts.
@NullMarked
package dev.assay.providers.policy;

import org.jspecify.annotations.NullMarked;
