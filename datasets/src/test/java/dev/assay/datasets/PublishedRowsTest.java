package dev.assay.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.aime.Aime;
import dev.assay.datasets.ceval.Ceval;
import dev.assay.datasets.click.Click;
import dev.assay.datasets.cmath.Cmath;
import dev.assay.datasets.cmmlu.Cmmlu;
import dev.assay.datasets.gpqa.GpqaDiamond;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.datasets.gsmhard.GsmHard;
import dev.assay.datasets.gsmplus.GsmPlus;
import dev.assay.datasets.kmmlu.Kmmlu;
import dev.assay.datasets.kobest.Kobest;
import dev.assay.datasets.math500.Math500;
import dev.assay.datasets.mgsm.Mgsm;
import dev.assay.datasets.mmlu.Mmlu;
import dev.assay.datasets.mmlupro.MmluPro;
import dev.assay.datasets.mmluredux.MmluRedux;
import dev.assay.datasets.mmluredux.Policy;
import dev.assay.datasets.mmmlu.Mmmlu;
import dev.assay.datasets.msvamp.Msvamp;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every set whose rows lie beside the checkout loads whole: the counts are those of its README, every gold
/// parses (or the load would fail and name the row), and no two samples share an id.
class PublishedRowsTest {

    static Stream<Arguments> sets() {
        return Stream.of(
                set("gsm8k", 1319, 7473, Gsm8k::open),
                set("mgsm", 11 * 250, 8, Mgsm::open),
                set("mmlu", 14_042, 285, Mmlu::open),
                set("mmlu_pro", 12_032, 0, MmluPro::open),
                set("mmmlu_part", 2 * 2809 + 100, 0, Mmmlu::open),
                set("kmmlu", 35_030, 225, Kmmlu::open),
                set("math500", 500, 0, Math500::open),
                set("aime/aime24_qwq.jsonl", 30, 0, Aime::of2024),
                set("aime/aime24_full.jsonl", 30, 0, Aime::of2024),
                set("aime/aime24_limo.jsonl", 30, 0, Aime::of2024),
                set("aime/aime25_qwq.jsonl", 30, 0, Aime::of2025),
                set("aime", 30, 0, Aime::of2025),
                set("gpqa_diamond", 198, 0, path -> GpqaDiamond.open(path, 7)),
                set("gpqa_diamond/limo_prompted.jsonl", 198, 0, path -> GpqaDiamond.open(path, 7)),
                set("gpqa_diamond/diamond_with_fields.json", 198, 0, path -> GpqaDiamond.open(path, 7)),
                set("gsm_plus", 2400, 0, GsmPlus::open),
                set("gsm_hard", 1319, 0, GsmHard::open),
                set("msvamp", 10 * 1000, 0, Msvamp::open),
                set("click", 1995, 0, Click::open),
                set("cmmlu", 11_582, 335, Cmmlu::open),
                set("ceval", 1346, 260, Ceval::open),
                set("cmath", 1098, 0, Cmath::open),
                set("kobest", 1404 + 1000 + 500 + 397 + 1260, 0, Kobest::open),
                // 5,700 labels; 7 name no row, 2 cannot be told apart from rows with the same question
                set(
                        "mmlu_redux",
                        5691,
                        0,
                        path -> MmluRedux.join(path, path.resolveSibling("mmlu"), Policy.AS_IN_MMLU)));
    }

    private static Arguments set(String name, int rows, int shots, Function<Path, Dataset> open) {
        return Arguments.of(name, rows, shots, open);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void loadWhole(String name, int rows, int shots, Function<Path, Dataset> open) {
        Dataset dataset = open.apply(SharedData.path(name));

        List<Sample> samples = Loaded.all(dataset);

        assertThat(samples).hasSize(rows);
        Set<String> ids = new HashSet<>();
        assertThat(samples).allMatch(each -> ids.add(each.id()));
        assertThat(samples).allMatch(each -> each.id().startsWith(dataset.card().id() + "/"));
        assertThat(dataset.shots(dataset.card().languages().getFirst())).hasSize(shots);
        assertThat(samples)
                .extracting(Sample::language)
                .isSubsetOf(dataset.card().languages());
    }
}
