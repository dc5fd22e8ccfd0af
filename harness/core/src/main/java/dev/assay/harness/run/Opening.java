package dev.assay.harness.run;

import dev.assay.harness.digest.Digest;
import dev.assay.harness.fetch.FetchException;
import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.journal.PromptTexts;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKind;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.model.ModelUnavailableException;
import dev.assay.harness.model.OpenModel;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.providers.Scrubber;
import dev.assay.providers.pricing.PriceBook;
import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Manifest.LaneFacts;
import dev.assay.reports.journal.PromptPart;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunIndex;
import dev.assay.reports.journal.RunLock;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.journal.WriterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings a run to the point where the first call can be made: everything that can be wrong is found here, and
/// told together.
final class Opening {
    private static final int DEFAULT_ATTEMPTS = 5;

    private final ModelContext context;
    private final List<String> problems;
    private final List<OpenModel> opened = new ArrayList<>();

    Opening(ModelContext context, List<String> problems) {
        this.context = context;
        this.problems = problems;
    }

    RunSession open(RunPlan plan, boolean fsync) throws InterruptedException {
        boolean good = false;
        @Nullable RunDirectory directory = null;
        boolean existed = Files.exists(plan.out());
        @Nullable RunLock lock = null;
        try {
            openModels(plan.models(), plan.schedule().maxInFlight());
            if (!problems.isEmpty()) {
                new Planner(problems).check(plan.tasks());
            }
            refuseProblems();
            boolean restricted = plan.tasks().stream()
                    .anyMatch(task -> task.task().dataset().card().restricted());
            directory = RunDirectory.create(plan.out(), restricted);
            lock = RunLock.acquire(directory);
            Planner planner = new Planner(problems);
            planner.write(directory, plan.tasks());
            refuseProblems();
            Manifest manifest = manifest(plan, planner);
            directory.writeManifest(manifest);
            teach(directory, plan.models());
            RunSession session = new RunSession(
                    directory,
                    manifest,
                    lock,
                    plan.models(),
                    opened,
                    context,
                    DoneUnits.NONE,
                    WriterSettings.DEFAULT.withFsync(fsync),
                    plan.attempts(),
                    false,
                    planner.notices());
            good = true;
            return session;
        } catch (IOException e) {
            problems.add("the output folder " + plan.out() + " cannot be written: " + e.getMessage());
            throw new ProblemsException(problems);
        } finally {
            if (!good) {
                giveBack(lock);
                if (directory != null && !Files.exists(directory.manifestFile())) {
                    Leftovers.remove(directory.path(), existed);
                }
            }
        }
    }

    RunSession resume(Path run, boolean fsync, boolean retryFailed) throws InterruptedException {
        boolean good = false;
        @Nullable RunLock lock = null;
        try {
            RunDirectory directory = RunDirectory.open(run);
            Manifest manifest = JournalReader.of(directory).manifest();
            lock = RunLock.acquire(directory);
            if (manifest.imported() != null) {
                problems.add(run + " was imported from " + manifest.imported().format()
                        + " logs: there is no model to ask. Rescore it, or write its report.");
                throw new ProblemsException(problems);
            }
            List<ModelSpec> specs = new ArrayList<>();
            for (LaneFacts lane : manifest.lanes()) {
                ModelSpec spec = JournalMapping.model(lane);
                if (!spec.digest().equals(lane.digest())) {
                    problems.add("lane '" + lane.id()
                            + "' is not the one that was asked before: its settings in run.json"
                            + " have the digest " + spec.digest() + ", and the run was begun with " + lane.digest()
                            + "; start a new run for other settings");
                }
                specs.add(spec);
            }
            refuseChangedItems(directory);
            openModels(specs, manifest.schedule().maxInFlight());
            refuseProblems();
            for (int i = 0; i < opened.size(); i++) {
                problems.addAll(SameEngine.differences(
                        manifest.lanes().get(i), opened.get(i).engine()));
            }
            refuseProblems();
            teach(directory, specs);
            RunSession session = new RunSession(
                    directory,
                    manifest,
                    lock,
                    specs,
                    opened,
                    context,
                    done(directory, manifest, retryFailed),
                    WriterSettings.DEFAULT.withFsync(fsync),
                    DEFAULT_ATTEMPTS,
                    true,
                    List.of());
            good = true;
            return session;
        } catch (IOException | BadJournalException | IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            throw new ProblemsException(problems);
        } finally {
            if (!good) {
                giveBack(lock);
            }
        }
    }

