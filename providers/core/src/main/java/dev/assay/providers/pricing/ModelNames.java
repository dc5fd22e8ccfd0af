package dev.assay.providers.pricing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Names with a snapshot date at their end: `gpt-5-2025-08-07`, `claude-sonnet-4-20250514`. Nothing else is
/// ever cut from a name: four digits (`-0613`) may be a price of their own, and a word (`-mini`) is another
/// model.
final class ModelNames {

    /// A name cut in two. The date is a real day of the calendar.
    record Snapshot(String base, LocalDate date) {}

    private ModelNames() {}

    /// Null when the name does not end in a date.
    static @Nullable Snapshot snapshot(String model) {
        Snapshot dashed = cut(model, 11, 1, 5, 6, 8, 9);
        return dashed != null ? dashed : cut(model, 9, 1, 5, 5, 7, 7);
    }

    /// `y1, y2, m1, m2, d1`: where year, month and day stand in the tail; the day ends it.
    private static @Nullable Snapshot cut(String model, int length, int y1, int y2, int m1, int m2, int d1) {
        int at = model.length() - length;
        if (at < 1 || model.charAt(at) != '-') {
            return null;
        }
        String tail = model.substring(at);
        for (int i = 0; i < length; i++) {
            boolean dash = i == 0 || (length == 11 && (i == 5 || i == 8));
            char c = tail.charAt(i);
            if (dash ? c != '-' : c < '0' || c > '9') {
                return null;
            }
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(tail, y1, y2, 10),
                    Integer.parseInt(tail, m1, m2, 10),
                    Integer.parseInt(tail, d1, length, 10));
            return new Snapshot(model.substring(0, at), date);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
