/// CLIcK: 1,995 questions on Korean language and culture.
@NullMarked
package dev.assay.datasets.click;

import org.jspecify.annotations.NullMarked;
