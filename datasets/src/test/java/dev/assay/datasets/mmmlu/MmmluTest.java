package dev.assay.datasets.mmmlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import dev.assay.datasets.mmlu.Mmlu;
import dev.assay.datasets.mmlu.MmluSubjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmmluTest {
    private static final String HEADER = ",Question,A,B,C,D,Answer,Subject\n";

    @TempDir
    Path folder;

    @Test
    void theWholeCsvOfALocaleJoinsMmluByItsOrder() throws Exception {
        StringBuilder csv = new StringBuilder(HEADER);
        for (MmluSubjects.Subject subject : MmluSubjects.ALL) {
            for (int i = 0; i < subject.testRows(); i++) {
                csv.append(i)
                        .append(",\"질문 ")
                        .append(i)
                        .append("\n끝\",가,나,다,라,B,")
                        .append(subject.name())
                        .append('\n');
            }
        }
        Files.createDirectories(folder.resolve("test"));
        Files.writeString(folder.resolve("test/mmlu_KO-KR.csv"), csv);

        List<Sample> samples = Loaded.all(Mmmlu.open(folder));

        assertThat(samples).hasSize(14_042);
        assertThat(samples.get(13_401).id()).isEqualTo("mmmlu/ko/security_studies/242");
        assertThat(samples.get(13_401).family()).isEqualTo("mmlu/security_studies/242");
        assertThat(samples).allMatch(each -> each.language().equals("ko"));
    }

    @Test
    void aFileNameInTheSubjectIsUnderstood() {
        Path file = Loaded.write(
                folder,
                "test_sw.jsonl",
                "{\"Unnamed: 0\": 242, \"Question\": \"Nini?\", \"A\": \"a\", \"B\": \"b\", \"C\": \"c\", \"D\": \"d\", \"Answer\": \"D\","
                        + " \"Subject\": \"security_studies_test-sw-KE.csv\", \"question_index\": 13401}");

        assertThat(Loaded.all(Mmmlu.open(file)))
                .singleElement()
                .satisfies(each -> assertThat(each.strata())
                        .containsEntry("subject", "security_studies")
                        .containsEntry("group", "social sciences"));
    }

    @Test
    void aPartWithoutPlacesGoesByTheIndexWithinTheSubject() {
        Path file = Loaded.write(folder, "mmlu_KO-KR.csv", HEADER.strip(), "7,뭐?,a,b,c,d,A,virology");

        assertThat(Loaded.all(Mmmlu.open(file))).extracting(Sample::id).containsExactly("mmmlu/ko/virology/7");
    }

    @Test
    void aRowThatCannotBeJoinedIsNamed() {
        Path file = Loaded.write(folder, "mmlu_KO-KR.csv", HEADER.strip(), "0,뭐?,a,b,c,d,A,virology");

        assertThatThrownBy(() -> Loaded.all(Mmmlu.open(file)))
                .hasMessageContaining("row 2: expected a row of MMLU's test split")
                .hasMessageContaining("\"virology\" where MMLU has mmlu/abstract_algebra/0");
    }

    @Test
    void aLanguageThatIsNotThereIsSaidSo() {
        Loaded.write(folder, "mmlu_KO-KR.csv", HEADER.strip(), "0,뭐?,a,b,c,d,A,abstract_algebra");

        assertThatThrownBy(() -> Mmmlu.open(folder, List.of("ko", "ja")))
                .hasMessageContaining("mmlu_JA-JP.csv")
                .hasMessageContaining("\"ja\"");
        assertThatThrownBy(() -> Mmmlu.open(folder, List.of("xx"))).hasMessageContaining("has no language \"xx\"");
        assertThatThrownBy(() -> Mmmlu.open(folder.resolve("mmlu_KO-KR.csv"), List.of("sw")))
                .hasMessageContaining("mmlu_SW-KE.csv");
    }

    @Test
    void translationsHaveTheGoldAndTheFamilyOfTheirMmluRow() {
        Map<String, Sample> english = new HashMap<>();
        Loaded.all(Mmlu.open(SharedData.path("mmlu"))).forEach(each -> english.put(each.family(), each));

        List<Sample> translated = Loaded.all(Mmmlu.open(SharedData.path("mmmlu_part")));

        assertThat(translated)
                .allSatisfy(each -> assertThat(english.get(each.family()))
                        .isNotNull()
                        .extracting(Sample::gold)
                        .isEqualTo(each.gold()));
        assertThat(translated)
                .allMatch(each -> MmluSubjects.named(each.strata().getOrDefault(Sample.SUBJECT, "")) != null);
    }
}
