package dev.assay.reports.scorecard.internal;

import dev.assay.reports.journal.Manifest;
import dev.assay.reports.scorecard.Contestant;
import dev.assay.reports.scorecard.Duel;
import dev.assay.reports.scorecard.Filter;
import dev.assay.reports.scorecard.Lane;
import dev.assay.reports.scorecard.SampleList;
import dev.assay.reports.scorecard.Scorecard;
import dev.assay.reports.scorecard.Standing;
import dev.assay.reports.scorecard.TaskCard;
import dev.assay.reports.scorecard.Verdict;
import dev.assay.reports.scorecard.Words;
import dev.assay.reports.stats.Proportion;
import dev.assay.reports.summary.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the figures say, as text: the same sentence in every format.
public record Sentences(Words words, Figures figures) {
    /// With more pairs than this, only those of the leading contestant are said first; all stand in the
    /// table.
    private static final int PAIRS_SAID = 3;

    /// The run in a few words: who, on what.
    public String title(Scorecard card) {
        String lanes = card.lanes().size() <= 4
                ? card.lanes().stream()
                        .map(lane -> Isolated.name(lane.id()))
                        .collect(Collectors.joining(words.of("title.versus")))
                : words.of("title.lanes", card.lanes().size());
        String tasks = card.tasks().size() <= 4
                ? card.tasks().stream().map(TaskCard::id).collect(Collectors.joining(", "))
                : words.of("title.tasks", card.tasks().size());
        return words.of("title", lanes, tasks);
    }

    /// A contestant's name in running text, with the word that no real model answers where that is so.
    public String name(Contestant who) {
        String name = Isolated.name(who.name());
        return who.lane().simulated() ? words.of("name.simulated", name) : name;
    }

    /// The verdicts of a task, best first; at least one sentence.
    public List<Said> verdicts(TaskCard task) {
        List<Said> said = new ArrayList<>();
        List<Duel> duels =
                task.duels().stream().filter(duel -> duel.shared() > 0).toList();
        for (Duel duel : duels.size() <= PAIRS_SAID
                ? duels
                : duels.stream().filter(d -> leads(task, d)).toList()) {
            said.add(verdict(duel));
        }
        if (said.isEmpty()) {
            task.standings().forEach(standing -> said.add(alone(standing)));
        }
        if (said.isEmpty()) {
            said.add(new Said(words.of("verdict.nothing"), words.of("verdict.nothing.why"), false));
        }
        return said;
    }

    /// @param finding  the verdict in two or three words
    /// @param grounds  the figures that carry it
    /// @param resolved whether a difference was told from chance
    public record Said(String finding, String grounds, boolean resolved) {}

    /// One pair: the difference, its interval, the samples and the test.
    public Said verdict(Duel duel) {
        String finding = duel.resolved() ? words.of("verdict.resolved", name(duel.leader())) : words.of("verdict.tie");
        Double detectable = duel.detectable();
        String power = detectable == null
                ? words.of("verdict.power.none")
                : words.of("verdict.power", figures.tenths(detectable));
        String grounds = words.of(
                duel.resolved() ? "verdict.resolved.why" : "verdict.tie.why",
                name(duel.leader()),
                figures.points(duel.difference()),
                figures.pointsRange(duel.low(), duel.high()),
                name(duel.other()),
                figures.count(duel.shared()),
                figures.p(duel.p()),
                power);
        return new Said(finding, grounds, duel.resolved());
    }

    private Said alone(Standing standing) {
        Proportion accuracy = standing.cell().accuracy();
        String name = name(standing.who());
        if (accuracy == null) {
            String why = standing.done() == 0
                    ? words.of("verdict.alone.none")
                    : words.of("verdict.alone.failed", figures.count(standing.done()));
            return new Said(words.of("verdict.alone.unknown", name), why, false);
        }
        String finding = words.of("verdict.alone", name, figures.percent(accuracy.value()));
        String why = words.of(
                "verdict.alone.why",
                figures.range(accuracy.low(), accuracy.high()),
                figures.count(accuracy.successes()),
                figures.count(accuracy.n()));
        return new Said(finding, why, false);
    }

    /// Whether the contestant with the highest rate is one of the pair.
    private static boolean leads(TaskCard task, Duel duel) {
        return task.standings().stream()
                .filter(standing -> standing.cell().accuracy() != null)
                .max(Comparator.comparingDouble(Sentences::rate))
                .map(best -> duel.leader().equals(best.who()) || duel.other().equals(best.who()))
                .orElse(true);
    }

    private static double rate(Standing standing) {
        Proportion accuracy = standing.cell().accuracy();
        return accuracy == null ? -1 : accuracy.value();
    }

    /// What the page itself must say before any figure; the summary's alarms say the rest.
    public List<String> notices(Scorecard card) {
        return card.tasks().stream()
                .filter(TaskCard::restricted)
                .map(task -> words.of("notice.restricted", task.id()))
                .toList();
    }

    /// That no real model answered, and for whom.
    public String banner(Scorecard card) {
        List<Lane> simulated = card.lanes().stream().filter(Lane::simulated).toList();
        String lanes = simulated.stream().map(Lane::id).collect(Collectors.joining(", "));
        String who = simulated.size() == card.lanes().size()
                ? words.of("page.banner.all")
                : words.of("page.banner.some", lanes);
        return words.of("page.banner", who);
    }

    /// The name of a filter on its chip.
    public String filter(Filter filter, SampleList samples) {
        return switch (filter) {
            case Filter.All() -> words.of("samples.filter.all");
            case Filter.Disagree() -> words.of("samples.filter.disagree");
            case Filter.Only(int contestant) ->
                words.of(
                        "samples.filter.only",
                        samples.contestants().get(contestant).name());
            case Filter.Any(Verdict verdict) -> verdict.glyph() + " " + words.of("verdict." + verdict.key());
        };
    }

    /// A verdict with its glyph; a dash for one that a profile does not give.
    public String verdict(@Nullable String key) {
        return key == null ? "–" : Verdict.of(key).glyph() + " " + words.of("verdict." + key);
    }

    /// A share of units that passed its threshold.
    public String alarm(Summary.Alarm alarm) {
        return words.of(
                "alarm",
                words.of("alarm." + alarm.kind()),
                figures.count(alarm.count()),
                figures.count(alarm.of()),
                figures.percent((double) alarm.count() / alarm.of()),
                figures.percent(alarm.threshold()));
    }

    /// How the lanes shared the time.
    public String schedule(Manifest.Schedule schedule) {
        return schedule.block() == null
                ? words.of("manifest.schedule.interleaved", schedule.maxInFlight())
                : words.of("manifest.schedule.blocks", schedule.block(), schedule.maxInFlight());
    }

    /// A chart of latencies for those who cannot see it.
    public String chart(String what, TaskCard task, boolean first) {
        String lines = Chart.of(task, first).lines().stream()
                .map(line -> words.of(
                        "latency.aria.one",
                        name(line.who()),
                        figures.duration(line.median()),
                        line.curve().n()))
                .collect(Collectors.joining("; "));
        return words.of("latency.aria", what, task.id(), lines);
    }
}
