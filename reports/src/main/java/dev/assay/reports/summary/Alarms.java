package dev.assay.reports.summary;

import dev.assay.reports.journal.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader must know before believing a figure, each in a sentence with its numbers and, where there is
/// one, the remedy.
final class Alarms {
    private final AlarmThresholds thresholds;
    private final List<String> alarms = new ArrayList<>();

    Alarms(AlarmThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<String> list() {
        return List.copyOf(alarms);
    }

    void ofRun(Manifest manifest, long done, int openCalls) {
        for (Manifest.LaneFacts lane : manifest.lanes()) {
            if (lane.simulated()) {
                alarms.add(lane.id() + " is simulated: no real model answered, and its figures say nothing of one.");
            }
        }
        if (done < manifest.units()) {
            alarms.add("The run is incomplete: " + done + " of " + manifest.units()
                    + " planned units are done. Resume it; nothing that was answered is asked again.");
        }
        if (openCalls > 0) {
            alarms.add(calls(openCalls) + " sent and never ended (the run was cut, or is still going on):"
                    + " possibly billed, and in no figure of tokens or cost.");
        }
        if (manifest.schedule().shared()) {
            alarms.add("Lanes on this machine ran at the same time (--share-machine): their latencies are contended and"
                    + " must not be compared.");
        }
    }

    private static String calls(int count) {
        return count == 1 ? "1 call was" : count + " calls were";
    }

    /// @param priced whether the run was priced at all
    /// @return the shares that passed their threshold
    List<Summary.Alarm> ofCell(CellTally tally, CellSums sums, boolean priced) {
        List<Summary.Alarm> passed = new ArrayList<>();
        String who = tally.contestant().toString();
        long n = tally.scored();
        share(
                passed,
                "truncated",
                who,
                tally.of(VerdictKind.TRUNCATED),
                n,
                thresholds.truncated(),
                "units were cut at the limit",
                "Raise the limit of output tokens.");
        share(
                passed,
                "no_answer",
                who,
                tally.of(VerdictKind.NO_ANSWER),
                n,
                thresholds.noAnswer(),
                "units have an answer in which no rule finds a value",
                "Look at some of them: the prompt or the extraction may be at fault, not the model.");
        share(
                passed,
                "refused",
                who,
                tally.of(VerdictKind.REFUSED),
                n,
                thresholds.refused(),
                "units were refused",
                "Look at the reasons in the journal.");
        share(
                passed,
                "failed",
                who,
                tally.of(VerdictKind.FAILED),
                n,
                thresholds.failed(),
                "units failed",
                "Accuracy leaves them out; see the strict rate and the bounds, or resume the run.");
        share(
                passed,
                "empty",
                who,
                tally.empty(),
                n,
                thresholds.empty(),
                "units have an empty answer",
                "The text may come in a channel that is not read, or thinking may have used up the limit.");
        share(
                passed,
                "unknown_usage",
                who,
                sums.unknown(),
                sums.attempts(),
                thresholds.unknownUsage(),
                "attempts did not tell their tokens",
                "Sums of tokens and cost are lower bounds.");
        if (sums.filled() > 0) {
            alarms.add(who + ": " + sums.filled() + " of " + sums.attempts()
                    + " prompts have as many tokens as the context holds: the engine has most likely cut them without a"
                    + " word. Give it a larger context and ask again.");
        }
        if (sums.possiblyBilledFailures() > 0) {
            alarms.add(who + ": " + sums.possiblyBilledFailures() + " of " + sums.attempts()
                    + " attempts failed and may have been billed all the same.");
        }
        if (priced && sums.unpriced() > sums.unknown()) {
            alarms.add(who + ": " + sums.unpriced() + " of " + sums.attempts()
                    + " attempts have no price. The notes of the cost sheet say why; sums of cost are lower bounds.");
        }
        if (tally.unscored() > 0) {
            alarms.add(who + ": " + tally.unscored() + " of " + tally.done()
                    + " units have an answer without a score. Rescore the run; that asks nobody anything.");
        }
        if (sums.servedModels().size() > 1) {
            alarms.add(who + ": more than one model answered: " + String.join(", ", sums.servedModels())
                    + ". Figures of one name mix them.");
        }
        if (sums.currencies().size() > 1) {
            alarms.add(who + ": prices are in several currencies (" + String.join(", ", sums.currencies())
                    + "), so no sum was made. Price the run with a book of one currency.");
        }
        return passed;
    }

    void ofStaleScores(long stale, String profile) {
        if (stale > 0) {
            alarms.add(stale + " scores of " + profile + " are of an attempt that no longer counts, and were left out."
                    + " Rescore the run; that asks nobody anything.");
        }
    }

    private void share(
            List<Summary.Alarm> passed,
            String kind,
            String who,
            long count,
            long n,
            double threshold,
            String what,
            String remedy) {
        if (AlarmThresholds.passed(count, n, threshold)) {
            passed.add(new Summary.Alarm(kind, count, n, threshold));
            alarms.add(String.format(
                    Locale.ROOT,
                    "%s: %d of %d %s (%.1f %%, alarm above %.1f %%). %s",
                    who,
                    count,
                    n,
                    what,
                    100.0 * count / n,
                    100 * threshold,
                    remedy));
        }
    }
}
