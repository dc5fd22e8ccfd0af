package dev.assay.harness.prompt;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.providers.Message.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What all prompts have in common: worked examples stand as earlier turns, options stand one to a line.
final class Turns {
    private Turns() {}

    /// @param question the user's turn for a sample, in parts
    /// @param answer   the last line of a worked example
    static Prompt of(
            Sample sample,
            List<Shot> shots,
            Function<Sample, List<String>> question,
            List<String> instruction,
            Function<Sample, String> answer) {
        List<Prompt.Turn> turns = new ArrayList<>();
        for (Shot shot : shots) {
            turns.add(new Prompt.Turn(Role.USER, question.apply(shot.sample())));
            turns.add(new Prompt.Turn(Role.ASSISTANT, worked(shot, answer.apply(shot.sample()))));
        }
        List<String> last = new ArrayList<>(question.apply(sample));
        last.addAll(instruction);
        turns.add(new Prompt.Turn(Role.USER, last));
        return new Prompt(turns);
    }

    /// The options with their letters, a line each; empty for an open question.
    static String options(Sample sample) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sample.choices().size(); i++) {
            lines.add(new Gold.Choice(i).letter() + ". " + sample.choices().get(i));
        }
        return String.join("\n", lines);
    }

    private static String worked(Shot shot, String answer) {
        return shot.solution().isBlank() ? answer : shot.solution() + "\n" + answer;
    }
}
