package dev.assay.datasets.gpqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Loaded;
import dev.assay.datasets.Sample;
import dev.assay.datasets.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Made rows only: not even a test message may show a real one.
class GpqaDiamondTest {
    @TempDir
    Path folder;

    @Test
    void thePublishersCsvIsReadAndItsRightAnswerFoundAfterShuffling() {
        Path file = Loaded.write(
                folder,
                "gpqa_diamond.csv",
                "Pre-Revision Question,Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2,Incorrect Answer 3,High-level domain",
                "old,\"Made\nquestion?\",right,wrong 1,wrong 2,wrong 3,Physics");

        Sample sample = Loaded.all(GpqaDiamond.open(file, 7)).getFirst();

        assertThat(sample.id()).isEqualTo("gpqa-diamond/0");
        assertThat(sample.question()).isEqualTo("Made\nquestion?");
        assertThat(right(sample)).isEqualTo("right");
        assertThat(sample.strata()).containsEntry("subject", "Physics");
        assertThat(GpqaDiamond.open(file, 7).card().restricted()).isTrue();
    }

    @Test
    void optionsRepeatedInTheQuestionAreCutOff() {
        Path file = Loaded.write(
                folder,
                "diamond_with_fields.json",
                "[{\"Question\": \"Made?\\n Choices:\\n(A) right\\n(B) w\\n\", \"Correct Answer\": \"right\", \"Incorrect Answer 1\": \"w\","
                        + " \"Incorrect Answer 2\": \"x\", \"Incorrect Answer 3\": \"y\", \"Correct Choice\": \"A\"}]");

        assertThat(Loaded.all(GpqaDiamond.open(file, 7)).getFirst().question()).isEqualTo("Made?");
    }

    @Test
    void aPromptWithOptionsInsideIsTakenApart() {
        Path file = Loaded.write(
                folder,
                "limo_prompted.jsonl",
                "{\"question\": \"Made?\\nA. no option\\n\\n\\nA. right\\nB. w\\nC. x\\nD. y\\n\\nPlease reason step-by-step and put your choice"
                        + " letter without any other text with \\\\boxed{} in the end.\", \"answer\": \"A\"}");

        Sample sample = Loaded.all(GpqaDiamond.open(file, 7)).getFirst();

        assertThat(sample.question()).isEqualTo("Made?\nA. no option");
        assertThat(right(sample)).isEqualTo("right");
        assertThat(sample.choices()).containsExactlyInAnyOrder("right", "w", "x", "y");
    }

    @Test
    void messagesShowNoQuestionAndNoOption() {
        Path file =
                Loaded.write(folder, "limo_prompted.jsonl", "{\"question\": \"A secret question\", \"answer\": \"A\"}");
        Path other = Loaded.write(
                folder,
                "gpqa_diamond_shuffled.json",
                "[{\"Question\": \"secret\", \"choice1\": \"secret\", \"choice2\": \"b\", \"choice3\": \"c\", \"choice4\": \"d\","
                        + " \"answer\": \"secret too\"}]");

        for (Path each : List.of(file, other)) {
            assertThatThrownBy(() -> Loaded.all(GpqaDiamond.open(each, 7)))
                    .hasMessageContaining("row 1")
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void anAlwaysAModelScoresAboutAQuarterOnEveryCopy() {
        for (String copy : List.of("limo_prompted.jsonl", "gpqa_diamond_shuffled.json", "diamond_with_fields.json")) {
            List<Sample> samples = Loaded.all(GpqaDiamond.open(SharedData.path("gpqa_diamond/" + copy), 7));
            long golds = samples.stream()
                    .filter(each -> each.gold().text().equals("A"))
                    .count();

            assertThat(golds).as(copy).isBetween(30L, 70L); // 49.5 ± 3 standard deviations
        }
    }

    @Test
    void noQuestionOfAPromptedCopyKeepsItsOptions() {
        List<Sample> samples = Loaded.all(GpqaDiamond.open(SharedData.path("gpqa_diamond/limo_prompted.jsonl"), 7));

        long holding = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).question().contains("\\boxed{}")
                        || samples.get(i)
                                .question()
                                .endsWith("\nA. " + samples.get(i).choices().getFirst()))
                .count();
        assertThat(holding).isZero();
    }

    private static String right(Sample sample) {
        return sample.choices().get(((Gold.Choice) sample.gold()).index());
    }
}
