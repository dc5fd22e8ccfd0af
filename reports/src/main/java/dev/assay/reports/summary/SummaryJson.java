package dev.assay.reports.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.JournalJson;
import dev.assay.reports.journal.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;

/// `summary.json`. The same summary always gives the same bytes, so that two of them can be compared as
/// files.
public final class SummaryJson {
    private SummaryJson() {}

    /// The summary as JSON in UTF-8.
    public static byte[] bytes(Summary summary) {
        return JournalJson.utf8(JournalJson.pretty(summary));
    }

    /// Writes `summary.json` of the run, in one step.
    public static void write(RunDirectory run, Summary summary) throws IOException {
        run.write(run.summaryFile(), bytes(summary));
    }

    /// Reads `summary.json` of the run.
    ///
    /// @throws IOException         when there is none
    /// @throws BadJournalException when it cannot be read, or is of a newer format
    public static Summary read(RunDirectory run) throws IOException {
        Summary summary;
        try {
            summary = JournalJson.readerFor(Summary.class).readValue(Files.readAllBytes(run.summaryFile()));
        } catch (JsonProcessingException e) {
            throw new BadJournalException(
                    run.summaryFile() + ": " + e.getOriginalMessage() + ". Write it again: it is derived.", e);
        }
        if (summary.schema() > Summary.SCHEMA) {
            throw new BadJournalException(run.summaryFile() + " has schema " + summary.schema()
                    + ", and this version reads up to " + Summary.SCHEMA + ". Write it again, or update Assay.");
        }
        return summary;
    }
}
