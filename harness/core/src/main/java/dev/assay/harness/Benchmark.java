package dev.assay.harness;

import dev.assay.harness.model.DotEnv;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunPlan;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.RunSession;
import dev.assay.harness.run.Schedule;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A benchmark run from Java, in the words of the command line.
///
/// ```java
/// RunResult result = Benchmark.create()
///         .model("openai/qwen:base-url=http://127.0.0.1:8080/v1")
///         .task("fresh-math:limit=40")
///         .out(Path.of("runs/first"))
///         .run();
/// ```
///
/// Collects what is asked for; nothing is checked and nothing is sent before [#run()]. For one thread.
public final class Benchmark {
    private static final int ATTEMPTS = 5;

    private final List<String> models = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private Map<String, String> environment = System.getenv();
    private Schedule schedule = Schedule.DEFAULT;
    private RunListener listener = RunListener.NONE;
    private int epochs = 1;
    private long seed = 1;
    private @Nullable Path out;
    private @Nullable Path dataDir;

    private Benchmark() {}

    public static Benchmark create() {
        return new Benchmark();
    }

    /// Adds a contestant, written as behind `-m`.
    public Benchmark model(String spec) {
        models.add(spec);
        return this;
    }

    /// Adds a task, written as behind `-t`.
    public Benchmark task(String spec) {
        tasks.add(spec);
        return this;
    }

    /// How often each sample is asked; 1 unless set.
    public Benchmark epochs(int times) {
        epochs = times;
        return this;
    }

    /// Seed of everything that is random; 1 unless set.
    public Benchmark seed(long value) {
        seed = value;
        return this;
    }

    /// How the lanes share the time.
    public Benchmark schedule(Schedule value) {
        schedule = value;
        return this;
    }

    /// The run directory; `runs/<time>` unless set.
    public Benchmark out(Path folder) {
        out = folder;
        return this;
    }

    /// A folder that holds benchmarks, looked into before the cache; the one that `ASSAY_DATA_DIR` names unless
    /// set.
    public Benchmark dataDir(Path folder) {
        dataDir = folder;
        return this;
    }

    /// Where keys are read from; the process's environment unless set. `.env` in the working folder is read
    /// beside it.
    public Benchmark environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /// Who is told what happens.
    public Benchmark listener(RunListener value) {
        listener = value;
        return this;
    }

    /// Runs to the end and writes scores, costs, summary and scorecard.
    ///
    /// @throws ProblemsException when anything is wrong with what was asked for; nothing was sent then
    /// @throws dev.assay.harness.run.RunFailedException when the run directory cannot be written
    public RunResult run() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        ModelContext context = ModelContext.of(environment, DotEnv.read(Path.of(".env"), problems));
        List<ModelSpec> contestants = ModelKinds.resolve(models, context, problems);
        List<TaskChoice> choices =
                Tasks.resolve(tasks, null, TaskContext.of(context.variables(), dataDir, seed), problems);
        RunPlan plan = new RunPlan(
                contestants,
                choices,
                epochs,
                seed,
                schedule,
                ATTEMPTS,
                out == null ? RunSession.defaultFolder() : out,
                List.of());
        problems.addAll(plan.problems(List.copyOf(problems)));
        try (RunSession session = RunSession.open(plan, context, false, problems)) {
            return session.run(listener);
        }
    }
}
