package dev.assay.harness.extract;

import static java.util.Objects.requireNonNull;

/// What a rule found in an answer, or that none did.
public sealed interface Extraction {

    /// @param value what was read, ready to be compared; keeps the reply's spelling
    /// @param rule  the id of the rule that found it, for example `marker/the-answer-is`
    /// @param start where the span starts in the reply's text, in UTF-16 units
    /// @param end   where it ends, exclusive
    record Found(String value, String rule, int start, int end) implements Extraction {
        public Found {
            requireNonNull(value, "value is null");
            requireNonNull(rule, "rule is null");
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("a span cannot go from " + start + " to " + end);
            }
        }
    }

    /// @param why for people: what was looked for in vain
    record Nothing(String why) implements Extraction {
        public Nothing {
            requireNonNull(why, "why is null");
        }
    }
}
