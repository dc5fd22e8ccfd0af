package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of durations: 8 bytes each, so that a million units fit into memory.
final class Durations {
    /// Points of a drawn curve; more than a chart has pixels to tell apart.
    private static final int POINTS = 160;

    private long[] nanos = new long[16];
    private int size;

    void add(@Nullable Long duration) {
        if (duration == null) {
            return;
        }
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    Curve curve() {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int points = Math.min(size, POINTS);
        List<Long> thinned = new ArrayList<>(points);
        for (int i = 1; i <= points; i++) {
            thinned.add(sorted[(int) (((long) i * size + points - 1) / points) - 1]);
        }
        return new Curve(size, thinned);
    }
}
