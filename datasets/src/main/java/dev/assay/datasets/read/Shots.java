package dev.assay.datasets.read;

import dev.assay.datasets.Shot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Worked examples out of files.
public final class Shots {

    /// Makes an example of a row.
    @FunctionalInterface
    public interface Reader {
        Shot read(Row row, int n);
    }

    private Shots() {}

    /// All examples of a source, in order. Sets of examples are small, so they are held.
    public static List<Shot> read(Source source, Rows.Format format, Reader reader) {
        List<Shot> shots = new ArrayList<>();
        try (Rows rows = format.open(source)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                shots.add(reader.read(row, shots.size()));
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return List.copyOf(shots);
    }

    /// Examples of a set in one language: none in any other.
    public static List<Shot> only(String language, String wanted, Supplier<List<Shot>> shots) {
        return language.equals(wanted) ? shots.get() : List.of();
    }
}
