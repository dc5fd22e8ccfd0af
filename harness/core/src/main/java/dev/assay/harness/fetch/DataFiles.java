package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.catalogue.RemoteFile;
import dev.assay.datasets.read.Digest;
import dev.assay.datasets.read.Zip;
import dev.assay.harness.fetch.Cache.Check;
import dev.assay.harness.fetch.FetchException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// Where a benchmark lies.
    ///
    /// @param path  the folder or file to load it from
    /// @param known SHA-256 of its files, and of what is in them where they are archives, that were read and are
    ///              those of the publisher; empty outside the cache, where nothing is checked
    public record Found(Path path, Set<String> known) {
        public Found {
            requireNonNull(path, "path is null");
            known = Set.copyOf(known);
        }
    }

    /// The folder or file to load a benchmark from, if it is on this machine; the network is not asked. Files of
    /// the cache are read and compared: their lengths tell nothing of an edit.
    ///
    /// @param named     the path that the user names for this benchmark, which then counts alone; null for
    ///                  none
    /// @param languages those whose files are needed; empty for all
    /// @throws FetchException when the named path does not exist, or a file of the cache is not what it was when
    ///                        it was fetched
    public Optional<Found> find(Entry entry, @Nullable Path named, List<String> languages) {
        if (named != null) {
            if (!Files.exists(named)) {
                throw new FetchException(
                        Kind.LOCAL, named + ", named for " + entry.id() + ", does not exist; check the path");
            }
            return Optional.of(new Found(named, Set.of()));
        }
        Path folder = inDataDir(entry);
        if (folder != null) {
            return Optional.of(new Found(folder, Set.of()));
        }
        List<RemoteFile> wanted = entry.files(languages);
        boolean whole = wanted.stream().allMatch(each -> sources.cache().has(pin(entry, each)));
        return whole ? Optional.of(new Found(folder(entry), checked(entry, wanted))) : Optional.empty();
    }

    private Set<String> checked(Entry entry, List<RemoteFile> wanted) {
        Set<String> known = new HashSet<>();
        List<Check.Wrong> wrong = new ArrayList<>();
        for (RemoteFile file : wanted) {
            Pin pin = pin(entry, file);
            switch (sources.cache().check(pin)) {
                case Check.Good good -> {
                    known.add(good.sha256());
                    if (file.path().endsWith(".zip")) {
                        Zip.members(sources.cache().file(pin)).forEach(member -> known.add(Digest.of(member)));
                    }
                }
                case Check.Wrong bad -> wrong.add(bad);
                case Check.Missing _, Check.Unknown _ -> {} // gone since it was looked for: the loader will say so
            }
        }
        if (!wrong.isEmpty()) {
            Check.Wrong first = wrong.getFirst();
            throw new FetchException(
                    Kind.WRONG_DIGEST,
                    sources.cache().root().resolve(first.name()) + " has the SHA-256 " + first.seen() + ", but "
                            + first.expected() + " was expected"
                            + (wrong.size() == 1 ? "" : ", and " + (wrong.size() - 1) + " more files are not right")
                            + ": they were changed since they were fetched; get them again with 'assay data pull --again "
                            + entry.id() + "', or name files of your own with path=… or --data-dir");
        }
        return known;
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
