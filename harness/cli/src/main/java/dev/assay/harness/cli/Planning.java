package dev.assay.harness.cli;

import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.run.RunPlan;
import dev.assay.harness.run.Schedule;
import dev.assay.harness.spec.Written;
import dev.assay.harness.task.FoundTasks;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the words of the command line to a plan; collects every problem on the way.
final class Planning {
    private final List<ModelSpec> models;
    private final List<TaskChoice> tasks;
    private final List<String> problems;

    Planning(
            List<Written> models,
            List<Written> tasks,
            @Nullable Long limit,
            ModelContext context,
            TaskContext data,
            List<String> problems) {
        this.problems = problems;
        if (limit != null && limit < 1) {
            problems.add("--limit is " + limit + "; the least is 1");
        }
        this.models = ModelKinds.resolveWritten(models, context, problems);
        this.tasks = Tasks.resolve(FoundTasks.all(), tasks, limit == null || limit < 1 ? null : limit, data, problems);
    }

    RunPlan plan(int epochs, long seed, Schedule schedule, int attempts, Path out, List<String> command) {
        RunPlan plan = new RunPlan(models, tasks, epochs, seed, schedule, attempts, out, command);
        problems.addAll(plan.problems(List.copyOf(problems)));
        return plan;
    }
}
