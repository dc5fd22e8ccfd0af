package dev.assay.datasets;

import java.util.List;
import java.util.stream.Stream;

/// A benchmark's questions. Everything that can be asked is a dataset: a file, a folder, a generator.
public interface Dataset {

    /// What this dataset is, where it comes from and under which licence.
    DatasetCard card();

    /// The samples in the dataset's own order, read as they are asked for. The caller closes the stream.
    ///
    /// @throws BadDataException when a file cannot be read or a row is not what the format promises; it names
    ///         file, row, what was expected and what was seen
    Stream<Sample> samples();

    /// Worked examples for few-shot prompts, in order, in the given language; empty where the dataset has none.
    default List<Shot> shots(String language) {
        return List.of();
    }
}
