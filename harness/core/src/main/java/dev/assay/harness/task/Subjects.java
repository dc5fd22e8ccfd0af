package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.Sample;
import dev.assay.datasets.kmmlu.KmmluSubject;
import dev.assay.datasets.read.Strata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The subjects that `subjects=` may name: those of the rows, the groups that gather them, and for KMMLU their
/// Korean names too.
final class Subjects {
    private Subjects() {}

    /// The subject of a sample and its group, as far as it has them.
    static List<String> of(Sample sample) {
        List<String> names = new ArrayList<>();
        for (String stratum : List.of(Sample.SUBJECT, Strata.GROUP)) {
            String name = sample.strata().get(stratum);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /// The names as the strata have them. Case does not count, and `-`, `_` and a blank are the same.
    ///
    /// @param problems receives what the dataset does not have, with all that it has
    static List<String> resolve(List<String> asked, Dataset dataset, List<String> problems) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        Set<String> shown = new TreeSet<>();
        try (Stream<Sample> samples = dataset.samples()) {
            samples.forEach(sample -> of(sample).forEach(name -> {
                if (shown.add(name)) {
                    byKey.putIfAbsent(key(name), name);
                    KmmluSubject korean = KmmluSubject.named(name);
                    if (korean != null) {
                        byKey.putIfAbsent(key(korean.korean()), name);
                    }
                }
            }));
        }
        List<String> resolved = new ArrayList<>();
        for (String name : asked) {
            @Nullable String known = byKey.get(key(name));
            if (known == null) {
                problems.add("has no subject '" + name + "'; "
                        + (shown.isEmpty() ? "its rows name none" : "there are " + String.join(", ", shown)));
            } else {
                resolved.add(known);
            }
        }
        return resolved;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
