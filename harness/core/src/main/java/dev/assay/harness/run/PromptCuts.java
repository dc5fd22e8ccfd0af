package dev.assay.harness.run;

import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Manifest.LaneFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Raises an alarm when an engine reports as many prompt tokens as its whole context holds: some engines cut a
/// prompt that does not fit without a word and answer the rest, and a normal answer to half a question looks
/// like a wrong one. Raised once a lane, while the run goes on.
final class PromptCuts implements RunListener {
    private final Events events;
    private final Map<String, Long> contexts = new HashMap<>();
    private final Set<String> raised = ConcurrentHashMap.newKeySet();

    PromptCuts(Events events, List<LaneFacts> lanes) {
        this.events = events;
        for (LaneFacts lane : lanes) {
            if (lane.contextTokens() != null) {
                contexts.put(lane.id(), lane.contextTokens());
            }
        }
    }

    @Override
    public void attempt(JournalLine.Attempt attempt, boolean counted) {
        String lane = attempt.unit().lane();
        Long context = contexts.get(lane);
        Long prompt = attempt.usage().prompt();
        if (context != null && prompt != null && prompt >= context && raised.add(lane)) {
            events.write(
                    "alarm",
                    lane,
                    "ALARM: the prompt of " + attempt.unit().sample() + " has " + prompt
                            + " tokens, as many as the context holds: the engine has most likely cut it without a"
                            + " word. Give it a larger context.",
                    Map.of("prompt_tokens", prompt.toString(), "context", context.toString()));
        }
    }
}
