package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Duel;
import dev.assay.reports.scorecard.Filter;
import dev.assay.reports.scorecard.Lane;
import dev.assay.reports.scorecard.Scorecard;
import dev.assay.reports.scorecard.Standing;
import dev.assay.reports.scorecard.TaskCard;
import dev.assay.reports.scorecard.Words;
import dev.assay.reports.stats.Proportion;
import dev.assay.reports.summary.Translation;
import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the templates draw from: the card, the words, and the page's own parts.
///
/// @param payload writes the samples as JSON that is inert inside a script element
public record Page(Scorecard card, Words w, Figures f, Sentences say, Assets assets, Content payload) {
    /// How many samples are rendered at a time, with script and without.
    public static final int ROWS = 50;

    /// Pixels of a dot-and-whisker drawing in a table.
    public static final int PLOT = 180;

    /// Pixels of a difference drawn by itself.
    public static final int WIDE_PLOT = 320;

    /// With more pairs than this a task's pairs stand in a table.
    public static final int DUELS_DRAWN = 6;

    /// Ids of the page's sections, in order.
    public static final List<String> SECTIONS = List.of(
            "verdict",
            "board",
            "pairs",
            "cost",
            "latency",
            "tokens",
            "strata",
            "translation",
            "samples",
            "manifest",
            "reading");

    /// What the note on reading explains, in order.
    public static final List<String> TOPICS =
            List.of("rate", "bound", "verdicts", "pair", "translation", "epochs", "latency", "cost", "colour");

    public static Page of(Scorecard card, Words words, Content payload) {
        Figures figures = new Figures(words);
        return new Page(card, words, figures, new Sentences(words, figures), Assets.get(), payload);
    }

    /// Whether anything is known of an engine behind a lane.
    public boolean hasEngine(Lane lane) {
        return card.engines().stream().anyMatch(engine -> engine.lane().equals(lane.id()));
    }

    /// The axis on which all rates of a task are drawn.
    public Axis axis(TaskCard task) {
        List<Double> ends = new ArrayList<>();
        for (Standing standing : task.standings()) {
            Proportion accuracy = standing.cell().accuracy();
            if (accuracy != null) {
                ends.add(accuracy.low());
                ends.add(accuracy.high());
            }
        }
        return Axis.shares(ends, 8, PLOT - 8);
    }

    /// The task whose samples are shown first: the first that has any to show.
    public TaskCard opening() {
        List<TaskCard> tasks = card.tasks();
        return tasks.stream()
                .filter(task ->
                        !task.samples().first(task.samples().opening(), 1).isEmpty())
                .findFirst()
                .orElseGet(tasks::getFirst);
    }

    /// The axis of one difference.
    public Axis differences(Duel duel) {
        return Axis.differences(List.of(duel.low(), duel.high()), 12, WIDE_PLOT - 12);
    }

    /// The axis on which all differences of a table are drawn.
    public Axis differences(List<Duel> duels) {
        List<Double> ends = new ArrayList<>();
        for (Duel duel : duels) {
            if (duel.shared() > 0) {
                ends.add(duel.low());
                ends.add(duel.high());
            }
        }
        return Axis.differences(ends, 10, PLOT - 10);
    }

    public @Nullable CostScale costs(TaskCard task) {
        return CostScale.of(task);
    }

    /// How many samples there are over all tasks.
    public long samples() {
        return card.tasks().stream().mapToLong(task -> task.samples().total()).sum();
    }

    /// The address of a filter within the page.
    public String address(TaskCard task, Filter filter) {
        return "#t=" + encoded(task.id()) + "&f=" + filter.key();
    }

    /// The address of a sample within the page.
    public String address(TaskCard task, Translation.Difference difference) {
        String epoch = difference.epoch() > 1 ? "@" + difference.epoch() : "";
        return "#t=" + encoded(task.id()) + "&f=all&s=" + encoded(difference.sample() + epoch);
    }

    /// Places of the profiles that a task's translation shows: what another log's scorer made of another task
    /// is left out.
    public List<Integer> profiles(TaskCard task) {
        return IntStream.range(0, task.profiles().size())
                .filter(i -> !task.profiles().get(i).startsWith("logged-")
                        || task.translated().stream()
                                .anyMatch(one -> !one.translation()
                                        .profiles()
                                        .get(i)
                                        .status()
                                        .equals("not_read")))
                .boxed()
                .toList();
    }

    /// Whether anything was asked more than once.
    public boolean repeats() {
        return card.tasks().stream()
                .flatMap(task -> task.standings().stream())
                .anyMatch(standing -> standing.cell().repeats() != null);
    }

    /// The command line without addresses and folders.
    public String command() {
        return card.manifest().command().stream().map(Discreet::value).collect(Collectors.joining(" "));
    }

    /// The models that answered a lane, as they name themselves.
    public String served(String lane) {
        String served = card.tasks().stream()
                .flatMap(task -> task.standings().stream())
                .filter(standing -> standing.who().lane().id().equals(lane))
                .flatMap(standing -> standing.cell().servedModels().stream())
                .distinct()
                .map(Discreet::value)
                .collect(Collectors.joining(", "));
        return served.isEmpty() ? w.of("unknown") : served;
    }

    /// Settings in the order of their names.
    public String pairs(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + Discreet.value(setting.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
