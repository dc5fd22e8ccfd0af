package dev.assay.harness.run;

import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.task.TaskChoice;
import dev.assay.reports.summary.AlarmThresholds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is to be run: a value, checked as a whole before anything is sent.
///
/// @param models   the contestants
/// @param tasks    what is asked
/// @param epochs   how often each sample is asked
/// @param seed     seed of everything that is random
/// @param schedule how the lanes share the time
/// @param attempts attempts for one unit at most
/// @param out      the run directory; must not exist, or be an empty folder
/// @param command  the command line, for the manifest; empty for a run started through the library
/// @param alarms   shares above which an alarm is raised, by name; what is not named has its default
public record RunPlan(
        List<ModelSpec> models,
        List<TaskChoice> tasks,
        int epochs,
        long seed,
        Schedule schedule,
        int attempts,
        Path out,
        List<String> command,
        Map<String, Double> alarms) {
    public RunPlan {
        models = List.copyOf(models);
        tasks = List.copyOf(tasks);
        command = List.copyOf(command);
        alarms = Map.copyOf(alarms);
    }

    /// A plan with the default alarms.
    public RunPlan(
            List<ModelSpec> models,
            List<TaskChoice> tasks,
            int epochs,
            long seed,
            Schedule schedule,
            int attempts,
            Path out,
            List<String> command) {
        this(models, tasks, epochs, seed, schedule, attempts, out, command, Map.of());
    }

    /// The same plan with other alarms.
    public RunPlan withAlarms(Map<String, Double> shares) {
        return new RunPlan(models, tasks, epochs, seed, schedule, attempts, out, command, shares);
    }

    /// What is wrong with the plan, as far as that can be told without a call; empty when nothing is.
    ///
    /// @param known what was found on the way to this plan: a model or a task that could not be resolved is
    ///              among it, and then it is no news that there is none
    public List<String> problems(List<String> known) {
        List<String> problems = new ArrayList<>();
        if (models.isEmpty() && known.isEmpty()) {
            problems.add("no model was named; -m names one, 'assay list models' shows the kinds");
        }
        if (tasks.isEmpty() && known.isEmpty()) {
            problems.add("no task was named; -t names one, 'assay list tasks' shows them");
        }
        if (epochs < 1) {
            problems.add("the epochs are " + epochs + "; the least is 1");
        }
        if (attempts < 1) {
            problems.add("the attempts are " + attempts + "; the least is 1");
        }
        try {
            AlarmThresholds.of(alarms);
        } catch (IllegalArgumentException e) {
            problems.add("--alarm: " + e.getMessage());
        }
        problems.addAll(OutputFolder.problems(out));
        return problems;
    }
}
