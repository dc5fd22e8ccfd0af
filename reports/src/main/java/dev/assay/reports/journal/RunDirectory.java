package dev.assay.reports.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where a run is kept, and the name of every file in it. What was paid for is in `run.json`, `items.jsonl`,
/// `prompts.jsonl`, `attempts-NNN.jsonl` and `events.jsonl`; all else can be derived again without a call.
///
/// The order of writing is part of the format: items and prompts first, then the manifest, then the first
/// call. So a folder without `run.json` never asked anything, and one with it has all its items.
public final class RunDirectory {
    private final Path path;
    private final OwnedFiles files;

    private RunDirectory(Path path, boolean restricted) {
        this.path = path;
        this.files = new OwnedFiles(restricted);
    }

    /// Makes the folder of a new run, and the folders above it.
    ///
    /// @param restricted whether a dataset of the run forbids showing its text: then nobody but the owner may
    ///                   read the folder and its files
    /// @throws IOException when the folder is there and not empty, or when a restricted run cannot be
    ///                     protected there
    public static RunDirectory create(Path path, boolean restricted) throws IOException {
        if (Files.exists(path)) {
            requireEmpty(path);
        }
        if (restricted && !OwnedFiles.canProtect(path)) {
            throw new IOException(path + " is on a file system that cannot keep files to their owner, and this run"
                    + " holds text that must not be passed on. Choose a folder on another file system.");
        }
        var directory = new RunDirectory(path, restricted);
        directory.files.createFolder(path);
        return directory;
    }

    private static void requireEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.findAny().isEmpty()) {
                return;
            }
        } catch (NotDirectoryException e) {
            throw new IOException(path + " is a file; a run needs a folder of its own. Name another one.", e);
        }
        throw new IOException(path + " is not empty, and a run is never written over another. "
                + (Files.exists(path.resolve("run.json"))
                        ? "It holds a run: resume that one, or name another folder."
                        : "Name another folder, or remove this one."));
    }

    /// Opens the folder of a run that was planned.
    ///
    /// @throws IOException         when there is no run
    /// @throws BadJournalException when its manifest cannot be read or is of a newer format
    public static RunDirectory open(Path path) throws IOException {
        Path file = path.resolve("run.json");
        JsonNode manifest;
        try {
            manifest = JournalJson.readerFor(JsonNode.class).readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException(noRun(path), e);
        } catch (JsonProcessingException e) {
            throw new BadJournalException(
                    file + " is not JSON: " + e.getOriginalMessage() + ". It is written once and never changed:"
                            + " restore it from a backup.",
                    e);
        }
        int schema = manifest.path("schema").asInt(0);
        if (schema > Manifest.SCHEMA) {
            JsonNode tool = manifest.path("tool");
            throw new BadJournalException(file + " has schema " + schema + " (written by "
                    + tool.path("name").asText("an unknown tool") + " "
                    + tool.path("version").asText("of an unknown version") + "), and this version reads schemas up to "
                    + Manifest.SCHEMA + ". Update Assay to at least the version that wrote it.");
        }
        if (schema < 1) {
            throw new BadJournalException(file + " names no schema (a number from 1 to " + Manifest.SCHEMA
                    + "): it is not the manifest of a run. Name the folder of a run.");
        }
        boolean restricted = false;
        for (JsonNode task : manifest.path("tasks")) {
            restricted |= task.path("dataset").path("restricted").asBoolean(false);
        }
        return new RunDirectory(path, restricted);
    }

    private static String noRun(Path path) {
        if (Files.notExists(path)) {
            return path + " does not exist. Name the folder of a run.";
        }
        if (Files.exists(path.resolve("items.jsonl")) || Files.exists(path.resolve(RunLock.FILE))) {
            return path + " has no run.json: the run was cut while it was being planned, before anything was asked."
                    + " Remove the folder and run again.";
        }
        return path + " has no run.json: it is not the folder of a run.";
    }

    /// The folder as it was given.
    public Path path() {
        return path;
    }

    /// Whether the text of this run must not be shown, and its files are its owner's alone.
    public boolean restricted() {
        return files.ownerOnly();
    }

    /// `run.json`.
    public Path manifestFile() {
        return path.resolve("run.json");
    }

    /// `items.jsonl`.
    public Path itemsFile() {
        return path.resolve("items.jsonl");
    }

    /// `prompts.jsonl`.
    public Path promptsFile() {
        return path.resolve("prompts.jsonl");
    }

    /// `events.jsonl`.
    public Path eventsFile() {
        return path.resolve("events.jsonl");
    }

    /// `scores/<profile>.jsonl`.
    ///
    /// @param profile `name@version`
    public Path scoresFile(String profile) {
        return path.resolve("scores").resolve(fileName(profile, "scoring profile") + ".jsonl");
    }

    /// `costs/<name>.jsonl`.
    public Path costsFile(String name) {
        return path.resolve("costs").resolve(fileName(name, "cost sheet") + ".jsonl");
    }

    /// `summary.json`.
    public Path summaryFile() {
        return path.resolve("summary.json");
    }

    /// `scorecard.<extension>`.
    ///
    /// @param extension for example `html`, `md`, `json`, `xml`
    public Path scorecardFile(String extension) {
        return path.resolve("scorecard." + fileName(extension, "format"));
    }

    Path lockFile() {
        return path.resolve(RunLock.FILE);
    }

    Path segmentFile(int number) {
        return path.resolve(Segment.nameOf(number));
    }

    List<Segment> segments() throws IOException {
        return Segment.in(path);
    }

    OwnedFiles files() {
        return files;
    }

    /// The scoring profiles that were run, in alphabetical order.
    public List<String> profiles() throws IOException {
        return namesIn(path.resolve("scores"));
    }

    /// The cost sheets that were made, in alphabetical order.
    public List<String> costSheets() throws IOException {
        return namesIn(path.resolve("costs"));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList();
        }
    }

    /// Writes the manifest, which begins the run. It is written once: the file appears whole, and no second
    /// one is taken.
    ///
    /// @throws IOException when the run has its manifest already, or the file cannot be written
    public void writeManifest(Manifest manifest) throws IOException {
        boolean restricted =
                manifest.tasks().stream().anyMatch(task -> task.dataset().restricted());
        if (restricted != restricted()) {
            throw new IllegalArgumentException("the manifest is " + (restricted ? "" : "not ")
                    + "restricted by its datasets, but the folder was made as " + (restricted() ? "" : "not ")
                    + "restricted");
        }
        if (Files.exists(manifestFile())) {
            throw new IOException(manifestFile() + " exists: the manifest of a run is written once and never changed."
                    + " Start a new run in another folder.");
        }
        files.replace(manifestFile(), JournalJson.utf8(JournalJson.pretty(manifest)));
    }

    /// Writes a derived file as a whole: readers see the old one or the new one, never a part.
    public void write(Path file, byte[] content) throws IOException {
        if (!file.normalize().startsWith(path.normalize())) {
            throw new IllegalArgumentException(file + " is not in the run directory " + path);
        }
        files.replace(file, content);
    }

    private static String fileName(String name, String what) {
        boolean plain = !name.isEmpty() && name.charAt(0) != '.';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain &= Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '@' || c == '+';
        }
        if (!plain || name.length() > 100) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a " + what
                    + ": it becomes a file's name, so use letters, digits and - _ . @ +, at most 100");
        }
        return name;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
