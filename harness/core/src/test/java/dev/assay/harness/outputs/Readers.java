package dev.assay.harness.outputs;

import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.math.Equivalence;
import dev.assay.harness.extract.number.NumberValue;
import dev.assay.harness.extract.number.Numeral;
import dev.assay.harness.score.Profiles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares what `robust` reads with what the readers read.
final class Readers {

    private Readers() {}

    /// Whether the value that the readers read is the gold.
    static boolean right(Adjudication reading, Labelled row) {
        String value = reading.value();
        return value != null
                && Objects.requireNonNull(Profiles.ROBUST.readings().get(row.form()))
                        .scorer()
                        .matches(value, row.sample());
    }

    /// Whether `robust` reads the same value, or none where they read none.
    static boolean agree(Adjudication reading, Labelled row) {
        String value = row.cut()
                ? null
                : Verdicts.judge(Profiles.ROBUST, row).extraction() instanceof Extraction.Found found
                        ? found.value()
                        : null;
        String read = reading.value();
        return (value == null || read == null) ? (value == null) == (read == null) : same(value, read, row);
    }

    private static boolean same(String value, String read, Labelled row) {
        return switch (row.form()) {
            case NUMBER -> sameNumber(NumberValue.read(value, row.sample().language()), NumberValue.read(read, "en"));
            case EXPRESSION -> Equivalence.same(value, read);
            case LETTER, TEXT -> value.equalsIgnoreCase(read);
        };
    }

    private static boolean sameNumber(@Nullable Numeral value, @Nullable Numeral read) {
        return value != null && read != null && value.value().sameAs(read.value());
    }
}