    /// Opens the models, so that what is wrong with any of them is told together. A server elsewhere is not
    /// bothered when something is wrong already, and where the plan itself is wrong no engine is started.
    private void openModels(List<ModelSpec> specs, int maxInFlight) throws InterruptedException {
        boolean planned = problems.isEmpty();
        ModelContext sized = context.withMaxInFlight(maxInFlight);
        for (ModelSpec spec : specs) {
            ModelKind kind = ModelKinds.named(spec.kind());
            if (kind == null) {
                problems.add("lane '" + spec.lane() + "' is of the kind '" + spec.kind()
                        + "', which this version does not know");
                continue;
            }
            boolean leave = kind.startsEngine() ? !planned : !problems.isEmpty() && !spec.local();
            if (leave) {
                continue;
            }
            try {
                opened.add(kind.open(spec, sized));
            } catch (ModelUnavailableException | FetchException | IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private Manifest manifest(RunPlan plan, Planner planner) {
        Scrubber scrubber = context.scrubber(plan.models());
        List<LaneFacts> lanes = new ArrayList<>();
        for (int i = 0; i < plan.models().size(); i++) {
            lanes.add(JournalMapping.lane(
                    plan.models().get(i), scrubber, opened.get(i).engine()));
        }
        Map<String, Manifest.TaskFacts> tasks = new LinkedHashMap<>();
        for (var task : plan.tasks()) {
            tasks.putIfAbsent(
                    task.task().id(),
                    JournalMapping.task(task, planner.samples(task.task().id())));
        }
        PriceBook book = PriceBook.bundled();
        Path name = plan.out().toAbsolutePath().normalize().getFileName();
        Schedule schedule = plan.schedule();
        boolean blocks = plan.models().stream().filter(ModelSpec::local).count() > 1 && !schedule.shareMachine();
        return new Manifest(
                Manifest.SCHEMA,
                name == null ? "run" : name.toString(),
                Instant.now(),
                Host.tool(),
                Host.facts(),
                plan.command().stream().map(scrubber::scrub).toList(),
                plan.seed(),
                plan.epochs(),
                new Manifest.Schedule(
                        blocks ? "blocks" : "interleaved",
                        blocks ? schedule.block() : null,
                        schedule.maxInFlight(),
                        schedule.shareMachine()),
                lanes,
                List.copyOf(tasks.values()),
                plan.tasks().stream().map(JournalMapping::variant).toList(),
                new Manifest.BookFacts(book.name(), book.version(), book.digest()),
                Profiles.ROBUST.id(),
                planner.items() * plan.epochs() * plan.models().size(),
                plan.alarms(),
                null);
    }

    /// The simulated models' knowledge; nothing is read where there are none.
    private void teach(RunDirectory directory, List<ModelSpec> specs) throws IOException {
        List<ModelSpec> simulated = specs.stream().filter(ModelSpec::simulated).toList();
        if (simulated.isEmpty()) {
            return;
        }
        try (PromptTexts texts = PromptTexts.open(directory);
                Stream<ItemFacts> items = JournalReader.of(directory).items()) {
            items.forEach(item -> simulated.forEach(spec -> context.answers()
                    .learn(spec.request(JournalMapping.messages(item, texts::text), null), item.gold())));
        }
    }

    private void refuseChangedItems(RunDirectory directory) throws IOException {
        try (Stream<ItemFacts> items = JournalReader.of(directory).items()) {
            items.filter(item -> !JournalMapping.digest(item).equals(item.digest()))
                    .limit(3)
                    .forEach(item -> problems.add("the prompt of " + item.task() + " " + item.sample() + " ("
                            + item.variant() + ") in items.jsonl has the digest " + JournalMapping.digest(item)
                            + ", and was planned with " + item.digest() + "; start a new run for other prompts"));
        }
        try (Stream<PromptPart> parts = JournalReader.of(directory).prompts()) {
            parts.filter(part -> !Digest.of(part.text()).equals(part.digest()))
                    .limit(3)
                    .forEach(part -> problems.add("a text in prompts.jsonl has the digest " + Digest.of(part.text())
                            + ", and was planned with " + part.digest() + "; start a new run for other prompts"));
        }
    }

    private static DoneUnits done(RunDirectory directory, Manifest manifest, boolean retryFailed) throws IOException {
        RunIndex index = RunIndex.read(directory);
        DoneUnits done = new DoneUnits(index, retryFailed, Map.of());
        Map<String, Long> byLane = new HashMap<>();
        try (Stream<ItemFacts> items = JournalReader.of(directory).items()) {
            for (Iterator<ItemFacts> it = items.iterator(); it.hasNext(); ) {
                ItemFacts item = it.next();
                for (LaneFacts lane : manifest.lanes()) {
                    for (int epoch = 1; epoch <= manifest.epochs(); epoch++) {
                        if (done.isDone(new Unit(item.task(), item.sample(), item.variant(), epoch, lane.id()))) {
                            byLane.merge(lane.id(), 1L, Long::sum);
                        }
                    }
                }
            }
        }
        return new DoneUnits(index, retryFailed, byLane);
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private void giveBack(@Nullable RunLock lock) {
        opened.forEach(OpenModel::close);
        if (lock != null) {
            lock.close();
        }
    }
}
