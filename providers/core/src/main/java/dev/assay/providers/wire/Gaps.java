package dev.assay.providers.wire;

import dev.assay.providers.Timeline;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The gaps between the pieces of one reply, in bounded memory: exact up to [#EXACT] gaps, and from there on
/// counted in classes no wider than 1/32 of their value, so that a quantile is at most 3.2 % too high. The
/// longest is exact.
final class Gaps {
    static final int EXACT = 512;
    private static final int SUB = 32;
    private static final int CLASSES = SUB * 60;

    private long[] exact = new long[16];
    private long @Nullable [] classes;
    private long gaps;
    private long longest;

    private boolean any;
    private long before;

    /// A non-empty piece has arrived.
    void piece(long arrived) {
        if (any) {
            add(Math.max(0, arrived - before));
        }
        any = true;
        before = arrived;
    }

    /// Null when nothing came.
    Timeline.@Nullable Chunks chunks() {
        if (!any) {
            return null;
        }
        return gaps == 0
                ? new Timeline.Chunks(1, null, null, null)
                : new Timeline.Chunks(gaps + 1, quantile(50), quantile(95), longest);
    }

    private void add(long gap) {
        longest = Math.max(longest, gap);
        if (gaps < EXACT) {
            if (gaps == exact.length) {
                exact = Arrays.copyOf(exact, exact.length * 2);
            }
            exact[(int) gaps] = gap;
        } else {
            if (classes == null) {
                classes = new long[CLASSES];
                for (long known : exact) {
                    classes[classOf(known)]++;
                }
            }
            classes[classOf(gap)]++;
        }
        gaps++;
    }

    /// The smallest gap that at least `percent` of the gaps do not exceed (nearest rank).
    private long quantile(int percent) {
        long rank = Math.max(1, (gaps * percent + 99) / 100);
        if (classes == null) {
            long[] sorted = Arrays.copyOf(exact, (int) gaps);
            Arrays.sort(sorted);
            return sorted[(int) rank - 1];
        }
        long seen = 0;
        for (int i = 0; i < classes.length; i++) {
            seen += classes[i];
            if (seen >= rank) {
                return Math.min(longest, highestOf(i));
            }
        }
        return longest;
    }

    /// Values below 64 have a class each; above, each doubling has 32 classes.
    private static int classOf(long value) {
        if (value < 2 * SUB) {
            return (int) value;
        }
        int shift = 63 - Long.numberOfLeadingZeros(value) - 5;
        return Math.min(CLASSES - 1, shift * SUB + (int) (value >>> shift));
    }

    private static long highestOf(int index) {
        if (index < 2 * SUB) {
            return index;
        }
        int shift = index / SUB - 1;
        long lowest = (long) (index - shift * SUB) << shift;
        return lowest + (1L << shift) - 1;
    }
}
