package dev.assay.harness.report;

import dev.assay.harness.score.ScoringProfile;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The score files of several profiles, written side by side. What is not committed leaves the files that were
/// there.
final class ScoreFiles implements Closeable {
    private final List<ScoringProfile> profiles;
    private final List<WholeFile> files = new ArrayList<>();

    private ScoreFiles(List<ScoringProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    static ScoreFiles open(RunDirectory directory, List<ScoringProfile> profiles) throws IOException {
        ScoreFiles opened = new ScoreFiles(profiles);
        try {
            for (ScoringProfile profile : profiles) {
                opened.files.add(WholeFile.open(directory, directory.scoresFile(profile.id())));
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    List<ScoringProfile> profiles() {
        return profiles;
    }

    /// @param scores per unit a score of each profile, null where the profile does not read the unit's form
    void add(List<List<@Nullable ScoreFacts>> scores) throws IOException {
        for (List<@Nullable ScoreFacts> unit : scores) {
            for (int i = 0; i < files.size(); i++) {
                ScoreFacts score = unit.get(i);
                if (score != null) {
                    files.get(i).add(score);
                }
            }
        }
    }

    void commit() throws IOException {
        for (WholeFile file : files) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (WholeFile file : files) {
            file.close();
        }
    }
}
