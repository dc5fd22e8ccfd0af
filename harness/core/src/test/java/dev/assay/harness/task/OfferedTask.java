package dev.assay.harness.task;

import dev.assay.harness.prompt.Prompts;
import dev.assay.harness.spec.Options;
import java.util.List;

/// A task as somebody else's jar would offer it.
public class OfferedTask implements TaskKind {
    @Override
    public String id() {
        return "offered";
    }

    @Override
    public TaskCard card() {
        return new TaskCard(
                "offered by a test",
                AnswerForm.NUMBER,
                1,
                null,
                List.of("en"),
                "CC0-1.0",
                List.of(0),
                List.of(Prompts.NUMBER.id()),
                List.of(),
                false);
    }

    @Override
    public List<TaskChoice> resolve(Options options, TaskContext context) {
        return new DatasetTask(id(), card(), Prompts.NUMBER, null, 0, 100, new FreshMathRows())
                .resolve(options, context);
    }

    /// Another one of the same name.
    public static final class Twin extends OfferedTask {}

    /// One whose id cannot be had.
    public static final class Nameless extends OfferedTask {
        @Override
        public String id() {
            throw new IllegalStateException("no name today");
        }
    }

    /// One that was built against a class that is no longer there.
    public static final class Unlinked extends OfferedTask {
        @Override
        public String id() {
            throw new NoClassDefFoundError("dev/elsewhere/Gone");
        }
    }

    /// One that takes the name of a task that comes with Assay.
    public static final class Usurper extends OfferedTask {
        @Override
        public String id() {
            return "gsm-plus";
        }
    }
}
