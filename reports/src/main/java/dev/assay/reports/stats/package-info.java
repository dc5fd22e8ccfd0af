/// Pure statistics: no files, no clock. A number never travels alone: every rate has its n and its interval.
@NullMarked
package dev.assay.reports.stats;

import org.jspecify.annotations.NullMarked;
