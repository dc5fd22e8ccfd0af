package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.catalogue.RemoteFile;
import dev.assay.harness.fetch.Cache.Check;
import dev.assay.harness.fetch.FetchException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of benchmarks, found or fetched. In the cache, a mirror and a folder of data a benchmark lies
/// under `data/<id>/`; a folder of data may also have it as `<id>/` or under another name that the catalogue
/// knows.
///
/// @param sources where to look
public record DataFiles(Sources sources) {

    public DataFiles {
        requireNonNull(sources, "sources is null");
    }

    /// The folder or file to load a benchmark from, if it is on this machine; the network is not asked.
    ///
    /// @param named     the path that the user names for this benchmark, which then counts alone; null for
    ///                  none
    /// @param languages those whose files are needed; empty for all
    /// @throws FetchException when the named path does not exist
    public Optional<Path> find(Entry entry, @Nullable Path named, List<String> languages) {
        if (named != null) {
            if (!Files.exists(named)) {
                throw new FetchException(
                        Kind.LOCAL, named + ", named for " + entry.id() + ", does not exist; check the path");
            }
            return Optional.of(named);
        }
        Path folder = inDataDir(entry);
        if (folder != null) {
            return Optional.of(folder);
        }
        boolean whole =
                entry.files(languages).stream().allMatch(each -> sources.cache().has(pin(entry, each)));
        return whole ? Optional.of(folder(entry)) : Optional.empty();
    }

    /// Fetches what the cache lacks and gives the folder.
    ///
    /// @param languages those whose files are wanted; empty for all
    /// @throws FetchException when a file cannot be had; those before it stay
    public Path pull(Entry entry, List<String> languages, Progress progress) throws InterruptedException {
        for (RemoteFile file : entry.files(languages)) {
            sources.fetch(pin(entry, file), progress);
        }
        return folder(entry);
    }

    /// Fetches even what the cache has and gives the folder. A file that cannot be had stays as it is.
    ///
    /// @param languages those whose files are wanted; empty for all
    /// @throws FetchException when a file cannot be had; those before it are the new ones
    public Path pullAgain(Entry entry, List<String> languages, Progress progress) throws InterruptedException {
        for (RemoteFile file : entry.files(languages)) {
            sources.fetchAgain(pin(entry, file), progress);
        }
        return folder(entry);
    }

    /// Reads every file of the benchmark in the cache and compares it.
    public List<Check> verify(Entry entry) {
        List<Check> checks = new ArrayList<>();
        for (RemoteFile file : entry.files()) {
            checks.add(sources.cache().check(pin(entry, file)));
        }
        return checks;
    }

    /// The file as a download sees it.
    public static Pin pin(Entry entry, RemoteFile file) {
        return new Pin(
                "data/" + entry.id() + "/" + file.path(),
                List.of(file.url()),
                file.bytes(),
                file.sha256(),
                entry.gate());
    }

    private Path folder(Entry entry) {
        return sources.cache().root().resolve("data").resolve(entry.id());
    }

    private @Nullable Path inDataDir(Entry entry) {
        Path dataDir = sources.dataDir();
        if (dataDir == null) {
            return null;
        }
        List<String> names = new ArrayList<>(List.of("data/" + entry.id(), entry.id()));
        names.addAll(entry.folders());
        for (String name : names) {
            if (Files.isDirectory(dataDir.resolve(name))) {
                return dataDir.resolve(name);
            }
        }
        return null;
    }
}
