package dev.assay.datasets.mgsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import dev.assay.datasets.Shot;
import dev.assay.datasets.gsm8k.Gsm8k;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MgsmTest {
    @TempDir
    Path folder;

    @Test
    void aQuestionIsSplitAtTheTabAndAtNothingElse() {
        Loaded.write(folder, "mgsm_de.tsv", "Er sagt: \"2, oder\t2,125", "Wie viele?\t3");

        List<Sample> samples = Loaded.all(Mgsm.open(folder));

        assertThat(samples).extracting(Sample::question).containsExactly("Er sagt: \"2, oder", "Wie viele?");
        assertThat(samples).extracting(Sample::family).containsExactly("gsm8k/test/0", "gsm8k/test/1");
        assertThat(samples.getFirst().gold().text()).isEqualTo("2,125");
        assertThat(Mgsm.open(folder).card().languages()).containsExactly("de");
    }

    @Test
    void theAuthorsPythonFileGivesTheExemplars() throws Exception {
        Loaded.write(folder, "mgsm_sw.tsv", "Ngapi?\t3");
        Files.writeString(folder.resolve("exemplars.py"), """
                \"""Prompts.\"""
                OTHER = [1, 2]
                MGSM_EXEMPLARS = {
                    "sw": {
                        "1": {
                            "q": "Swali: Juma ana \\u0032 "
                                 "na \\"1\\"?",
                            "a": "Jibu la Hatua kwa Hatua: 2 + 1 = 3. Jibu ni 3.",
                        },
                    },
                    "zh": {
                        "1": {"q": "问题：几个？", "a": "逐步解答：一个。答案是 1。"},
                    },
                }
                """);

        List<Shot> shots = Mgsm.open(folder).shots("sw");

        assertThat(shots).singleElement().satisfies(each -> {
            assertThat(each.sample().question()).isEqualTo("Juma ana 2 na \"1\"?");
            assertThat(each.solution()).isEqualTo("2 + 1 = 3.");
            assertThat(each.sample().gold()).isEqualTo(Gold.Numeric.of(3));
        });
        assertThat(Mgsm.open(folder).shots("zh"))
                .singleElement()
                .satisfies(each -> assertThat(each.solution()).isEqualTo("一个。"));
    }

    @Test
    void aDamagedPythonFileIsSaidSo() throws Exception {
        Loaded.write(folder, "mgsm_sw.tsv", "Ngapi?\t3");
        Files.writeString(folder.resolve("exemplars.py"), "MGSM_EXEMPLARS = {\"sw\": {\"1\": {\"q\": open(\"x\")");

        assertThatThrownBy(() -> Mgsm.open(folder).shots("sw"))
                .hasMessageContaining("exemplars.py: expected \"\"\" at character");
    }

    @Test
    void everyLanguageHasItsEightExemplarsWithTheirGolds() {
        for (String language : Mgsm.FACTS.languages()) {
            assertThat(Mgsm.open(SharedData.path("mgsm")).shots(language))
                    .as(language)
                    .hasSize(8)
                    .extracting(each -> each.sample().gold().text())
                    .containsExactly("11", "29", "39", "9", "33", "8", "8", "5");
        }
    }

    @Test
    void englishRowsAreTheFirstRowsOfGsm8k() {
        List<Sample> english = Loaded.all(Mgsm.open(SharedData.path("mgsm"), List.of("en")));
        List<Sample> gsm8k = Loaded.all(Gsm8k.open(SharedData.path("gsm8k"))).subList(0, 250);

        assertThat(english)
                .extracting(Sample::question)
                .isEqualTo(gsm8k.stream().map(Sample::question).toList());
        assertThat(english)
                .extracting(Sample::family)
                .isEqualTo(gsm8k.stream().map(Sample::id).toList());
    }

    @Test
    void questionsAreNeverNormalised() {
        List<Sample> bengali = Loaded.all(Mgsm.open(SharedData.path("mgsm"), List.of("bn")));
        List<Sample> telugu = Loaded.all(Mgsm.open(SharedData.path("mgsm"), List.of("te")));

        assertThat(bengali)
                .filteredOn(each -> !Normalizer.isNormalized(each.question(), Normalizer.Form.NFC))
                .hasSize(238);
        assertThat(telugu)
                .filteredOn(each -> each.question().indexOf('\u200C') >= 0
                        || each.question().indexOf('\u200D') >= 0)
                .hasSize(163);
    }

    @Test
    void goldsWithCommasStandInTheSameRowsOfAllLanguages() {
        for (String language : Mgsm.FACTS.languages()) {
            List<Sample> rows = Loaded.all(Mgsm.open(SharedData.path("mgsm"), List.of(language)));
            assertThat(rows)
                    .filteredOn(each -> each.gold().text().contains(","))
                    .extracting(each -> each.id().substring(each.id().lastIndexOf('/') + 1))
                    .containsExactly("146", "201", "230", "249");
        }
    }
}
