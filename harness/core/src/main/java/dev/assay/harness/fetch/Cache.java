package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder of what was fetched: `$ASSAY_HOME`, or `~/.cache/assay`. A file stands in it under the name of
/// its [Pin], whole or not at all. A folder of that shape behind any web server is a mirror, and on a shared
/// disk a folder of data.
///
/// @param root that folder; made when the first file comes
public record Cache(Path root) {

    public Cache {
        requireNonNull(root, "root is null");
    }

    /// By variables, those of the environment and of `.env` together.
    public static Cache of(Map<String, String> variables) {
        String home = variables.get("ASSAY_HOME");
        return new Cache(
                home == null || home.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache", "assay")
                        : Path.of(home.strip()));
    }

    /// Where a file stands or will stand.
    public Path file(Pin pin) {
        return root.resolve(pin.name());
    }

    /// Whether a file is here, by its length and by what was recorded; the bytes are not read. [#check(Pin)]
    /// reads them.
    public boolean has(Pin pin) {
        Path file = file(pin);
        Recorded.Line line = recorded().find(pin.canonical());
        try {
            return Files.isRegularFile(file)
                    && line != null
                    && Files.size(file) == line.bytes()
                    && (pin.bytes() == null || pin.bytes() == line.bytes())
                    && (pin.sha256() == null || pin.sha256().equals(line.sha256()));
        } catch (IOException e) {
            throw new FetchException(Kind.LOCAL, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The file, downloaded if it is not here. Who asks for a file that another thread or process is fetching
    /// waits for it.
    ///
    /// @param at the addresses to try, whose first need not be the canonical one
    public Path get(Pin pin, Pin at, Download download, Progress progress) throws InterruptedException {
        Path file = file(pin);
        if (has(pin)) {
            return file;
        }
        try (Lock _ = Lock.on(file)) {
            if (has(pin) || adopted(pin)) {
                return file;
            }
            return fetched(pin, at, download, progress);
        }
    }

    /// The file, downloaded even if it is here. What is here stays until the new bytes are whole and right, so a
    /// download that fails takes nothing away.
    ///
    /// @param at as for [#get]
    public Path again(Pin pin, Pin at, Download download, Progress progress) throws InterruptedException {
        try (Lock _ = Lock.on(file(pin))) {
            return fetched(pin, at, download, progress);
        }
    }

    private Path fetched(Pin pin, Pin at, Download download, Progress progress) throws InterruptedException {
        Fetched fetched = fetch(pin, at, download, progress);
        record(pin, fetched.bytes(), fetched.sha256());
        return file(pin);
    }

    private Fetched fetch(Pin pin, Pin at, Download download, Progress progress) throws InterruptedException {
        Recorded.Line line = pin.sha256() == null ? recorded().find(pin.canonical()) : null;
        if (line == null) {
            return download.to(file(pin), at, progress);
        }
        try {
            return download.to(file(pin), at.expecting(line.sha256()), progress);
        } catch (FetchException e) {
            if (e.kind() != Kind.WRONG_DIGEST) {
                throw e;
            }
            throw new FetchException(
                    Kind.WRONG_DIGEST,
                    e.getMessage() + ". The digest was recorded at the first download, on " + line.fetched()
                            + "; if the change is meant, remove that file's line from "
                            + recorded().file() + " and pull"
                            + " again",
                    e);
        }
    }

    /// Reads the bytes and compares.
    public Check check(Pin pin) {
        Path file = file(pin);
        if (!Files.isRegularFile(file)) {
            return new Check.Missing(pin.name());
        }
        Recorded.Line line = recorded().find(pin.canonical());
        return Check.of(pin, line == null ? null : line.sha256(), Sha256.of(file));
    }

    /// Takes a file that somebody put here into the records, if it has the promised digest. One of which no
    /// digest is known is fetched anew: it may be a damaged one whose line was taken from the records.
    private boolean adopted(Pin pin) throws InterruptedException {
        Path file = file(pin);
        if (!(check(pin) instanceof Check.Good good)) {
            return false; // replaced by the download, once that is whole
        }
        try {
            record(pin, Files.size(file), good.sha256());
        } catch (IOException e) {
            throw new FetchException(Kind.LOCAL, file + " cannot be read: " + e.getMessage(), e);
        }
        return true;
    }

    private void record(Pin pin, long bytes, String sha256) throws InterruptedException {
        recorded().put(new Recorded.Line(pin.canonical().toString(), pin.name(), bytes, sha256, Instant.now()));
    }

    private Recorded recorded() {
        return new Recorded(root);
    }

    /// What a check of the bytes of one file found.
    public sealed interface Check {

        /// Compares by what the pin promises, else by what was recorded.
        ///
        /// @param recorded SHA-256 at the first download; null for none
        /// @param seen     SHA-256 of the bytes
        static Check of(Pin pin, @Nullable String recorded, String seen) {
            String expected = pin.sha256() != null ? pin.sha256() : recorded;
            if (expected == null) {
                return new Unknown(pin.name(), seen);
            }
            return expected.equals(seen)
                    ? new Good(pin.name(), seen, pin.sha256() != null)
                    : new Wrong(pin.name(), expected, seen);
        }

        /// Of the file, as in its [Pin].
        String name();

        /// The bytes are the right ones.
        ///
        /// @param pinned whether by a digest that was known before; else by the one recorded at the first
        ///               download
        record Good(String name, String sha256, boolean pinned) implements Check {}

        /// The bytes are other ones.
        record Wrong(String name, String expected, String seen) implements Check {}

        /// It is not here.
        record Missing(String name) implements Check {}

        /// It is here, but nothing is known to compare it with.
        record Unknown(String name, String sha256) implements Check {}
    }
}
