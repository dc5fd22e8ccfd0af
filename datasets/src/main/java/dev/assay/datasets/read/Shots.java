package dev.assay.datasets.read;

import dev.assay.datasets.Sample;
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

    /// Examples without a worked solution: the samples of a part.
    public static List<Shot> of(RowDataset.Part part) {
        List<Shot> shots = new ArrayList<>();
        RowDataset.Reader reader = part.readers().get();
        try (Rows rows = part.format().open(part.source())) {
            int n = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Sample sample = reader.read(row, n++);
                if (sample != null) {
                    shots.add(new Shot(sample, ""));
                }
            }
        } catch (IOException e) {
            throw part.source().unreadable(e);
        }
        return shots;
    }

    /// Examples of a set in one language: none in any other.
    public static List<Shot> only(String language, String wanted, Supplier<List<Shot>> shots) {
        return language.equals(wanted) ? shots.get() : List.of();
    }
}
