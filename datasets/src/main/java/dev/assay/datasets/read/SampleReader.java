package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Walks the parts of a dataset. From the first bad row on it only looks for further bad rows, and then
/// throws one error for all of them.
final class SampleReader implements Iterator<Sample>, AutoCloseable {
    private static final int MOST_SHOWN = 20;

    private final String dataset;
    private final Iterator<RowDataset.Part> parts;
    private final IdSet ids = new IdSet();
    private final List<BadDataException> problems = new ArrayList<>();
    private long problemCount;
    private long samples;
    private RowDataset.@Nullable Part part;
    private RowDataset.@Nullable Reader reader;
    private @Nullable Rows rows;
    private int n;
    private @Nullable Sample ahead;

    SampleReader(String dataset, List<RowDataset.Part> parts) {
        this.dataset = dataset;
        this.parts = parts.iterator();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (rows == null && !openNext()) {
                finish();
                return false;
            }
            step();
        }
        return true;
    }

    @Override
    public Sample next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the dataset has no more samples");
        }
        Sample sample = ahead;
        ahead = null;
        return sample;
    }

    private boolean openNext() {
        if (!parts.hasNext()) {
            return false;
        }
        part = parts.next();
        reader = part.readers().get();
        n = 0;
        try {
            rows = part.format().open(part.source());
        } catch (IOException e) {
            throw part.source().unreadable(e);
        } catch (BadDataException e) {
            note(e); // not this file, but perhaps the next
        }
        return true;
    }

    private void step() {
        if (rows == null || part == null || reader == null) {
            return;
        }
        Row row;
        try {
            row = rows.next();
        } catch (IOException e) {
            throw part.source().unreadable(e);
        } catch (BadDataException e) { // the row's form is broken, so where the next one starts is not known
            note(e);
            row = null;
        }
        if (row == null) {
            if (n == 0 && problemCount == 0) {
                note(new BadDataException(part.source().name() + " has no rows; it may be cut off, so get it again"));
            }
            close();
            return;
        }
        Sample sample = read(reader, row, n++);
        if (sample != null && problemCount == 0) {
            ahead = sample;
            samples++;
        }
    }

    private @Nullable Sample read(RowDataset.Reader from, Row row, int number) {
        try {
            Sample sample = from.read(row, number);
            if (sample != null && !ids.add(sample.id())) {
                throw row.bad(
                        "an id that no row before it has",
                        "the id " + sample.id() + " again",
                        "remove one of the two rows or give it another id");
            }
            return sample;
        } catch (BadDataException e) {
            note(e);
        } catch (IllegalArgumentException e) { // a value type refused it
            note(row.bad("a usable row", row.source().withheld() ? "one that is not" : String.valueOf(e.getMessage())));
        }
        return null;
    }

    private void note(BadDataException problem) {
        problemCount++;
        if (problems.size() < MOST_SHOWN) {
            problems.add(problem);
        }
    }

    private void finish() {
        if (problemCount == 1) {
            throw problems.getFirst();
        }
        if (problemCount > 1) {
            List<String> lines =
                    problems.stream().map(each -> "  " + each.getMessage()).toList();
            String rest = problemCount > lines.size() ? "\n  and " + (problemCount - lines.size()) + " more" : "";
            throw new BadDataException(
                    dataset + " has " + problemCount + " bad rows:\n" + String.join("\n", lines) + rest,
                    problems.getFirst());
        }
        if (samples == 0) {
            throw new BadDataException(dataset + " has no samples; check that this is the file of this benchmark");
        }
    }

    @Override
    public void close() {
        Rows open = rows;
        if (open == null || part == null) {
            return;
        }
        rows = null;
        try {
            open.close();
        } catch (IOException e) {
            throw part.source().unreadable(e);
        }
    }
}
