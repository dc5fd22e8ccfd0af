package dev.assay.harness.cli;

import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunProgress;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.RunSession;
import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;

/// Runs a session with a display, Ctrl-C and a closing table: shared by `run`, `resume` and `demo`.
final class Running {
    private Running() {}

    static int run(RunSession session, Console console, boolean json) throws InterruptedException {
        RunResult result = execute(session, console);
        table(session, result, console);
        console.out().println(json ? result.json() : result.directory().toString());
        console.out().flush();
        return done(result) ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /// Whether all that was to be asked was answered.
    static boolean done(RunResult result) {
        return result.complete() && !result.cutShort() && failed(result) == 0;
    }

    /// Units that failed for good.
    private static long failed(RunResult result) {
        return result.summary().cells().stream()
                .mapToLong(cell -> cell.verdicts().getOrDefault("failed", 0L))
                .sum();
    }

    /// Runs a session to its end and shows it meanwhile.
    static RunResult execute(RunSession session, Console console) throws InterruptedException {
        RunProgress progress = session.progress();
        Keyboard keyboard = new Keyboard(session::cancel);
        try (session;
                keyboard;
                ProgressDisplay display = new ProgressDisplay(console, progress, session::inFlight)) {
            console.say("assay: " + session.headline());
            return session.run(new RunListener() {
                @Override
                public void attempt(JournalLine.Attempt attempt, boolean counted) {
                    progress.attempt(attempt, counted);
                }

                @Override
                public void done(Unit unit, Verdict verdict) {
                    progress.done(unit, verdict);
                }

                @Override
                public void event(EventFacts event) {
                    display.say("assay: " + (event.lane() == null ? "" : event.lane() + ": ") + event.message());
                }
            });
        }
    }

    /// The closing table, and what to do next.
    static void table(RunSession session, RunResult result, Console console) {
        console.say("");
        for (String line : ResultTable.lines(result.summary(), session::simulated)) {
            console.say(line);
        }
        console.say("");
        if (result.cutShort()) {
            console.say("assay: cut short; what was answered is kept. Go on with: assay resume " + result.directory());
        } else if (!result.complete()) {
            console.say("assay: incomplete; go on with: assay resume " + result.directory());
        } else if (failed(result) > 0) {
            console.say("assay: " + failed(result)
                    + " failed for good; ask them again with: assay resume --retry-failed " + result.directory());
        }
        console.say("assay: scorecard " + result.scorecard());
    }
}
