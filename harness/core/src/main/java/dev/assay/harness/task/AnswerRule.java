package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a task wants its answers read and compared under Assay's own profile. Stands in the manifest, so that a
/// run can be scored again from its folder alone. The peers' profiles keep to their own rules.
///
/// @param extractor where the answer is looked for
/// @param marker    what stands before the answer; null unless the extractor is [Extractor#MARKER]
/// @param scorer    how it is compared
public record AnswerRule(Extractor extractor, @Nullable String marker, Scorer scorer) {
    /// Where an answer is looked for.
    public enum Extractor {
        /// In the whole answer, explicit markers first.
        ROBUST,
        /// On the line behind the last marker of the task's own, and nowhere else.
        MARKER,
        /// On the last line that is not blank, and nowhere else.
        LAST_LINE
    }

    /// How an answer is compared with the gold.
    public enum Scorer {
        /// By value, as the form has it: 0.5 is 1/2.
        VALUE,
        /// Letter by letter, outer blanks not counted: 0.5 is not 1/2.
        EXACT
    }

    /// What holds for a task that says nothing.
    public static final AnswerRule DEFAULT = new AnswerRule(Extractor.ROBUST, null, Scorer.VALUE);

    public AnswerRule {
        requireNonNull(extractor, "extractor is null");
        requireNonNull(scorer, "scorer is null");
        if ((extractor == Extractor.MARKER) == (marker == null || marker.isBlank())) {
            throw new IllegalArgumentException(
                    "a marker belongs to the extractor 'marker' and to no other; the extractor" + " is '" + extractor
                            + "' and the marker '" + marker + "'");
        }
    }

    /// The manifest's form.
    public Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("extractor", word(extractor));
        map.put("scorer", word(scorer));
        if (marker != null) {
            map.put("marker", marker);
        }
        return map;
    }

    /// The rule that was written as [#asMap()]; the default for null.
    ///
    /// @throws IllegalArgumentException for a rule that this version does not know
    public static AnswerRule of(@Nullable Map<String, String> map) {
        if (map == null) {
            return DEFAULT;
        }
        return new AnswerRule(
                constant(Extractor.values(), map.getOrDefault("extractor", "robust"), "extractor"),
                map.get("marker"),
                constant(Scorer.values(), map.getOrDefault("scorer", "value"), "scorer"));
    }

    /// How a constant is written in files: `last-line`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(E[] all, String word, String what) {
        for (E each : all) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("this version knows no " + what + " '" + word + "'; use a newer one");
    }
}
