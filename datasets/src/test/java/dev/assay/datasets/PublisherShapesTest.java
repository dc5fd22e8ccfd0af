package dev.assay.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.globalmmlu.GlobalMmlu;
import dev.assay.datasets.gsmplus.GsmPlus;
import dev.assay.datasets.mmluredux.MmluRedux;
import dev.assay.datasets.mmluredux.Policy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows in the containers and columns of the publishers, which a pull brings, lead to the same samples as
/// other copies.
class PublisherShapesTest {
    @TempDir
    Path folder;

    @Test
    void gsm8kAsParquet() {
        ParquetFiles.copy("gsm8k", folder, "main/test-00000-of-00001.parquet");

        assertThat(load("gsm8k"))
                .extracting(Sample::gold)
                .contains(Gold.Numeric.of(4))
                .hasSize(3);
    }

    @Test
    void mmluAsParquetCountsTheRowsOfEachSubject() {
        ParquetFiles.copy("mmlu", folder, "all/test-00000-of-00001.parquet");
        ParquetFiles.copy("mmlu", folder, "all/dev-00000-of-00001.parquet");

        List<Sample> samples = load("mmlu");

        assertThat(samples)
                .extracting(Sample::id)
                .containsExactly("mmlu/astronomy/0", "mmlu/virology/0", "mmlu/astronomy/1");
        assertThat(samples.getFirst().choices()).containsExactly("north", "south", "None", "1.50");
        assertThat(samples.get(1).gold()).isEqualTo(new Gold.Choice(3));
        assertThat(samples.get(1).strata()).containsEntry("group", "other");
        assertThat(entry("mmlu").open(folder).shots("en")).hasSize(3);
    }

    @Test
    void mmluAsTheCsvOfOpenAi() {
        Path file = Loaded.write(
                folder,
                "mmlu.csv",
                ",Question,A,B,C,D,Answer,Subject",
                "0,\"What, then?\",a,b,c,d,B,anatomy",
                "1,And then?,a,b,c,d,D,anatomy");

        assertThat(Loaded.all(entry("mmlu").open(file)))
                .extracting(Sample::id)
                .containsExactly("mmlu/anatomy/0", "mmlu/anatomy/1");
    }

    @Test
    void mmluProAsParquetWithItsWorkedExamples() {
        ParquetFiles.copy("mmlu_pro", folder, "data/test-00000-of-00001.parquet");
        ParquetFiles.copy("mmlu_pro_validation", folder, "data/validation-00000-of-00001.parquet");

        assertThat(load("mmlu-pro")).extracting(Sample::id).containsExactly("mmlu-pro/70");
        assertThat(entry("mmlu-pro").open(folder).shots("en"))
                .extracting(Shot::solution)
                .containsExactly("Two is b.");
    }

    @Test
    void mmluReduxAsParquetFollowsTheLabels() {
        ParquetFiles.copy("mmlu_redux", folder, "anatomy/test/0000.parquet");

        assertThat(load("mmlu-redux"))
                .extracting(Sample::id)
                .containsExactly("mmlu-redux/anatomy/at-0", "mmlu-redux/anatomy/at-1", "mmlu-redux/anatomy/at-2");
        assertThat(load("mmlu-redux")).extracting(each -> each.gold().text()).containsExactly("B", "C", "D");
        assertThat(Loaded.all(MmluRedux.open(folder, Policy.SOUND))).hasSize(1);
        assertThat(Loaded.all(MmluRedux.open(folder, Policy.AS_IN_MMLU)))
                .hasSize(5)
                .allMatch(each -> each.gold().text().equals("B"))
                .extracting(each -> each.strata().get(MmluRedux.ERROR))
                .contains("expert", "wrong_groundtruth", "ok");
    }

