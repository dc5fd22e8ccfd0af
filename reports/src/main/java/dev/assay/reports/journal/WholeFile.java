package dev.assay.reports.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a JSONL file that is there as a whole or not at all: items, prompts, scores, costs. It appears at
/// [#commit()]; closed without, it leaves what was there before.
///
/// ```java
/// try (WholeFile scores = WholeFile.open(directory, directory.scoresFile("headline@1"))) {
///     for (…) scores.add(score);
///     scores.commit();
/// }
/// ```
public final class WholeFile implements Closeable {
    private final Path file;
    private final Path part;
    private final OutputStream out;
    private boolean committed;

    private WholeFile(Path file, Path part, OutputStream out) {
        this.file = file;
        this.part = part;
        this.out = out;
    }

    /// @param file one of the directory's files
    public static WholeFile open(RunDirectory directory, Path file) throws IOException {
        directory.files().createFolder(OwnedFiles.folderOf(file));
        Path part = OwnedFiles.partOf(file);
        return new WholeFile(file, part, directory.files().openPart(part));
    }

    public void add(Object line) throws IOException {
        out.write(JournalJson.line(line));
    }

    /// Puts the file in its place, in one step.
    public void commit() throws IOException {
        out.close();
        OwnedFiles.publish(part, file);
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            try (out) {
                Files.deleteIfExists(part);
            }
        }
    }
}
