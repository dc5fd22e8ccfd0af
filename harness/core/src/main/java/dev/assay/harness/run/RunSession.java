package dev.assay.harness.run;

import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.journal.PromptTexts;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.model.OpenModel;
import dev.assay.harness.report.Pricing;
import dev.assay.harness.report.Reports;
import dev.assay.harness.report.Scoring;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.providers.Scrubber;
import dev.assay.providers.policy.RetryPolicy;
import dev.assay.providers.pricing.PriceBook;
import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.JournalWriter;
import dev.assay.reports.journal.LineAppender;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunLock;
import dev.assay.reports.journal.WriterSettings;
import dev.assay.reports.summary.AlarmThresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run directory with the right to write to it and the models opened: what is left is to run. New runs and
/// resumed ones differ only in how they come to this point.
public final class RunSession implements AutoCloseable {
    private final RunDirectory directory;
    private final Manifest manifest;
    private final RunLock lock;
    private final List<ModelSpec> specs;
    private final List<OpenModel> models;
    private final ModelContext context;
    private final DoneUnits done;
    private final WriterSettings writing;
    private final int attempts;
    private final boolean resumed;
    private final List<Notice> notices;
    private final RunProgress progress;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile @Nullable Runner runner;
    private volatile boolean cancelled;

    RunSession(
            RunDirectory directory,
            Manifest manifest,
            RunLock lock,
            List<ModelSpec> specs,
            List<OpenModel> models,
            ModelContext context,
            DoneUnits done,
            WriterSettings writing,
            int attempts,
            boolean resumed,
            List<Notice> notices) {
        this.directory = directory;
        this.manifest = manifest;
        this.lock = lock;
        this.specs = specs;
        this.models = models;
        this.context = context;
        this.done = done;
        this.writing = writing;
        this.attempts = attempts;
        this.resumed = resumed;
        this.notices = notices;
        Map<String, Long> planned = new LinkedHashMap<>();
        long perLane = manifest.units() / Math.max(1, specs.size());
        specs.forEach(spec -> planned.put(spec.lane(), perLane));
        this.progress = new RunProgress(planned, new Pricing(PriceBook.bundled(), manifest.lanes())::price);
        specs.forEach(spec -> progress.doneBefore(spec.lane(), done.doneBefore(spec.lane())));
    }

    /// Live tallies; a listener feeds them.
    public RunProgress progress() {
        return progress;
    }

    /// Calls in flight now, over all lanes.
    public int inFlight() {
        return inFlight.get();
    }

    /// Whether a lane has no real model behind it.
    public boolean simulated(String lane) {
        return specs.stream().anyMatch(spec -> spec.lane().equals(lane) && spec.simulated());
    }

    /// One line that says what is about to happen.
    public String headline() {
        return String.format(
                Locale.ROOT,
                "%s %,d questions to %d model%s, into %s",
                resumed ? "going on with" : "putting",
                manifest.units() / Math.max(1, specs.size()),
                specs.size(),
                specs.size() == 1 ? "" : "s",
                directory.path());
    }

    /// Ends the run soon; what was acknowledged is kept. May be called from any thread, before or during the
    /// run.
    public void cancel() {
        cancelled = true;
        Runner running = runner;
        if (running != null) {
            running.cancel();
        }
    }

    /// Asks what is to be asked, then derives scores, costs, summary and scorecard.
    ///
    /// @param listener is told what happens
    /// @throws RunFailedException when the journal cannot be written
    public RunResult run(RunListener listener) {
        try {
            return execute(listener);
        } catch (IOException | UncheckedIOException e) {
            throw new RunFailedException(
                    "the run directory " + directory.path() + " cannot be written or read: " + e.getMessage(), e);
        }
    }

