package dev.assay.harness.report;

import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Scores a run again from its journal, under other profiles or a newer version of one. Nobody is asked
/// anything. Each profile and version has a file of its own, so scores of an earlier version stay.
public final class Rescoring {
    /// Names every profile.
    public static final String ALL = "all";

    private Rescoring() {}

    /// @param profiles ids of the files written, `name@version`
    /// @param units    replies read
    public record Rescored(List<String> profiles, long units) {}

    /// Writes the scores of the named profiles; the summary and the scorecard are not touched.
    ///
    /// @param names by name (`robust`) or id (`robust@1`), or [#ALL]
    /// @throws ProblemsException when a profile is not known, or the folder is not a run that can be read
    public static Rescored rescore(Path run, List<String> names) {
        List<ScoringProfile> profiles = profiles(names);
        try {
            RunDirectory directory = RunDirectory.open(run);
            long units = Scoring.write(directory, RunIndex.read(directory), profiles);
            return new Rescored(profiles.stream().map(ScoringProfile::id).toList(), units);
        } catch (IOException | UncheckedIOException | BadJournalException | IllegalArgumentException e) {
            throw new ProblemsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<ScoringProfile> profiles(List<String> names) {
        Set<ScoringProfile> chosen = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            if (name.equals(ALL)) {
                chosen.addAll(Profiles.ALL);
                continue;
            }
            Profiles.byName(name)
                    .ifPresentOrElse(
                            chosen::add,
                            () -> problems.add("there is no scoring profile '" + name + "'; known are "
                                    + Profiles.ALL.stream()
                                            .map(ScoringProfile::id)
                                            .collect(Collectors.joining(", "))
                                    + ", and 'all'"));
        }
        if (chosen.isEmpty() && problems.isEmpty()) {
            problems.add("no scoring profile was named; --profile names one, 'all' names every one");
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return List.copyOf(chosen);
    }
}
