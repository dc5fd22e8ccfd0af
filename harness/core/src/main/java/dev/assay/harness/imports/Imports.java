package dev.assay.harness.imports;

import dev.assay.harness.digest.Digest;
import dev.assay.harness.run.Host;
import dev.assay.harness.run.Leftovers;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.pricing.PriceBook;
import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.JournalWriter;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunLock;
import dev.assay.reports.journal.WriterSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes a run directory of other harnesses' logs. The logs are read three times, a reply at a time: to see
/// what is in them, to write what was asked, to write what was answered. Nothing is asked of anybody.
///
/// ```java
/// Imports.Imported imported = Imports.run(ImportRequest.of(List.of(log), out));
/// ```
public final class Imports {
    private Imports() {}

    /// @param replies units that have a reply
    public record Imported(Path directory, long replies, int models, int tasks) {}

    /// @throws ProblemsException when a log cannot be taken, or the folder cannot be written; no folder is left
    ///         then
    public static Imported run(ImportRequest request) {
        try {
            return write(request);
        } catch (IOException | UncheckedIOException | BadLogException | BadJournalException e) {
            throw new ProblemsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Imported write(ImportRequest request) throws IOException {
        Logs logs = Logs.open(request);
        Survey survey = new Survey();
        logs.read(survey::add);
        if (survey.units() == 0) {
            throw new BadLogException(logs.names() + " hold no reply");
        }
        if (!survey.withoutGold().isEmpty()) {
            throw new BadLogException("no sample of " + survey.withoutGold() + " has a gold, so nothing can be scored;"
                    + " --map gold=FIELD names it");
        }
        Map<String, AnswerForm> forms = new LinkedHashMap<>();
        survey.tasks().forEach((id, task) -> forms.put(id, request.form() == null ? task.form() : request.form()));
        Manifest manifest = manifest(request, logs, survey, forms);
        boolean restricted =
                manifest.tasks().stream().anyMatch(task -> task.dataset().restricted());
        boolean existed = Files.exists(request.out());
        RunDirectory directory = RunDirectory.create(request.out(), restricted);
        boolean whole = false;
        try {
            write(directory, logs, manifest, forms);
            whole = true;
        } finally {
            if (!whole) {
                // nothing was paid for: half a log is no run
                Leftovers.remove(directory.path(), existed);
            }
        }
        return new Imported(
                request.out(),
                survey.units(),
                survey.lanes().size(),
                survey.tasks().size());
    }

    private static void write(RunDirectory directory, Logs logs, Manifest manifest, Map<String, AnswerForm> forms)
            throws IOException {
        try (ImportedItems items = new ImportedItems(directory, forms)) {
            logs.read(items::add);
            items.commit();
        }
        directory.writeManifest(manifest);
        Map<String, String> settings = new LinkedHashMap<>();
        manifest.lanes().forEach(lane -> settings.put(lane.id(), lane.digest()));
        try (RunLock lock = RunLock.acquire(directory);
                JournalWriter journal = JournalWriter.open(directory, lock, WriterSettings.DEFAULT);
                ImportedAttempts attempts =
                        new ImportedAttempts(directory, forms, settings, journal, manifest.created())) {
            logs.read(attempts::add);
            attempts.commit();
        }
    }

    private static Manifest manifest(ImportRequest request, Logs logs, Survey survey, Map<String, AnswerForm> forms)
            throws IOException {
        String digest = logs.digest();
        List<Manifest.TaskFacts> tasks = new ArrayList<>();
        List<Manifest.VariantFacts> variants = new ArrayList<>();
        survey.tasks().forEach((id, task) -> {
            boolean restricted =
                    request.restricted() || id.toLowerCase(Locale.ROOT).contains("gpqa");
            tasks.add(new Manifest.TaskFacts(
                    id,
                    1,
                    forms.getOrDefault(id, AnswerForm.TEXT).id(),
                    new Manifest.DatasetFacts(
                            id,
                            id,
                            "as logged",
                            digest,
                            "unknown",
                            String.join(", ", logs.names()),
                            task.languages(),
                            restricted),
                    null,
                    task.samples()));
            for (String variant : task.variants()) {
                variants.add(
                        new Manifest.VariantFacts(id, variant, "as logged", Digest.of(variant), shots(variant), 0));
            }
        });
        Instant created = survey.earliest() == null ? logs.written() : survey.earliest();
        Path name = request.out().toAbsolutePath().normalize().getFileName();
        PriceBook book = PriceBook.bundled();
        return new Manifest(
                Manifest.SCHEMA,
                name == null ? "import" : name.toString(),
                created,
                Host.tool(),
                Host.facts(),
                List.of(),
                0,
                survey.epochs(),
                new Manifest.Schedule("interleaved", null, 1, false),
                survey.lanes().stream().map(Imports::lane).toList(),
                tasks,
                variants,
                new Manifest.BookFacts(book.name(), book.version(), book.digest()),
                Profiles.ROBUST.id(),
                survey.units(),
                Map.of(),
                new Manifest.ImportFacts(logs.format().id(), logs.names()));
    }

    /// `5-shot` in the name that lm-eval's variants get.
    private static int shots(String variant) {
        String number = variant.endsWith("-shot") ? variant.substring(0, variant.length() - "-shot".length()) : "";
        boolean digits =
                !number.isEmpty() && number.length() < 6 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(number) : 0;
    }

    private static Manifest.LaneFacts lane(String id) {
        return new Manifest.LaneFacts(
                id, "imported", id, null, "imported", Map.of(), Digest.of(id), false, false, Map.of());
    }
}
