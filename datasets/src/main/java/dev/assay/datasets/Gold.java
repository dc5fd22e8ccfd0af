package dev.assay.datasets;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/// The right answer of a sample, in the form in which it can be compared. Closed on purpose: a new kind of gold
/// must be handled by every scorer.
public sealed interface Gold {

    /// The answer in the dataset's own spelling, for people and for the journal.
    String text();

    /// A number, compared by value and never as text.
    ///
    /// @param value the parsed value
    /// @param text  the spelling in the source, for example `2,125`
    record Numeric(BigDecimal value, String text) implements Gold {
        public Numeric {
            requireNonNull(value, "value is null");
            requireNonNull(text, "text is null");
        }

        public static Numeric of(long value) {
            return new Numeric(BigDecimal.valueOf(value), Long.toString(value));
        }
    }

    /// One of the sample's choices.
    ///
    /// @param index 0-based position in [Sample#choices()]
    record Choice(int index) implements Gold {
        public Choice {
            if (index < 0 || index > 25) {
                throw new IllegalArgumentException("a choice has an index from 0 (A) to 25 (Z), not " + index);
            }
        }

        public static Choice ofLetter(char letter) {
            return new Choice(Character.toUpperCase(letter) - 'A');
        }

        /// The letter under which the choice is shown: A for the first.
        public char letter() {
            return (char) ('A' + index);
        }

        @Override
        public String text() {
            return String.valueOf(letter());
        }
    }

    /// A mathematical expression, usually LaTeX, compared by equivalence.
    record Expression(String text) implements Gold {
        public Expression {
            requireNonNull(text, "text is null");
        }
    }

    /// A short text, compared after white space and case are folded.
    record Text(String text) implements Gold {
        public Text {
            requireNonNull(text, "text is null");
        }
    }

    /// The question has no answer (GSM-Plus marks such rows "None"); declining is right, any value is wrong.
    record Unanswerable(String text) implements Gold {
        public Unanswerable {
            requireNonNull(text, "text is null");
        }
    }
}
