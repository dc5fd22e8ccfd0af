@NullMarked
package dev.assay.providers.wire;

import org.jspecify.annotations.NullMarked;
