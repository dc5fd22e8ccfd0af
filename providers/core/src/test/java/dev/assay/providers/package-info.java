@NullMarked
package dev.assay.providers;

import org.jspecify.annotations.NullMarked;
