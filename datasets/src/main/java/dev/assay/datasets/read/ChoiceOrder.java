package dev.assay.datasets.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The order in which options are shown, drawn for each sample by a seed. It depends on the seed and the
/// sample's id and on nothing else, not on the JDK either: the draws are SHA-256 over both.
public final class ChoiceOrder {
    private ChoiceOrder() {}

    /// The sample with its options in the drawn order and its gold moved along.
    public static Sample shuffled(Sample sample, long seed) {
        List<Integer> order = draw(sample.choices().size(), sample.id(), seed);
        List<String> choices = order.stream().map(sample.choices()::get).toList();
        Gold gold =
                sample.gold() instanceof Gold.Choice(int index) ? new Gold.Choice(order.indexOf(index)) : sample.gold();
        return new Sample(sample.id(), sample.family(), sample.strata(), sample.question(), choices, gold);
    }

    /// Fisher-Yates with one digest for each draw; taking 63 bits modulo at most 26 is even to within 3e-18.
    private static List<Integer> draw(int size, String id, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        MessageDigest sha = Digest.sha256();
        for (int i = size - 1; i > 0; i--) {
            byte[] digest = sha.digest((seed + "\0" + id + "\0" + i).getBytes(UTF_8));
            long drawn = ByteBuffer.wrap(digest).getLong() >>> 1;
            Collections.swap(order, i, (int) (drawn % (i + 1)));
        }
        return order;
    }
}