    private RunResult execute(RunListener listener) throws IOException {
        JournalMapping mapping = new JournalMapping(scrubber());
        try (LineAppender<EventFacts> eventLines = LineAppender.events(directory, lock);
                JournalWriter journal = JournalWriter.open(directory, lock, writing);
                PromptTexts texts = PromptTexts.open(directory)) {
            Events events = new Events(eventLines, listener);
            eventLines.tornTail().ifPresent(tail -> events.write("torn-tail", null, tail.message()));
            journal.tornTail().ifPresent(tail -> events.write("torn-tail", null, tail.message()));
            events.begin(resumed, manifest, done);
            notices.forEach(notice -> events.write(notice.kind(), null, notice.message()));
            Alarms alarms = new Alarms(events, AlarmThresholds.of(manifest.alarms()));
            RunListener all = new Listeners(listener, new Listeners(alarms, new PromptCuts(events, manifest.lanes())));
            RunResources resources = new RunResources(
                    journal,
                    mapping,
                    new WorstCase(PriceBook.bundled()),
                    RetryPolicy.standard(attempts, manifest.seed()),
                    inFlight,
                    all);
            List<Lane> lanes = new ArrayList<>();
            int permits = 0;
            for (int i = 0; i < specs.size(); i++) {
                ModelSpec spec = specs.get(i);
                int limit = spec.maxInFlight() == null ? manifest.schedule().maxInFlight() : spec.maxInFlight();
                permits += limit;
                lanes.add(new Lane(spec, models.get(i).provider(), resources, limit, taskLimits()));
            }
            Runner running = new Runner(
                    lanes.stream().filter(lane -> !takesTurns(lane)).toList(),
                    lanes.stream().filter(this::takesTurns).toList(),
                    () -> items(texts),
                    done,
                    Scoring.judging(manifest),
                    all,
                    manifest.epochs(),
                    manifest.seed(),
                    manifest.schedule().block() == null
                            ? 10
                            : manifest.schedule().block(),
                    permits);
            runner = running;
            if (cancelled) {
                running.cancel();
            }
            running.run();
            for (Lane lane : lanes) {
                if (lane.stopped() != null) {
                    events.write(
                            "lane-stopped",
                            lane.id(),
                            "stopped: " + lane.stopped().detail());
                }
            }
            for (int i = 0; i < specs.size(); i++) {
                events.measured(specs.get(i).lane(), models.get(i).measured().get());
            }
            events.end(running.cancelled());
        }
        Reports.Written written = Reports.derive(directory, Locale.ENGLISH);
        return new RunResult(directory.path(), written.summary(), written.scorecard(), written.json(), cancelled);
    }

    private Map<String, Integer> taskLimits() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (Manifest.TaskFacts task : manifest.tasks()) {
            if (task.maxTokens() != null) {
                limits.put(task.id(), task.maxTokens());
            }
        }
        return limits;
    }

    /// Local lanes take turns when there is more than one of them and the user does not let them share the
    /// machine.
    private boolean takesTurns(Lane lane) {
        return !manifest.schedule().shared()
                && lane.local()
                && specs.stream().filter(ModelSpec::local).count() > 1;
    }

    private Stream<Item> items(PromptTexts texts) {
        try {
            return JournalReader.of(directory)
                    .items()
                    .map(facts -> new Item(facts, JournalMapping.messages(facts, texts::text)));
        } catch (IOException e) {
            throw new UncheckedIOException("items.jsonl cannot be read", e);
        }
    }

    private Scrubber scrubber() {
        return context.scrubber(specs);
    }

    /// Gives the directory and the models back.
    @Override
    public void close() {
        for (OpenModel model : models) {
            model.close();
        }
        lock.close();
    }

    /// Where runs go that the user did not name: `runs/<time>`.
    public static Path defaultFolder() {
        return RunNames.fresh(Path.of("runs"), "");
    }

    /// Plans a new run and opens everything it needs.
    ///
    /// @param problems what is wrong already; more are added, and all are thrown together
    /// @throws ProblemsException when anything is wrong; nothing was sent and no folder is left
    public static RunSession open(RunPlan plan, ModelContext context, boolean fsync, List<String> problems)
            throws InterruptedException {
        return new Opening(context, problems).open(plan, fsync);
    }

    /// Opens a run that was cut short.
    ///
    /// @param retryFailed whether units whose last attempt failed are asked again
    /// @throws ProblemsException when the run cannot go on as it was planned; the message names the difference
    public static RunSession resume(
            Path run, ModelContext context, boolean fsync, boolean retryFailed, List<String> problems)
            throws InterruptedException {
        return new Opening(context, problems).resume(run, fsync, retryFailed);
    }
}
