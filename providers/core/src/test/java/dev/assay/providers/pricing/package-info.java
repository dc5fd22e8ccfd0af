@NullMarked
package dev.assay.providers.pricing;

import org.jspecify.annotations.NullMarked;
