package dev.assay.datasets.gsm8k;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import dev.assay.datasets.Shot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Gsm8kTest {
    @TempDir
    Path folder;

    @Test
    void theGoldIsTheNumberAfterTheLastMark() {
        Path file = Loaded.write(folder, "test.jsonl", """
                {"question": "Two boxes hold 1,000 pens each. How many pens?", "answer": "2*1000=<<2*1000=2000>>2000\\n#### no\\n#### 2,000"}""", """
                {"question": "From 3 take 13.", "answer": "3-13=-10\\n#### -10"}""");

        List<Sample> samples = Loaded.all(Gsm8k.open(file));

        assertThat(samples).extracting(Sample::id).containsExactly("gsm8k/test/0", "gsm8k/test/1");
        assertThat(samples.get(0).gold()).isEqualTo(new Gold.Numeric(new BigDecimal("2000"), "2,000"));
        assertThat(samples.get(1).gold()).isEqualTo(Gold.Numeric.of(-10));
    }

    @Test
    void everyRowWithABadGoldIsNamedAndNotOnlyTheFirst() {
        Path file = Loaded.write(
                folder,
                "test.jsonl",
                "{\"question\": \"a?\", \"answer\": \"#### one\"}",
                "{\"question\": \"b?\", \"answer\": \"#### 1\"}",
                "{\"question\": \"c?\", \"answer\": \"no mark\"}",
                "{\"question\": \"d?\", \"answer\": \"#### 1,23\"}");

        assertThatThrownBy(() -> Loaded.all(Gsm8k.open(file)))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("gsm8k has 3 bad rows")
                .hasMessageContaining("row 1: expected a number after \"#### \", but found \"one\"")
                .hasMessageContaining("row 3: expected an answer that ends in \"#### \" and a number")
                .hasMessageContaining("row 4");
    }

    @Test
    void shotsAreTrainRowsWithoutCalculatorNotesAndWithoutTheAnswerLine() {
        Loaded.write(folder, "test.jsonl", "{\"question\": \"a?\", \"answer\": \"#### 1\"}");
        Path train = Loaded.write(
                folder, "train.jsonl", "{\"question\": \"6 times 7?\", \"answer\": \"It is <<6*7=42>>42.\\n#### 42\"}");

        List<Shot> shots = Gsm8k.open(folder).shots("en");

        assertThat(train).exists();
        assertThat(shots).hasSize(1);
        assertThat(shots.getFirst().solution()).isEqualTo("It is 42.");
        assertThat(shots.getFirst().sample().gold()).isEqualTo(Gold.Numeric.of(42));
        assertThat(Gsm8k.open(folder).shots("ko")).isEmpty();
        assertThat(Gsm8k.open(folder.resolve("test.jsonl")).shots("en")).hasSize(1);
    }

    @Test
    void thePublishedRowsLoadWhole() {
        Path published = SharedData.path("gsm8k");

        List<Sample> samples = Loaded.all(Gsm8k.open(published));

        assertThat(samples).hasSize(1319);
        assertThat(samples).filteredOn(each -> each.gold().text().contains(",")).hasSize(14);
        assertThat(samples.get(489).gold()).isEqualTo(Gold.Numeric.of(-10));
        assertThat(samples.get(1113).gold()).isEqualTo(Gold.Numeric.of(-3));
        assertThat(Gsm8k.open(published).shots("en")).hasSize(7473);
        assertThat(Gsm8k.open(published).card().digest())
                .isEqualTo("sha256:3730d312f6e3440559ace48831e51066acaca737f6eabec99bccb9e4b3c39d14");
    }
}
