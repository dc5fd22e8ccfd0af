package dev.assay.harness.imports;

import dev.assay.harness.task.AnswerForm;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalWriter;
import dev.assay.reports.journal.KeyOrdinals;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.journal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the attempts, each unit once, and what the other harness made of them, as profiles named `logged-…`.
final class ImportedAttempts implements AutoCloseable {
    /// Filters and scorers of a log that are kept; more are no scorers but a mistake.
    private static final int MOST = 32;

    private final RunDirectory directory;
    private final Map<String, AnswerForm> forms;
    private final Map<String, String> settings;
    private final JournalWriter journal;
    private final Instant otherwise;
    private final boolean restricted;
    private final KeyOrdinals units = new KeyOrdinals(0);
    private final KeyOrdinals scored = new KeyOrdinals(0);
    private final Map<String, WholeFile> logged = new LinkedHashMap<>();

    /// @param settings  digest of each lane's settings
    /// @param otherwise when a reply was asked whose log does not tell
    ImportedAttempts(
            RunDirectory directory,
            Map<String, AnswerForm> forms,
            Map<String, String> settings,
            JournalWriter journal,
            Instant otherwise) {
        this.directory = directory;
        this.forms = forms;
        this.settings = settings;
        this.journal = journal;
        this.otherwise = otherwise;
        this.restricted = directory.restricted();
    }

    void add(LoggedReply reply) {
        Unit unit = new Unit(reply.task(), reply.sample(), reply.variant(), reply.epoch(), reply.lane());
        int before = units.size();
        String[] key = {unit.task(), unit.sample(), unit.variant(), Integer.toString(unit.epoch()), unit.lane()};
        try {
            if (units.add(key) == before) {
                journal.append(attempt(unit, reply));
            }
            for (Map.Entry<String, LoggedReply.Score> score : reply.scores().entrySet()) {
                String profile = profile(score.getKey());
                int known = scored.size();
                if (scored.add(profile, key[0], key[1], key[2], key[3], key[4]) == known) {
                    file(profile).add(score(unit, reply, score.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScoreFacts score(Unit unit, LoggedReply reply, LoggedReply.Score score) {
        String verdict = switch (reply.outcome()) {
            case ANSWERED -> score.right() ? "right" : "wrong";
            // as that harness had it, which may call a cut reply right
            case TRUNCATED -> score.right() ? "right" : "truncated";
            case REFUSED -> score.right() ? "right" : "refused";
            case FAILED -> "failed";
        };
        return new ScoreFacts(unit, 1, verdict, score.value(), score.value() == null ? null : "logged", null, null);
    }

    private static String profile(String name) {
        StringBuilder plain = new StringBuilder("logged-");
        name.chars()
                .limit(60)
                .forEach(c -> plain.append(
                        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
                                ? (char) c
                                : '-'));
        return plain + "@1";
    }

    private WholeFile file(String profile) throws IOException {
        WholeFile file = logged.get(profile);
        if (file == null) {
            if (logged.size() == MOST) {
                throw new BadLogException("the logs name more than " + MOST + " filters or scorers");
            }
            file = WholeFile.open(directory, directory.scoresFile(profile));
            logged.put(profile, file);
        }
        return file;
    }

    private JournalLine.Attempt attempt(Unit unit, LoggedReply reply) {
        boolean failed = reply.outcome() == Outcome.FAILED;
        String detail = reply.detail() == null ? "" : restricted ? "see the log" : reply.detail();
        return new JournalLine.Attempt(
                unit,
                1,
                reply.at() == null ? otherwise : reply.at(),
                reply.outcome().id(),
                ImportedItems.item(reply, forms).digest(),
                settings.getOrDefault(unit.lane(), ""),
                reply.text(),
                reply.reasoning(),
                reply.usage(),
                null,
                // no mark but the end is told, and without the start of the request it measures nothing
                new JournalLine.Marks(null, null, null, null, null, null, null, 0),
                null,
                new JournalLine.Waits(0, 0, 0, 0),
                0,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                reply.finish(),
                reply.outcome() == Outcome.REFUSED ? detail : null,
                failed ? new JournalLine.FailureFacts("imported", detail, null, "unknown", null) : null,
                null);
    }

    void commit() throws IOException {
        for (WholeFile file : logged.values()) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (WholeFile file : logged.values()) {
            file.close();
        }
    }
}
