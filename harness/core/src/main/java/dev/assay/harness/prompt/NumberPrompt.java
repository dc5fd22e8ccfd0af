package dev.assay.harness.prompt;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.digest.Digest;
import dev.assay.providers.Message.Role;
import java.util.ArrayList;
import java.util.List;

/// For open questions with a number as their answer, in the language of the item.
///
/// Zero-shot, the question is followed by an instruction to think step by step and to end with `#### number`.
/// With worked examples there is no instruction: the examples stand as earlier turns and show the form.
public final class NumberPrompt implements PromptTemplate {
    private static final String ID = "number-cot@1";
    private final Instructions instructions = Instructions.load(ID);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String digest() {
        return Digest.of(List.of(ID, instructions.digest(), "{solution}\n#### {gold}"));
    }

    @Override
    public Prompt render(Sample sample, List<Shot> shots) {
        List<Prompt.Turn> turns = new ArrayList<>();
        for (Shot shot : shots) {
            turns.add(new Prompt.Turn(Role.USER, shot.sample().question()));
            turns.add(new Prompt.Turn(Role.ASSISTANT, worked(shot)));
        }
        List<String> last = shots.isEmpty()
                ? List.of(sample.question(), instructions.in(sample.language()))
                : List.of(sample.question());
        turns.add(new Prompt.Turn(Role.USER, last));
        return new Prompt(turns);
    }

    private static String worked(Shot shot) {
        String answer = "#### " + shot.sample().gold().text();
        return shot.solution().isBlank() ? answer : shot.solution() + "\n" + answer;
    }
}
