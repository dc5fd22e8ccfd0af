package dev.assay.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowDatasetTest {
    private static final Facts FACTS = new Facts("set", "A set", "none", "nowhere", List.of("en"), false);

    @TempDir
    Path folder;

    @Test
    void rowsAreReadAsTheyAreAskedFor() {
        Path file = Loaded.write(folder, "a.jsonl", line("1", "1"), line("2", "2"), "{ broken");

        try (Stream<Sample> samples = dataset(file).samples()) {
            Iterator<Sample> first = samples.iterator();
            assertThat(first.next().id()).isEqualTo("set/1");
        }
    }

    @Test
    void anIdThatComesAgainIsRefusedWithItsRow() {
        Path file = Loaded.write(folder, "a.jsonl", line("1", "1"), line("2", "2"), line("1", "3"));

        assertThatThrownBy(() -> Loaded.all(dataset(file)))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("row 3: expected an id that no row before it has, but found the id set/1 again");
    }

    @Test
    void badRowsOfAllFilesAreNamedTogether() {
        Path one = Loaded.write(folder, "a.jsonl", line("1", "x"), line("2", "2"));
        Path two = Loaded.write(folder, "b.jsonl", line("3", "y"), "{ broken");

        assertThatThrownBy(() -> Loaded.all(dataset(one, two)))
                .hasMessageContaining("set has 3 bad rows")
                .hasMessageContaining("a.jsonl, row 1")
                .hasMessageContaining("b.jsonl, row 1")
                .hasMessageContaining("b.jsonl, row 2");
    }

    @Test
    void manyBadRowsAreCountedAndTheFirstTwentyShown() {
        String[] lines = new String[50];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("" + i, "x");
        }

        assertThatThrownBy(() -> Loaded.all(dataset(Loaded.write(folder, "a.jsonl", lines))))
                .hasMessageContaining("set has 50 bad rows")
                .hasMessageEndingWith("and 30 more");
    }

    @Test
    void aBlankQuestionIsABadRow() {
        Path file = Loaded.write(folder, "a.jsonl", "{\"id\": \"1\", \"q\": \"  \", \"gold\": \"1\"}");

        assertThatThrownBy(() -> Loaded.all(dataset(file)))
                .hasMessageContaining("a.jsonl, row 1")
                .hasMessageContaining("blank question");
    }

    @Test
    void anEmptyFileIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "");

        assertThatThrownBy(() -> Loaded.all(dataset(file))).hasMessageContaining("a.jsonl has no rows");
    }

    @Test
    void theDigestDependsOnBytesAndNamesAndNotOnTheFolder() throws IOException {
        Path one = Loaded.write(folder, "x/a.jsonl", line("1", "1"));
        Path same = Loaded.write(folder, "y/a.jsonl", line("1", "1"));
        Path other = Loaded.write(folder, "z/a.jsonl", line("1", "2"));

        assertThat(dataset(one).card().digest())
                .startsWith("sha256:")
                .isEqualTo(dataset(same).card().digest());
        assertThat(dataset(one).card().digest())
                .isNotEqualTo(dataset(other).card().digest());
        assertThat(dataset(one, other).card().digest())
                .isNotEqualTo(dataset(other, one).card().digest());
    }

    @Test
    void rowsThatAreNotThoseOfTheRevisionCallThemselvesLocal() {
        Path file = Loaded.write(folder, "a.jsonl", line("1", "1"));
        String digest = Digest.of(Source.file(file));

        assertThat(dataset(file).pinnedTo("v1", Set.of(digest)).card().version())
                .isEqualTo("v1");
        assertThat(dataset(file).pinnedTo("v1", Set.of("0".repeat(64))).card().version())
                .isEqualTo(RowDataset.LOCAL);
        assertThat(dataset(file).card().version()).isEqualTo(RowDataset.LOCAL);
    }

    @Test
    void manyIdsAreToldApart() {
        IdSet ids = new IdSet();
        int added = 0;
        for (int i = 0; i < 200_000; i++) {
            added += ids.add("set/" + i) ? 1 : 0;
        }
        assertThat(added).isEqualTo(200_000);
        assertThat(ids.add("set/17")).isFalse();
    }

    @Test
    void theOrderOfOptionsDependsOnSeedAndIdAlone() {
        Sample sample = new Sample(
                "set/1", "set/1", Strata.language("en"), "Q?", List.of("a", "b", "c", "d"), new Gold.Choice(2));

        Sample once = ChoiceOrder.shuffled(sample, 7);

        assertThat(ChoiceOrder.shuffled(sample, 7)).isEqualTo(once);
        assertThat(once.choices()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(once.choices().get(((Gold.Choice) once.gold()).index())).isEqualTo("c");
        int[] places = new int[4];
        for (int seed = 0; seed < 4000; seed++) {
            places[((Gold.Choice) ChoiceOrder.shuffled(sample, seed).gold()).index()]++;
        }
        assertThat(java.util.Arrays.stream(places).boxed())
                .allSatisfy(each -> assertThat(each).isBetween(850, 1150)); // 1,000 ± 5 standard deviations
    }

    private static RowDataset dataset(Path... files) {
        return RowDataset.of(
                FACTS,
                Stream.of(files)
                        .map(file -> new RowDataset.Part(Source.file(file), JsonLines::open, RowDatasetTest::sample))
                        .toList());
    }

    private static Sample sample(Row row, int n) {
        String id = "set/" + row.text("id");
        return Sample.open(id, id, "en", row.text("q"), Golds.number(row, "gold"));
    }

    private static String line(String id, String gold) {
        return "{\"id\": \"" + id + "\", \"q\": \"q?\", \"gold\": \"" + gold + "\"}";
    }
}
