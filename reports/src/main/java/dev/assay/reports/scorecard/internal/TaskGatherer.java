package dev.assay.reports.scorecard.internal;

import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.scorecard.Filter;
import dev.assay.reports.scorecard.SampleList;
import dev.assay.reports.scorecard.SampleRow;
import dev.assay.reports.scorecard.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes in the samples of one task: counts every filter over all of them, keeps the latencies as columns,
/// and keeps for the list as many as have room.
final class TaskGatherer {
    private static final int HEAD = 140;
    private static final int VALUE = 60;

    private final Columns columns;
    private final Function<String, @Nullable String> texts;
    private final List<Filter> filters;
    private final long[] counts;
    private final List<Durations> firstTokens = new ArrayList<>();
    private final List<Durations> totals = new ArrayList<>();
    private final Map<Interest, List<Draft>> drafts = new EnumMap<>(Interest.class);
    private int total;

    /// A listed sample before it is known which blocks come into the page.
    record Draft(int ordinal, SampleList.Entry entry, TextPacker.@Nullable Slot slot) {
        SampleList.Entry placed() {
            boolean inPage = slot != null && slot.draft().number() >= 0;
            SampleList.Place place =
                    slot != null && inPage ? new SampleList.Place(slot.draft().number(), slot.row()) : null;
            return new SampleList.Entry(
                    entry.sample(), entry.epoch(), entry.head(), entry.gold(), entry.shown(), place);
        }
    }

    TaskGatherer(Columns columns, Function<String, @Nullable String> texts) {
        this.columns = columns;
        this.texts = texts;
        this.filters = filters(columns.contestants().size());
        this.counts = new long[filters.size()];
        for (int i = 0; i < columns.contestants().size(); i++) {
            firstTokens.add(new Durations());
            totals.add(new Durations());
        }
        for (Interest interest : Interest.values()) {
            drafts.put(interest, new ArrayList<>());
        }
    }

    private static List<Filter> filters(int contestants) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter.All());
        if (contestants > 1) {
            filters.add(new Filter.Disagree());
            for (int i = 0; i < contestants; i++) {
                filters.add(new Filter.Only(i));
            }
        }
        for (Verdict verdict : Verdict.values()) {
            filters.add(new Filter.Any(verdict));
        }
        return filters;
    }

    /// @param neighbour an item of another sample of the task; null when there is none
    /// @param rooms     what room is left for each interest; counted down here
    void add(SampleRow row, @Nullable ItemFacts neighbour, Map<Interest, Room> rooms) {
        List<SampleList.@Nullable Shown> shown = new ArrayList<>();
        List<@Nullable Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < columns.contestants().size(); i++) {
            shown.add(null);
            verdicts.add(null);
        }
        for (SampleRow.Given given : row.given()) {
            int column =
                    columns.of(given.score().unit().lane(), given.score().unit().variant());
            Verdict verdict = Verdict.of(given.score().verdict());
            String value = columns.restricted() ? null : given.score().value();
            verdicts.set(column, verdict);
            shown.set(column, new SampleList.Shown(verdict, value == null ? null : Excerpt.head(value, VALUE)));
            time(column, given.attempt());
        }
        for (int i = 0; i < counts.length; i++) {
            if (filters.get(i).matches(verdicts)) {
                counts[i]++;
            }
        }
        Interest interest = Interest.of(verdicts);
        Room room = rooms.get(interest);
        if (room != null && room.take()) {
            List<Draft> kept = drafts.get(interest);
            if (kept != null) {
                kept.add(new Draft(
                        total, entry(row, neighbour, shown), room.packer().add(columns, row)));
            }
        }
        total++;
    }

    private void time(int column, JournalLine.@Nullable Attempt attempt) {
        if (attempt == null
                || !(attempt.outcome().equals("answered") || attempt.outcome().equals("truncated"))) {
            return;
        }
        Times times = Times.of(attempt.marks());
        firstTokens.get(column).add(times.firstToken());
        totals.get(column).add(times.total());
    }

    private SampleList.Entry entry(
            SampleRow row, @Nullable ItemFacts neighbour, List<SampleList.@Nullable Shown> shown) {
        ItemFacts item = row.items().getFirst();
        if (columns.restricted()) {
            return new SampleList.Entry(row.sample(), row.epoch(), null, null, shown, null);
        }
        String digest = QuestionFinder.question(item, neighbour);
        String question = digest == null ? null : texts.apply(digest);
        return new SampleList.Entry(
                row.sample(),
                row.epoch(),
                question == null ? null : Excerpt.head(question, HEAD),
                Excerpt.head(item.gold(), VALUE),
                shown,
                null);
    }

    /// One per contestant.
    List<Latencies> latencies() {
        List<Latencies> latencies = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            latencies.add(
                    new Latencies(firstTokens.get(i).curve(), totals.get(i).curve()));
        }
        return latencies;
    }

    List<Draft> drafts(Interest interest) {
        return drafts.getOrDefault(interest, List.of());
    }

    /// The list, of those drafts that have room.
    SampleList list(List<Draft> kept) {
        List<SampleList.Chip> chips = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            chips.add(new SampleList.Chip(filters.get(i), counts[i]));
        }
        List<SampleList.Entry> entries = kept.stream()
                .sorted(Comparator.comparingInt(Draft::ordinal))
                .map(Draft::placed)
                .toList();
        return new SampleList(columns.contestants(), total, chips, opening(chips), entries);
    }

    /// Disagreements where there are any; for a lone contestant what it has wrong; else everything.
    private static Filter opening(List<SampleList.Chip> chips) {
        Filter wrong = new Filter.Any(Verdict.WRONG);
        boolean lone = chips.stream().noneMatch(chip -> chip.filter() instanceof Filter.Disagree);
        return chips.stream()
                .filter(chip -> chip.count() > 0)
                .map(SampleList.Chip::filter)
                .filter(filter -> lone ? filter.equals(wrong) : filter instanceof Filter.Disagree)
                .findFirst()
                .orElse(new Filter.All());
    }
}
