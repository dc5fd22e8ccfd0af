package dev.assay.harness.cli;

import dev.assay.harness.model.ModelContext;
import dev.assay.harness.run.RunPlan;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.RunSession;
import dev.assay.harness.run.Schedule;
import dev.assay.harness.spec.Written;
import dev.assay.harness.task.TaskContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The demo's two runs. What they ask was fixed before any score was seen: level 1 with its four kinds in equal
/// parts, one limit for both prompts.
final class DemoRuns {
    private static final long SEED = 7;
    private static final int ATTEMPTS = 5;
    private static final String REAL = "fresh-math:seed=" + SEED + ",levels=1,limit=40,max-tokens=64,shots=";

    private DemoRuns() {}

    /// One real model against itself: three worked examples as earlier turns, or none.
    static RunResult real(Path weights, Path folder, Console console) throws InterruptedException {
        console.say("assay: a REAL model, run here, on 40 generated word problems under two prompts: three worked"
                + " examples, or none");
        ModelContext context = ModelContext.of(console.environment(), Map.of());
        return run(
                List.of("embedded/file:path=\"" + weights + "\",name=smollm2-135m"),
                List.of(REAL + "3", REAL + "0"),
                context,
                folder,
                console);
    }

    /// Two priced endpoints that are made up; the wire, the clock, the journal and the scoring are real.
    static RunResult simulated(int items, Path folder, Console console) throws InterruptedException {
        console.say("assay: two SIMULATED models (a local server that answers by a plan) with prices, on " + items
                + " word problems");
        return run(
                List.of("simulated/steady", "simulated/quick"),
                List.of("fresh-math:seed=" + SEED + ",languages=en+ko,limit=" + items),
                ModelContext.of(Map.of(), Map.of()),
                folder,
                console);
    }

    private static RunResult run(
            List<String> models, List<String> tasks, ModelContext context, Path folder, Console console)
            throws InterruptedException {
        List<String> problems = new ArrayList<>();
        ModelContext said = context.withSay(line -> console.say("assay: " + line));
        Planning planning = new Planning(
                Written.ofAll(models, problems),
                Written.ofAll(tasks, problems),
                null,
                said,
                TaskContext.of(Map.of(), null, SEED),
                problems);
        RunPlan plan = planning.plan(1, SEED, Schedule.DEFAULT, ATTEMPTS, folder, List.of("demo"));
        RunSession session = RunSession.open(plan, said, false, problems);
        RunResult result = Running.execute(session, console);
        Running.table(session, result, console);
        return result;
    }
}
