package dev.assay.harness.report;

import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.RunDirectory;
import java.nio.file.Files;

/// Which profile's verdicts the headline figures are made of. The manifest names it with its version and never
/// changes: where scores of that version are there, they stay the headline, whatever this version of the tool
/// would say.
final class Headline {
    private Headline() {}

    /// The profile that the manifest names; where this tool has another version of it, that one.
    static ScoringProfile profile(Manifest manifest) {
        String id = manifest.headline();
        int at = id.lastIndexOf('@');
        return Profiles.byName(id)
                .or(() -> Profiles.byName(at < 0 ? id : id.substring(0, at)))
                .orElse(Profiles.ROBUST);
    }

    /// `name@version` of the scores that the headline is made of.
    static String id(RunDirectory directory, Manifest manifest) {
        return Files.exists(directory.scoresFile(manifest.headline()))
                ? manifest.headline()
                : profile(manifest).id();
    }
}
