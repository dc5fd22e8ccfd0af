package dev.assay.harness.task;

import dev.assay.datasets.Sample;
import dev.assay.harness.prompt.Prompt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `-t` gives with a folder of data.
///
/// @param choices  one for each variant; empty when there are problems
record Asked(List<TaskChoice> choices, List<String> problems) {
    static Asked of(Path data, String... texts) {
        List<String> problems = new ArrayList<>();
        Map<String, String> variables =
                Map.of("ASSAY_HOME", data.resolveSibling("no-cache").toString());
        List<TaskChoice> choices = Tasks.resolve(List.of(texts), null, TaskContext.of(variables, data, 1), problems);
        return new Asked(choices, problems);
    }

    TaskChoice only() {
        if (choices.size() != 1) {
            throw new AssertionError("one choice was expected: " + choices.size() + ", " + problems);
        }
        return choices.getFirst();
    }

    List<Sample> samples() {
        try (Stream<Sample> samples = only().samples()) {
            return samples.toList();
        }
    }

    List<String> ids() {
        return samples().stream().map(Sample::id).toList();
    }

    /// The prompt of the sample at a place.
    Prompt prompt(int place) {
        Sample sample = samples().get(place);
        return only().task().prompt().render(sample, new ShotPicker(only()).of(sample));
    }
}
