package dev.assay.harness.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// What somebody may have meant who wrote a name that is not there.
public final class Suggestion {
    private static final int LONGEST = 60;

    private Suggestion() {}

    /// "did you mean 'epochs'? there are attempts, epochs, seed", or only what there is where nothing is near.
    public static String of(String written, Collection<String> known) {
        String all = "there are " + String.join(", ", known);
        if (written.length() > LONGEST) {
            return all;
        }
        int most = Math.max(1, written.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        return known.stream()
                .filter(name -> distance.apply(fold(written), fold(name)) >= 0)
                .min(Comparator.comparingInt(name -> distance.apply(fold(written), fold(name))))
                .map(name -> "did you mean '" + name + "'? " + all)
                .orElse(all);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
