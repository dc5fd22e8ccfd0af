package dev.assay.datasets.read;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.BadDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A place that rows are read from: a file, or a member of an archive. It can be opened more than once.
///
/// @param name     as it is shown to people, for example `data/mmlu.zip!test/anatomy_test.csv`
/// @param key      its name within the dataset, with `/`, without the folder it happens to lie in; what
///                 digests and loaders go by, for example `test/anatomy_test.csv`
/// @param path     the file to be read at random positions; null for what is packed
/// @param withheld whether messages must not quote its text (restricted sets)
/// @param opener   gives the unpacked bytes from the start
public record Source(String name, String key, @Nullable Path path, boolean withheld, Opener opener) {

    /// Gives the bytes from the start, each time anew.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public Source {
        requireNonNull(name, "name is null");
        requireNonNull(key, "key is null");
        requireNonNull(opener, "opener is null");
    }

    /// A file by itself. A name that ends in `.gz` is unpacked on the way, within [Limits#DEFAULT].
    ///
    /// @throws BadDataException when it is not there or is a folder
    public static Source file(Path file) {
        Path name = file.getFileName();
        return file(file, name == null ? file.toString() : name.toString());
    }

    /// A file with its name inside the dataset.
    public static Source file(Path file, String key) {
        if (Files.isDirectory(file)) {
            throw new BadDataException(file + " is a folder, but a file is needed here; name the file in it");
        }
        if (!Files.exists(file)) {
            throw new BadDataException(file + " does not exist; check the path, or pull the data first");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return new Source(
                    file.toString(), key, file, false, () -> new BufferedInputStream(Files.newInputStream(file)));
        }
        String unpackedKey = key.substring(0, key.length() - ".gz".length());
        return new Source(file.toString(), unpackedKey, null, false, () -> unpack(file));
    }

    /// The same place, whose text no message may quote.
    public Source restricted() {
        return new Source(name, key, path, true, opener);
    }

    /// The ending of the key in lower case without the dot, for example `csv`; empty where there is none.
    public String ending() {
        int dot = key.lastIndexOf('.');
        return dot <= key.lastIndexOf('/') ? "" : key.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /// The error for a source that the operating system does not give.
    public BadDataException unreadable(IOException cause) {
        String why = cause.getMessage();
        return new BadDataException(
                name + " cannot be read: " + (why == null ? cause.getClass().getSimpleName() : why)
                        + "; check that the file is complete and that you may read it",
                cause);
    }

    private static InputStream unpack(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            long packed = Files.size(file);
            return new BufferedInputStream(
                    new Unpacked(new GZIPInputStream(raw, 1 << 16), file.toString(), Limits.DEFAULT.allowed(packed)));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
