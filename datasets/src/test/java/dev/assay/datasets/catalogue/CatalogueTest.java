package dev.assay.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Loaded;
import dev.assay.datasets.SharedData;
import dev.assay.datasets.read.RowDataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @Test
    void everyBenchmarkIsThereOnceWithAddressesThatCanBeFetched() {
        Set<String> ids = new HashSet<>();

        assertThat(Catalogue.ALL).allSatisfy(entry -> {
            assertThat(ids.add(entry.id())).isTrue();
            Set<String> paths = new HashSet<>();
            assertThat(entry.files()).allSatisfy(file -> {
                assertThat(file.url().getScheme()).isEqualTo("https");
                assertThat(file.url().toString())
                        .doesNotContain(" ")
                        .contains(entry.revision().replace("/", "%2F"));
                assertThat(paths.add(file.path())).isTrue();
                assertThat(file.sha256() == null || file.sha256().length() == 64)
                        .isTrue();
            });
        });
        assertThat(Catalogue.ALL).hasSize(21);
    }

    @Test
    void whatIsPinnedIsPinnedToACommit() {
        assertThat(Catalogue.ALL)
                .filteredOn(Entry::isPinned)
                .hasSize(11)
                .allMatch(entry -> entry.revision().length() == 40);
        assertThat(Catalogue.find("gsm8k").orElseThrow().isPinned()).isTrue();
        assertThat(Catalogue.find("mmlu").orElseThrow().isPinned()).isFalse();
        assertThat(Catalogue.find("no-such-set")).isEmpty();
    }

    @Test
    void filesOfOneLanguageCanBeHadAlone() {
        assertThat(Catalogue.find("mmmlu").orElseThrow().files(List.of("ko")))
                .extracting(RemoteFile::path)
                .containsExactly("test/mmlu_KO-KR.csv");
        assertThat(Catalogue.find("mgsm").orElseThrow().files(List.of("sw")))
                .extracting(RemoteFile::path)
                .containsExactlyInAnyOrder("mgsm_sw.tsv", "exemplars.py");
        assertThat(Catalogue.find("msvamp").orElseThrow().files(List.of("bn")))
                .extracting(RemoteFile::path)
                .containsExactly("test_Bengali.json");
        assertThat(Catalogue.find("global-mmlu").orElseThrow().files(List.of("ko")))
                .hasSize(2);
    }

    @Test
    void onlyGpqaIsGatedAndRestricted() {
        assertThat(Catalogue.ALL)
                .filteredOn(entry -> entry.gate() != null)
                .extracting(Entry::id)
                .containsExactly("gpqa-diamond");
        assertThat(Catalogue.ALL)
                .filteredOn(entry -> entry.facts().restricted())
                .extracting(Entry::id)
                .containsExactly("gpqa-diamond");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gsm8k", "mgsm", "math-500", "gsm-hard", "msvamp", "click", "cmmlu", "cmath", "kobest"})
    void thePublishedFilesAreThoseOfThePinnedRevision(String id) {
        Entry entry = Catalogue.find(id).orElseThrow();
        Path data = SharedData.path(".");
        Path folder = List.of(id, id.replace('-', '_'), id.replace("-", "")).stream()
                .map(data::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();

        RowDataset dataset = entry.open(folder);

        assertThat(dataset.card().version()).isEqualTo(entry.revision());
        assertThat(Loaded.all(dataset)).hasSize((int) entry.rows());
    }
}