    @Test
    void mgsmAsTheParquetOfTheMirror() {
        ParquetFiles.copy("mgsm", folder, "zh/test-00000-of-00001.parquet");
        ParquetFiles.copy("mgsm_train", folder, "zh/train-00000-of-00001.parquet");

        assertThat(load("mgsm")).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo("mgsm/zh/0");
            assertThat(each.family()).isEqualTo("gsm8k/test/0");
            assertThat(each.gold()).isEqualTo(Gold.Numeric.of(2));
        });
        Shot shot = entry("mgsm").open(folder).shots("zh").getFirst();
        assertThat(shot.sample().question()).isEqualTo("一加二等于几？");
        assertThat(shot.solution()).isEqualTo("1 + 2 = 3。");
        assertThat(shot.sample().gold()).isEqualTo(Gold.Numeric.of(3));
    }

    @Test
    void globalMmluAsParquetCsvAndJsonLines() {
        ParquetFiles.copy("global_mmlu", folder, "ko/test-00000-of-00001.parquet");
        Loaded.write(
                folder,
                "de.csv",
                "sample_id,subject,subject_category,question,option_a,option_b,option_c,option_d,answer,cultural_sensitivity_label",
                "anatomy/test/17,anatomy,STEM,Wie viele?,1,2,3,206,D,CS");

        List<Sample> samples = Loaded.all(GlobalMmlu.open(GlobalMmlu.LITE, folder));

        assertThat(samples)
                .extracting(Sample::id)
                .containsExactly(
                        "global-mmlu-lite/de/anatomy/test/17",
                        "global-mmlu-lite/ko/anatomy/test/17",
                        "global-mmlu-lite/ko/law/dev/0");
        assertThat(samples)
                .extracting(Sample::family)
                .containsExactly("mmlu/anatomy/17", "mmlu/anatomy/17", "global-mmlu-lite/law/dev/0");
        assertThat(samples)
                .extracting(each -> each.strata().get(GlobalMmlu.CULTURE))
                .containsExactly("CS", "CA", "-");
    }

    @Test
    void gsmPlusAsParquet() {
        ParquetFiles.copy("gsm_plus", folder, "data/testmini-00000-of-00001.parquet");

        assertThat(load("gsm-plus"))
                .extracting(Sample::gold)
                .containsExactly(
                        new Gold.Unanswerable("None"),
                        new Gold.Expression("1/3"),
                        new Gold.Numeric(new BigDecimal("4.5"), "4.5"));
        assertThat(load("gsm-plus"))
                .extracting(Sample::family)
                .containsExactly("gsm-plus/testmini/seed-0", "gsm-plus/testmini/seed-0", "gsm-plus/testmini/seed-1");
        assertThat(load("gsm-plus").getFirst().strata()).containsEntry(GsmPlus.PERTURBATION, "critical thinking");
    }

    @Test
    void gsmHardAsParquetWithAFloatingPointGold() {
        ParquetFiles.copy("gsm_hard", folder, "data/train-00000-of-00001.parquet");

        assertThat(load("gsm-hard")).singleElement().satisfies(each -> {
            assertThat(((Gold.Numeric) each.gold()).value()).isEqualByComparingTo("1234567.5");
            assertThat(each.family()).isEqualTo("gsm8k/test/0");
        });
    }

    @Test
    void cevalInsideThePublishersArchive() throws Exception {
        try (ZipOutputStream zip =
                new ZipOutputStream(java.nio.file.Files.newOutputStream(folder.resolve("ceval-exam.zip")))) {
            zip.putNextEntry(new ZipEntry("val/logic_val.csv"));
            zip.write("id,question,A,B,C,D,answer\n0,何?,一,二,三,四,C\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("dev/logic_dev.csv"));
            zip.write("id,question,A,B,C,D,answer,explanation\n0,何?,一,二,三,四,B,因为二。\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("test/logic_test.csv"));
            zip.write("id,question,A,B,C,D\n0,何?,一,二,三,四\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(load("ceval")).extracting(Sample::id).containsExactly("ceval/logic/0");
        assertThat(entry("ceval").open(folder).shots("zh"))
                .extracting(Shot::solution)
                .containsExactly("因为二。");
    }

    private List<Sample> load(String id) {
        return Loaded.all(entry(id).open(folder));
    }

    private static Entry entry(String id) {
        return Catalogue.find(id).orElseThrow();
    }
}
