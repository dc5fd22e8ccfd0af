@NullMarked
package dev.assay.providers.simulated;

import org.jspecify.annotations.NullMarked;
