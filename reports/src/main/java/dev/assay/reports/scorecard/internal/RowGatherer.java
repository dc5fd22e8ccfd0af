package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.PageLimits;
import dev.assay.reports.scorecard.SampleList;
import dev.assay.reports.scorecard.SampleRow;
import dev.assay.reports.scorecard.TextBlock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Walks once over the samples of a run and keeps what a page holds, never more.
public final class RowGatherer {
    private final PageLimits limits;
    private final Map<String, TaskFeed> feeds = new LinkedHashMap<>();
    private final Map<Interest, Room> rooms = new EnumMap<>(Interest.class);

    /// @param columns one per task, in manifest order
    /// @param texts   digest → text of a prompt's part; null when the run directory does not have it
    public RowGatherer(List<Columns> columns, Function<String, @Nullable String> texts, PageLimits limits) {
        this.limits = limits;
        for (Interest interest : Interest.values()) {
            rooms.put(interest, new Room(limits.samples(), new TextPacker(texts, limits.text(), limits.packed())));
        }
        for (Columns task : columns) {
            feeds.put(task.task(), new TaskFeed(new TaskGatherer(task, texts), rooms));
        }
    }

    /// What was gathered.
    ///
    /// @param tasks by id
    public record Gathered(Map<String, Task> tasks, List<TextBlock> blocks) {}

    /// @param latencies one per contestant
    public record Task(SampleList samples, List<Latencies> latencies) {}

    /// @throws IllegalArgumentException when the manifest knows no such task, lane or variant
    public void add(SampleRow row) {
        TaskFeed feed = feeds.get(row.task());
        if (feed == null) {
            throw new IllegalArgumentException("sample " + row.sample() + " is of task '" + row.task()
                    + "', which is not in the manifest; known are " + feeds.keySet());
        }
        feed.add(row);
    }

    /// Gives room to the samples of most interest first. Call once, after the last row.
    public Gathered finish() {
        Map<String, TaskGatherer> gatherers = new LinkedHashMap<>();
        feeds.forEach((id, feed) -> gatherers.put(id, feed.finish()));
        List<TextBlock> blocks = choose();
        Map<String, List<TaskGatherer.Draft>> kept = new LinkedHashMap<>();
        gatherers.keySet().forEach(id -> kept.put(id, new ArrayList<>()));
        int left = limits.samples();
        for (Interest interest : Interest.values()) {
            for (Map.Entry<String, List<TaskGatherer.Draft>> task : kept.entrySet()) {
                List<TaskGatherer.Draft> drafts =
                        gatherer(gatherers, task.getKey()).drafts(interest);
                int take = Math.min(left, drafts.size());
                task.getValue().addAll(drafts.subList(0, take));
                left -= take;
            }
        }
        Map<String, Task> tasks = new LinkedHashMap<>();
        kept.forEach((id, drafts) -> {
            TaskGatherer gatherer = gatherer(gatherers, id);
            tasks.put(id, new Task(gatherer.list(drafts), gatherer.latencies()));
        });
        return new Gathered(tasks, blocks);
    }

    private List<TextBlock> choose() {
        List<TextBlock> blocks = new ArrayList<>();
        long left = limits.packed();
        for (Room room : rooms.values()) {
            for (TextPacker.Draft draft : room.packer().finish()) {
                left -= draft.block().size();
                if (left >= 0) {
                    draft.number(blocks.size());
                    blocks.add(draft.block());
                }
            }
        }
        return blocks;
    }

    private static TaskGatherer gatherer(Map<String, TaskGatherer> gatherers, String id) {
        TaskGatherer gatherer = gatherers.get(id);
        if (gatherer == null) {
            throw new IllegalStateException("task " + id + " was not gathered");
        }
        return gatherer;
    }
}
