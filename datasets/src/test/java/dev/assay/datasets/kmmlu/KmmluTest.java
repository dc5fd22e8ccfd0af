package dev.assay.datasets.kmmlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmmluTest {
    @TempDir
    Path folder;

    @Test
    void theGoldCountsFromOneAndColumnsGoByTheirNames() {
        Loaded.write(
                folder,
                "data/Law-test.csv",
                "question,answer,A,B,C,D,Human Accuracy,Category",
                "법이란?,4,가,나,다,라,0.5,Law");
        Loaded.write(
                folder,
                "data/math-test.csv",
                "question,answer,A,B,C,D,Category,Human Accuracy",
                "1+1?,1,2,3,4,5,Math,");

        List<Sample> samples = Loaded.all(Kmmlu.open(folder));

        assertThat(samples).extracting(Sample::id).containsExactly("kmmlu/Law/0", "kmmlu/math/0");
        assertThat(samples).extracting(Sample::gold).containsExactly(new Gold.Choice(3), new Gold.Choice(0));
        assertThat(samples.getFirst().choices()).containsExactly("가", "나", "다", "라");
    }

    @Test
    void aGoldOutsideOneToFourIsNamed() {
        Path file = Loaded.write(folder, "Law-test.csv", "question,answer,A,B,C,D", "법이란?,0,가,나,다,라", "뭐?,A,가,나,다,라");

        assertThatThrownBy(() -> Loaded.all(Kmmlu.open(file)))
                .hasMessageContaining("row 2: expected a number from 1 to 4")
                .hasMessageContaining("row 3: expected a whole number");
    }

    @Test
    void aFileOfNoSubjectIsRefused() {
        Path file = Loaded.write(folder, "Cooking-test.csv", "question,answer,A,B,C,D", "뭐?,1,가,나,다,라");

        assertThatThrownBy(() -> Kmmlu.open(file)).hasMessageContaining("45 subjects");
    }

    @Test
    void everySubjectHasAKoreanNameAndAGroup() {
        assertThat(KmmluSubject.ALL).hasSize(45);
        assertThat(KmmluSubject.ALL).allMatch(each -> each.korean().chars().anyMatch(c -> c >= '가' && c <= '힣'));
        assertThat(KmmluSubject.ALL.stream().map(KmmluSubject::group).collect(Collectors.toSet()))
                .hasSize(4);
        assertThat(KmmluSubject.ALL.stream().map(KmmluSubject::korean).collect(Collectors.toSet()))
                .hasSize(45);
    }

    @Test
    void thePublishedRowsHaveTheirSpreadOfGolds() {
        List<Sample> samples = Loaded.all(Kmmlu.open(SharedData.path("kmmlu")));

        Set<String> subjects = samples.stream()
                .map(each -> each.strata().getOrDefault(Sample.SUBJECT, ""))
                .collect(Collectors.toSet());
        assertThat(subjects).hasSize(45);
        assertThat(samples).filteredOn(each -> each.gold().text().equals("A")).hasSize(3458); // 9.9 %
    }
}
