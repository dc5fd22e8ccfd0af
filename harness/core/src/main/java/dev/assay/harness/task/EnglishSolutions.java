package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A dataset whose worked examples ask in the language of the item and reason in English. Examples are matched
/// by family; one without an English counterpart is left out.
record EnglishSolutions(Dataset rows) implements Dataset {
    @Override
    public DatasetCard card() {
        return rows.card();
    }

    @Override
    public Stream<Sample> samples() {
        return rows.samples();
    }

    @Override
    public List<Shot> shots(String language) {
        Map<String, String> english = new HashMap<>();
        rows.shots("en").forEach(shot -> english.put(shot.sample().family(), shot.solution()));
        return rows.shots(language).stream()
                .filter(shot -> english.containsKey(shot.sample().family()))
                .map(shot -> new Shot(
                        shot.sample(), english.getOrDefault(shot.sample().family(), "")))
                .toList();
    }
}
