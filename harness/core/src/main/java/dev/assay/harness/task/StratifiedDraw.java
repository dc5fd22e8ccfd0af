package dev.assay.harness.task;

import dev.assay.datasets.Sample;
import dev.assay.harness.digest.Digest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A draw without replacement in which every language and subject has its share. Each sample has a rank that
/// follows from the seed and its id alone; of each stratum the lowest ranks are taken. So a larger draw with
/// the same seed holds nearly all of a smaller one, and the order of the rows does not matter.
///
/// Shares are proportional, with the largest remainders rounded up (ties: the stratum that comes first).
final class StratifiedDraw {
    private StratifiedDraw() {}

    /// Walks the samples twice and keeps one number per drawn sample.
    ///
    /// @param size how many; where there are fewer, all are taken
    static Predicate<Sample> of(Supplier<Stream<Sample>> samples, long size, long seed) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Stream<Sample> all = samples.get()) {
            all.forEach(sample -> counts.merge(stratum(sample), 1L, Long::sum));
        }
        Map<String, Long> shares = shares(counts, size);
        Map<String, PriorityQueue<Long>> lowest = new LinkedHashMap<>();
        try (Stream<Sample> all = samples.get()) {
            all.forEach(sample -> {
                String stratum = stratum(sample);
                long share = shares.getOrDefault(stratum, 0L);
                if (share > 0) {
                    PriorityQueue<Long> ranks =
                            lowest.computeIfAbsent(stratum, s -> new PriorityQueue<>(Comparator.reverseOrder()));
                    ranks.add(rank(sample, seed));
                    if (ranks.size() > share) {
                        ranks.poll();
                    }
                }
            });
        }
        Map<String, Long> highest = new LinkedHashMap<>();
        lowest.forEach((stratum, ranks) -> highest.put(stratum, ranks.element()));
        return sample -> {
            Long most = highest.get(stratum(sample));
            return most != null && rank(sample, seed) <= most;
        };
    }

    /// How many of each stratum.
    static Map<String, Long> shares(Map<String, Long> counts, long size) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long wanted = Math.min(size, all);
        Map<String, Long> shares = new LinkedHashMap<>();
        Map<String, Double> remainders = new LinkedHashMap<>();
        counts.forEach((stratum, count) -> {
            double exact = all == 0 ? 0 : (double) wanted * count / all;
            shares.put(stratum, (long) exact);
            remainders.put(stratum, exact - (long) exact);
        });
        long left = wanted - shares.values().stream().mapToLong(Long::longValue).sum();
        List<String> byRemainder = remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        byRemainder.stream().limit(left).forEach(stratum -> shares.merge(stratum, 1L, Long::sum));
        return shares;
    }

    private static String stratum(Sample sample) {
        return sample.language() + "\n" + sample.strata().getOrDefault(Sample.SUBJECT, "");
    }

    private static long rank(Sample sample, long seed) {
        return Digest.head("sample\n" + seed + "\n" + sample.id());
    }
}
