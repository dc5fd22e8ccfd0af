package dev.assay.reports.summary;

import dev.assay.reports.journal.ItemFacts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which option was named in each unit, as a column of bytes; kept only for runs that put questions with their
/// options in several orders.
final class Letters {
    private final byte[] ofUnit;
    private byte[] optionsOfRow = new byte[16];

    /// @param units how many units there can be
    Letters(int units) {
        ofUnit = new byte[units];
    }

    /// How many options the question of a row has.
    void options(int row, ItemFacts item) {
        if (row >= optionsOfRow.length) {
            optionsOfRow = Arrays.copyOf(optionsOfRow, row + row / 2 + 1);
        }
        optionsOfRow[row] = (byte) Math.min(Byte.MAX_VALUE, item.choices().size());
    }

    int options(int row) {
        return row < optionsOfRow.length ? optionsOfRow[row] : 0;
    }

    /// @param value what was read; null when nothing was
    void named(int unit, @Nullable String value) {
        char c = value != null && value.length() == 1 ? value.charAt(0) : 0;
        ofUnit[unit] = c >= 'A' && c <= 'Z' ? (byte) (c - 'A' + 1) : 0;
    }

    /// The place of the option that was named, from 0; -1 where none was.
    int place(int unit) {
        return ofUnit[unit] - 1;
    }
}
