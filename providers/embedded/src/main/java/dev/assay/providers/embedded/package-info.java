/// Real models on this machine. An [dev.assay.providers.embedded.EmbeddedEngine] starts a child process that
/// serves chat completions on loopback, so that clock, adapter and failures are the same as for any other
/// endpoint; a [dev.assay.providers.embedded.RunningEngine] is that process, with what can be said of it.
@NullMarked
package dev.assay.providers.embedded;

import org.jspecify.annotations.NullMarked;
