package dev.assay.providers.embedded.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Understands the log of llama.cpp b4916, line by line. Lines of a task name it (`… | task 7 | …`); the
/// three lines of its timings follow the line that names it, written as one entry. No text of a prompt or a
/// reply stands in the log at this level, so a model cannot write counts of its own.
final class LogLines {
    private final Map<Integer, TaskCounts> running = new Recent();
    private final Map<Integer, TaskCounts> ended = new Recent();
    private final List<String> endTokens = new ArrayList<>();
    private @Nullable String startToken;
    private @Nullable String build;
    private @Nullable Integer timed;

    /// Takes in one line, without its line break.
    void accept(String line) {
        Integer task = taskOf(line);
        if (task != null) {
            timed = null;
            acceptOfTask(task, line);
        } else if (timed != null) {
            acceptTiming(timed, line.strip());
        } else if (line.startsWith("build: ")) {
            build = between(line, "build: ", ") ") + ")";
        } else if (line.startsWith("print_info: BOS token")) {
            startToken = quoted(line);
        } else if (line.startsWith("print_info: EOG token")) {
            String token = quoted(line);
            if (token != null && !token.isEmpty()) {
                endTokens.add(token);
            }
        }
    }

    private void acceptOfTask(int task, String line) {
        if (line.contains(" | new prompt, ")) {
            running.put(task, counts(task).withPrompt(whole(after(line, "n_prompt_tokens = "))));
        } else if (line.contains(" | stop processing: ")) {
            running.put(task, counts(task).withContextFull("1".equals(after(line, "truncated = "))));
        } else if (line.startsWith("slot print_timing: ")) {
            timed = task;
        }
    }

    private void acceptTiming(int task, String line) {
        Double millis = decimal(between(line, "time = ", " ms"));
        Long tokens = whole(between(line, " / ", " tokens"));
        if (line.startsWith("prompt eval time")) {
            running.put(task, counts(task).withEvaluated(tokens, millis));
        } else if (line.startsWith("eval time")) {
            running.put(task, counts(task).withOutput(tokens, millis));
        } else {
            timed = null;
            ended.put(task, counts(task));
            running.remove(task);
        }
    }

    private TaskCounts counts(int task) {
        return running.getOrDefault(task, TaskCounts.UNKNOWN);
    }

    /// The counts of a task whose last line has been read, and forgets it; null when it has not ended.
    @Nullable
    TaskCounts takeEnded(int task) {
        return ended.remove(task);
    }

    /// The token that starts a text, as the vocabulary writes it.
    @Nullable
    String startToken() {
        return startToken;
    }

    /// The tokens that end a generation.
    List<String> endTokens() {
        return List.copyOf(endTokens);
    }

    /// Build number and commit of llama.cpp, for example `4916 (c6af2161)`.
    @Nullable
    String build() {
        return build;
    }

    private static @Nullable Integer taskOf(String line) {
        if (!line.startsWith("slot ")) {
            return null;
        }
        Long task = whole(between(line, " | task ", " |"));
        return task == null ? null : task.intValue();
    }

    private static @Nullable String quoted(String line) {
        int from = line.indexOf('\'');
        int to = line.lastIndexOf('\'');
        return from < 0 || to <= from ? null : line.substring(from + 1, to);
    }

    private static String after(String line, String mark) {
        int at = line.indexOf(mark);
        return at < 0 ? "" : line.substring(at + mark.length()).strip();
    }

    private static String between(String line, String start, String end) {
        String rest = after(line, start);
        int at = rest.indexOf(end);
        return at < 0 ? "" : rest.substring(0, at).strip();
    }

    private static @Nullable Long whole(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double decimal(String digits) {
        try {
            double value = Double.parseDouble(digits);
            return Double.isFinite(value) && value >= 0 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// Counts by task; of tasks that nobody asks for, because their client left, only the latest are kept.
    private static final class Recent extends LinkedHashMap<Integer, TaskCounts> {
        private static final long serialVersionUID = 1L;
        private static final int MOST_TASKS = 4096;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, TaskCounts> eldest) {
            return size() > MOST_TASKS;
        }
    }
}
