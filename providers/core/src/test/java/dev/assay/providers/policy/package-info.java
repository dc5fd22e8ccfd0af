@NullMarked
package dev.assay.providers.policy;

import org.jspecify.annotations.NullMarked;
