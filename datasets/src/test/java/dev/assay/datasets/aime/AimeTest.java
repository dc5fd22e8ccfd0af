package dev.assay.datasets.aime;

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

class AimeTest {
    @TempDir
    Path folder;

    @Test
    void numbersWithAndWithoutLeadingZerosAreOneGold() {
        Path file = Loaded.write(
                folder,
                "aime24.jsonl",
                "{\"problem\": \"Find x.\", \"answer\": \"025\"}",
                "{\"problem\": \"Find y.\", \"answer\": 25}");

        assertThat(Loaded.all(Aime.of2024(file)))
                .extracting(each -> ((Gold.Numeric) each.gold()).value().intValueExact())
                .containsExactly(25, 25);
    }

    @Test
    void aPromptLosesTheInstructionThatIsNoPartOfTheProblem() {
        Path file = Loaded.write(
                folder,
                "aime25.jsonl",
                "{\"prompt\": \"Find z.\\nPlease reason step by step, and put your final answer within \\\\boxed{}.\", \"answer\": 7}");

        assertThat(Loaded.all(Aime.of2025(file))).extracting(Sample::question).containsExactly("Find z.");
    }

    @Test
    void aNamedProblemHasOneIdWhereverItStands() {
        Path byId = Loaded.write(
                folder,
                "a.jsonl",
                "{\"ID\": \"2024-II-4\", \"Problem\": \"P?\", \"Answer\": 33}",
                "{\"ID\": \"2024-I-2\", \"Problem\": \"Q?\", \"Answer\": 25}");
        Path byUrl = Loaded.write(
                folder,
                "b.jsonl",
                "{\"id\": 0, \"problem\": \"Q?\", \"answer\": \"025\", \"url\": \"https://wiki.test/2024_AIME_I_Problems/Problem_2\"}",
                "{\"id\": 1, \"problem\": \"P?\", \"answer\": \"033\", \"url\": \"https://wiki.test/2024_AIME_II_Problems/Problem_4\"}");

        assertThat(Loaded.all(Aime.of2024(byId)))
                .extracting(each -> each.id() + " " + each.question())
                .containsExactly("aime-2024/24 P?", "aime-2024/7 Q?");
        assertThat(Loaded.all(Aime.of2024(byUrl)))
                .extracting(each -> each.id() + " " + each.question())
                .containsExactly("aime-2024/7 Q?", "aime-2024/24 P?");
    }

    @Test
    void twoPapersInTwoFilesAreOneSet() {
        Loaded.write(folder, "aime2025-I.jsonl", "{\"question\": \"One?\", \"answer\": \"70\"}");
        Loaded.write(folder, "aime2025-II.jsonl", "{\"question\": \"Two?\", \"answer\": \"468\"}");

        assertThat(Loaded.all(Aime.of2025(folder)))
                .extracting(Sample::id)
                .containsExactly("aime-2025/0", "aime-2025/15");
    }

    @Test
    void whatIsNoAnswerOfAnAimeIsNamed() {
        Path file = Loaded.write(
                folder,
                "aime24.jsonl",
                "{\"problem\": \"x?\", \"answer\": 1000}",
                "{\"problem\": \"y?\", \"answer\": \"2.5\"}");

        assertThatThrownBy(() -> Loaded.all(Aime.of2024(file)))
                .hasMessageContaining("row 1: expected a whole number from 0 to 999")
                .hasMessageContaining("row 2");
    }

    @Test
    void theCopiesOfOneYearAgree() {
        List<Gold.Numeric> first = golds("aime/aime24_qwq.jsonl");

        assertThat(first)
                .hasSize(30)
                .filteredOn(each -> each.value().intValueExact() == 104)
                .hasSize(2);
        for (String copy : List.of("aime/aime24_full.jsonl", "aime/aime24_limo.jsonl")) {
            assertThat(golds(copy))
                    .extracting(each -> each.value().intValueExact())
                    .isEqualTo(first.stream()
                            .map(each -> each.value().intValueExact())
                            .toList());
        }
    }

    private static List<Gold.Numeric> golds(String name) {
        List<Sample> samples = Loaded.all(Aime.of2024(SharedData.path(name)));
        assertThat(samples.getFirst().id()).isEqualTo("aime-2024/0");
        assertThat(samples.getLast().id()).isEqualTo("aime-2024/29");
        return samples.stream().map(each -> (Gold.Numeric) each.gold()).toList();
    }
}
