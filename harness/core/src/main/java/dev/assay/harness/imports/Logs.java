package dev.assay.harness.imports;

import dev.assay.harness.digest.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The logs of one import, to be read any number of times in the same order.
final class Logs {
    /// A log and how it is read.
    private record Log(Path file, LogReader reader) {}

    private final ImportRequest request;
    private final List<Log> logs = new ArrayList<>();
    private LogFormat format = LogFormat.JSONL;

    private Logs(ImportRequest request) {
        this.request = request;
    }

    /// @throws BadLogException when a file is not there, or of no format that is known
    static Logs open(ImportRequest request) throws IOException {
        Logs logs = new Logs(request);
        for (Path path : request.files()) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path, 3)) {
                    for (Path file :
                            inside.filter(Files::isRegularFile).sorted().toList()) {
                        logs.add(file, true);
                    }
                }
            } else if (Files.isRegularFile(path)) {
                logs.add(path, false);
            } else {
                throw new BadLogException(path + " does not exist");
            }
        }
        if (logs.logs.isEmpty()) {
            throw new BadLogException(request.files() + " hold no log of a known format (lm-eval's samples_*.jsonl,"
                    + " Inspect's .json or .eval, promptfoo's .json); --format names one");
        }
        return logs;
    }

    private void add(Path file, boolean ofFolder) throws IOException {
        Optional<LogFormat> found = request.format() == null ? LogFormat.of(file) : Optional.of(request.format());
        if (found.isEmpty() && request.map().has("reply")) {
            found = Optional.of(LogFormat.JSONL);
        }
        if (found.isEmpty()) {
            // lm-eval's results are read with the samples they belong to
            if (ofFolder || String.valueOf(file.getFileName()).startsWith("results")) {
                return;
            }
            throw new BadLogException(file.getFileName() + " is of no known format; for any JSONL file name its fields:"
                    + " --map question=FIELD,reply=FIELD,gold=FIELD");
        }
        if (found.get() == LogFormat.JSONL && !request.map().has("reply")) {
            throw new BadLogException(file.getFileName() + " needs the names of its fields:"
                    + " --map question=FIELD,reply=FIELD,gold=FIELD");
        }
        format = found.get();
        logs.add(new Log(file, found.get().reader(file, request.map(), request.limits())));
    }

    LogFormat format() {
        return format;
    }

    List<String> names() {
        return logs.stream()
                .map(log -> String.valueOf(log.file().getFileName()))
                .toList();
    }

    /// Over the bytes of all files.
    String digest() throws IOException {
        List<String> digests = new ArrayList<>();
        for (Log log : logs) {
            digests.add(FileDigest.of(log.file()));
        }
        return Digest.of(digests);
    }

    /// When the newest of the files was written, for logs that do not tell the time.
    Instant written() throws IOException {
        Instant newest = Instant.EPOCH;
        for (Log log : logs) {
            Instant modified = Files.getLastModifiedTime(log.file()).toInstant();
            newest = modified.isAfter(newest) ? modified : newest;
        }
        return newest;
    }

    /// All replies of all logs, named as the request wants it.
    void read(Consumer<LoggedReply> reply) throws IOException {
        for (Log log : logs) {
            log.reader().read(one -> reply.accept(named(one)));
        }
    }

    private LoggedReply named(LoggedReply r) {
        return new LoggedReply(
                request.lane() == null ? r.lane() : request.lane(),
                request.task() == null ? r.task() : request.task(),
                r.sample(),
                r.variant(),
                r.epoch(),
                r.language().isBlank() ? request.language() : LogNames.shown(r.language()),
                r.turns(),
                r.choices(),
                r.gold(),
                r.text(),
                r.reasoning(),
                r.outcome(),
                r.finish(),
                r.detail(),
                r.usage(),
                r.at(),
                r.scores());
    }
}
