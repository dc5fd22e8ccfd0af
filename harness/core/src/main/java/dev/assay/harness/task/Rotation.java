package dev.assay.harness.task;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The same question with its options moved along in a circle, and its gold with them: whoever likes the first
/// option best is found out.
final class Rotation {
    private Rotation() {}

    /// @param by how many places the options move towards the front; 0 leaves them
    static Sample of(Sample sample, int by) {
        int size = sample.choices().size();
        if (by == 0 || size < 2) {
            return sample;
        }
        List<String> choices = new ArrayList<>(sample.choices());
        Collections.rotate(choices, -by);
        Gold gold = sample.gold() instanceof Gold.Choice(int index)
                ? new Gold.Choice(Math.floorMod(index - by, size))
                : sample.gold();
        return new Sample(sample.id(), sample.family(), sample.strata(), sample.question(), choices, gold);
    }

    /// Whether a question has so many options that this is an order of its own.
    static boolean isOwnOrder(Sample sample, int by) {
        return by < sample.choices().size() || by == 0;
    }
}
