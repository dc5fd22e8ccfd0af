package dev.assay.harness.task.file;

import dev.assay.datasets.Sample;
import dev.assay.datasets.globalmmlu.GlobalMmlu;
import dev.assay.datasets.gsmplus.GsmPlus;
import dev.assay.datasets.mmluredux.MmluRedux;
import dev.assay.datasets.read.Strata;
import java.util.List;

/// Which strata every row of a set of the catalogue has, beside its language. A prompt may have a slot for
/// each; one for a stratum that only some rows have could not be filled.
final class CatalogueStrata {
    private CatalogueStrata() {}

    /// @param set id in the catalogue
    static List<String> of(String set) {
        return switch (set) {
            case "mmlu", "mmmlu", "kmmlu", "click" -> List.of(Sample.SUBJECT, Strata.GROUP);
            case "mmlu-redux" -> List.of(Sample.SUBJECT, Strata.GROUP, MmluRedux.ERROR);
            case "global-mmlu", "global-mmlu-lite" -> List.of(Sample.SUBJECT, Strata.GROUP, GlobalMmlu.CULTURE);
            case "mmlu-pro", "cmmlu", "ceval", "kobest" -> List.of(Sample.SUBJECT);
            case "math-500" -> List.of(Sample.SUBJECT, "level");
            case "gsm-plus" -> List.of(GsmPlus.PERTURBATION);
            case "cmath" -> List.of("grade");
            default -> List.of();
        };
    }
}
