/// Processes, files and readings around an engine. Not for users.
@NullMarked
package dev.assay.providers.embedded.internal;

import org.jspecify.annotations.NullMarked;
