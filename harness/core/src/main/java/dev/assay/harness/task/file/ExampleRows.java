package dev.assay.harness.task.file;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.spec.Options;
import dev.assay.harness.task.Published;
import dev.assay.harness.task.Rows;
import dev.assay.harness.task.Selection;
import dev.assay.harness.task.TaskContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows whose worked examples stand in the task file.
///
/// @param rows     where the samples come from
/// @param examples in the order written
record ExampleRows(Rows rows, List<Shot> examples) implements Rows {
    ExampleRows {
        examples = List.copyOf(examples);
    }

    @Override
    public @Nullable Dataset open(Options options, Selection selection, TaskContext context) {
        Dataset dataset = rows.open(options, selection, context);
        return dataset == null ? null : new WithExamples(dataset, examples);
    }

    @Override
    public @Nullable Published published(Options options) {
        return rows.published(options);
    }

    private record WithExamples(Dataset dataset, List<Shot> examples) implements Dataset {
        @Override
        public DatasetCard card() {
            return dataset.card();
        }

        @Override
        public Stream<Sample> samples() {
            return dataset.samples();
        }

        @Override
        public List<Shot> shots(String language) {
            return examples.stream()
                    .filter(shot -> shot.sample().language().equals(language))
                    .toList();
        }
    }
}
