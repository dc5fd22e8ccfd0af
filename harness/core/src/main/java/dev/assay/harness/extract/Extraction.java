package dev.assay.harness.extract;

import static java.util.Objects.requireNonNull;

/// What a rule found in an answer, or that none did.
public sealed interface Extraction {

    /// @param value what was read, ready to be compared; keeps the reply's spelling, except where that
    ///              spelling alone could be read otherwise than it was read in its surroundings
    /// @param rule  the id of the rule that found it, for example `marker/answer`
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

    /// @param why      for people: what was looked for in vain
    /// @param declined whether the answer says in words that there is none ("it cannot be determined", "none
    ///                 of the options"); right where the question has no answer
    record Nothing(String why, boolean declined) implements Extraction {
        public Nothing {
            requireNonNull(why, "why is null");
        }

        /// Nothing was found, and the answer does not say that there is nothing.
        public Nothing(String why) {
            this(why, false);
        }
    }
}
