package dev.assay.harness.run;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Sample;
import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.model.ModelUnavailableException;
import dev.assay.harness.model.OpenModel;
import dev.assay.harness.prompt.Prompt;
import dev.assay.harness.report.Pricing;
import dev.assay.harness.score.Judgement;
import dev.assay.harness.score.OwnRule;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.ShotPicker;
import dev.assay.harness.task.TaskChoice;
import dev.assay.providers.Message;
import dev.assay.providers.Request;
import dev.assay.providers.pricing.PriceBook;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// One sample put to one model, once, with everything that a run would make of it. Nothing is kept.
///
/// @param restricted whether the set's text must not be shown; then only identifiers, the verdict and figures
///                   may be
/// @param messages   what was sent, turn by turn
/// @param attempt    what came back
/// @param judgement  the headline profile's verdict, and what it was read from
public record Preview(
        ModelSpec model,
        String task,
        Sample sample,
        boolean restricted,
        List<Message> messages,
        JournalLine.Attempt attempt,
        Judgement judgement,
        CostFacts cost) {

    /// Asks once.
    ///
    /// @param number 0-based place of the sample among those that the task selects
    /// @throws ProblemsException when there is no such sample, or the model cannot be asked at all
    public static Preview ask(ModelSpec model, TaskChoice task, long number, ModelContext context)
            throws InterruptedException {
        Sample sample = sample(task, number);
        Prompt prompt = prompt(task, sample);
        Request request = model.request(prompt.messages(), task.maxTokens());
        if (model.simulated()) {
            context.answers().learn(request, sample.gold().text());
        }
        JournalMapping mapping = new JournalMapping(context.scrubber(List.of(model)));
        Unit unit = new Unit(task.task().id(), sample.id(), task.variant(), 1, model.lane());
        try (OpenModel open = Objects.requireNonNull(ModelKinds.named(model.kind()), model.kind())
                .open(model, context)) {
            var reply = open.provider().ask(request);
            JournalLine.Attempt attempt =
                    mapping.attempt(unit, 1, reply, false, "", model.digest(), new JournalLine.Waits(0, 0, 0, 0), 1);
            Judgement judgement = OwnRule.in(
                            Profiles.ROBUST, task.task().form(), task.task().rule())
                    .judge(task.task().form(), reply, sample);
            return new Preview(
                    model,
                    task.task().id(),
                    sample,
                    task.task().dataset().card().restricted(),
                    request.messages(),
                    attempt,
                    judgement,
                    pricing(model, context).price(attempt));
        } catch (ModelUnavailableException e) {
            throw new ProblemsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Prompt prompt(TaskChoice task, Sample sample) {
        try {
            return task.task().prompt().render(sample, new ShotPicker(task).of(sample));
        } catch (BadDataException | IllegalArgumentException bad) {
            throw problem(task, bad);
        }
    }

    private static ProblemsException problem(TaskChoice task, RuntimeException bad) {
        return new ProblemsException(List.of("task " + task.task().id() + ": " + bad.getMessage()));
    }

    private static Sample sample(TaskChoice task, long number) {
        try (Stream<Sample> samples = task.samples()) {
            return samples.skip(number)
                    .findFirst()
                    .orElseThrow(() -> new ProblemsException(List.of(
                            "task " + task.task().id() + " has no sample number " + number + "; they count from 0")));
        } catch (BadDataException bad) {
            throw problem(task, bad);
        }
    }

    private static Pricing pricing(ModelSpec model, ModelContext context) {
        return new Pricing(
                PriceBook.bundled(), List.of(JournalMapping.lane(model, context.scrubber(List.of(model)), Map.of())));
    }
}
