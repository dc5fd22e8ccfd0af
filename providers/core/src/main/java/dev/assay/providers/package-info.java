/// Who answers. A [dev.assay.providers.Provider] makes exactly one attempt at a [dev.assay.providers.Request]
/// and returns a [dev.assay.providers.Reply] with its evidence: usage, marks of one monotonic clock, what the
/// server said of itself. Retry, rate limit and budget are decided elsewhere: no attempt is ever hidden.
@NullMarked
package dev.assay.providers;

import org.jspecify.annotations.NullMarked;
