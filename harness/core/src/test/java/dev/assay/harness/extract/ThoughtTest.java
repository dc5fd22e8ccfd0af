package dev.assay.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.Tables;
import dev.assay.providers.Output;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThoughtTest {

    static Stream<List<String>> cases() {
        return Tables.read(ThoughtTest.class, "thoughts.txt", 4).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theThoughtIsTakenOutOfTheText(List<String> row) {
        Answer answer = Thought.separate(new Output(row.getFirst(), null));
        assertThat(answer.text()).isEqualTo(row.get(1));
        assertThat(String.valueOf(answer.reasoning()).strip())
                .isEqualTo(row.get(2).equals("-") ? "null" : row.get(2).strip());
        assertThat(answer.unclosed()).isEqualTo(row.get(3).equals("yes"));
        assertThat(answer.whole()).isEqualTo(row.getFirst());
    }

    @Test
    void theReasoningChannelIsTheThoughtAndTheTextTheAnswer() {
        Answer answer = Thought.separate(new Output("18", "nine times two"));
        assertThat(answer).isEqualTo(new Answer("18", 0, "nine times two", false));
    }

    @Test
    void aThoughtInBothChannelsIsKeptWhole() {
        Answer answer = Thought.separate(new Output("<think>again</think>18", "nine times two"));
        assertThat(answer.reasoning()).isEqualTo("nine times two\n\nagain");
        assertThat(answer.text()).isEqualTo("18");
    }

    @Test
    void anEmptyAnswerBesideAThoughtStaysEmpty() {
        Answer answer = Thought.separate(new Output("", "The answer is 18."));
        assertThat(answer.text()).isEmpty();
        assertThat(answer.unclosed()).isFalse();
    }
}
