package dev.assay.datasets.catalogue;

import dev.assay.datasets.mmluredux.Policy;
import java.util.List;

/// How a benchmark is to be loaded, where it leaves a choice.
///
/// @param languages only these, each of which has to be there; empty means all that are
/// @param seed      of the order of options, where that is drawn (GPQA)
/// @param redux     which questions of MMLU-Redux are asked
public record Options(List<String> languages, long seed, Policy redux) {

    /// All languages, seed 0, sound or corrected questions.
    public static final Options DEFAULT = new Options(List.of(), 0, Policy.SOUND_OR_CORRECTED);

    public Options {
        languages = List.copyOf(languages);
    }

    public Options in(List<String> these) {
        return new Options(these, seed, redux);
    }

    public Options seeded(long by) {
        return new Options(languages, by, redux);
    }

    public Options with(Policy policy) {
        return new Options(languages, seed, policy);
    }
}
