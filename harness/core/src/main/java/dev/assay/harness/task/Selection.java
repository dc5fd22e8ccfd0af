package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.Sample;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which samples of a dataset take part. Narrowed by language and subject first, then drawn, then counted off.
///
/// @param languages only these; empty for all
/// @param subjects  only these subjects or groups of subjects, as the strata name them; empty for all
/// @param sample    how many are drawn, in proportion to language and subject; null for all
/// @param seed      of that draw
/// @param offset    how many are left out at the start
/// @param limit     how many are asked at most; null for all
public record Selection(
        List<String> languages,
        List<String> subjects,
        @Nullable Long sample,
        long seed,
        long offset,
        @Nullable Long limit) {
    /// Everything.
    public static final Selection ALL = new Selection(List.of(), List.of(), null, 1, 0, null);

    public Selection {
        languages = List.copyOf(languages);
        subjects = List.copyOf(subjects);
        if (sample != null && sample < 1) {
            throw new IllegalArgumentException("the sample is " + sample + "; the least is 1");
        }
        if (offset < 0) {
            throw new IllegalArgumentException("the offset is " + offset + "; the least is 0");
        }
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("the limit is " + limit + "; the least is 1");
        }
    }

    public Selection withLimit(long most) {
        return new Selection(languages, subjects, sample, seed, offset, most);
    }

    /// The samples that take part, in the dataset's order. The caller closes the stream.
    public Stream<Sample> of(Dataset dataset) {
        Stream<Sample> all = sample == null ? named(dataset) : drawn(dataset, sample);
        Stream<Sample> rest = offset == 0 ? all : all.skip(offset);
        return limit == null ? rest : rest.limit(limit);
    }

    private Stream<Sample> drawn(Dataset dataset, long size) {
        Predicate<Sample> drawn = StratifiedDraw.of(() -> named(dataset), size, seed);
        return named(dataset).filter(drawn);
    }

    private Stream<Sample> named(Dataset dataset) {
        Stream<Sample> all = dataset.samples();
        return languages.isEmpty() && subjects.isEmpty() ? all : all.filter(this::isNamed);
    }

    private boolean isNamed(Sample each) {
        return (languages.isEmpty() || languages.contains(each.language()))
                && (subjects.isEmpty() || Subjects.of(each).stream().anyMatch(subjects::contains));
    }
}
