package dev.assay.datasets.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickTest {
    @TempDir
    Path folder;

    @Test
    void theGoldIsFoundAmongTheOptionsByItsText() {
        Loaded.write(
                folder,
                "Culture/Korean_Law/Law_KIIP.json",
                "[{\"id\": \"a\", \"paragraph\": \"\", \"question\": \"뭐?\", \"choices\": [\"가\", \"나\", \"다\", \"라\", \"마\"], \"answer\": \"마\"},",
                " {\"id\": \"a\", \"paragraph\": \"글\", \"question\": \"뭐?\", \"choices\": [\"가\", \"나\"], \"answer\": \"가\"}]");

        List<Sample> samples = Loaded.all(Click.open(folder));

        assertThat(samples).extracting(Sample::id).containsExactly("click/Law_KIIP/0", "click/Law_KIIP/1");
        assertThat(samples).extracting(Sample::gold).containsExactly(new Gold.Choice(4), new Gold.Choice(0));
        assertThat(samples).extracting(Sample::question).containsExactly("뭐?", "글\n\n뭐?");
        assertThat(samples.getFirst().strata()).containsEntry("subject", "Law").containsEntry("group", "Culture");
    }

    @Test
    void theGroupIsKnownWhereOnlyAPartOfTheSetIsNamed() {
        Path file = Loaded.write(
                folder,
                "Language/Text/Grammar_KIIP.json",
                "[{\"id\": \"a\", \"paragraph\": \"\", \"question\": \"뭐?\", \"choices\": [\"가\", \"나\"], \"answer\": \"가\"}]");

        for (Path named : List.of(folder, folder.resolve("Language"), folder.resolve("Language/Text"), file)) {
            assertThat(Loaded.all(Click.open(named)))
                    .singleElement()
                    .satisfies(sample -> assertThat(sample.strata()).containsEntry("group", "Language"));
        }
    }

    @Test
    void aGoldThatIsNoOptionIsNamed() {
        Path file = Loaded.write(
                folder,
                "Law_KIIP.json",
                "[{\"id\": \"a\", \"paragraph\": \"\", \"question\": \"뭐?\", \"choices\": [\"가\"], \"answer\": \"나\"}]");

        assertThatThrownBy(() -> Loaded.all(Click.open(file)))
                .hasMessageContaining("row 1: expected the text of one of its 1 options");
    }

    @Test
    void thePublishedRowsHaveFourOrFiveOptions() {
        List<Sample> samples = Loaded.all(Click.open(SharedData.path("click")));

        assertThat(samples).filteredOn(each -> each.choices().size() == 5).hasSize(256);
        assertThat(samples).filteredOn(each -> each.choices().size() == 4).hasSize(1739);
        assertThat(samples)
                .filteredOn(each -> each.id().contains("/Grammar_"))
                .allMatch(each -> "Language".equals(each.strata().get("group")));
    }
}
