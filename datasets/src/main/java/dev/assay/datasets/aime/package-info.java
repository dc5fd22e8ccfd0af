/// AIME 2024 and 2025: 30 problems each, the answer a whole number from 0 to 999.
@NullMarked
package dev.assay.datasets.aime;

import org.jspecify.annotations.NullMarked;
