package dev.assay.datasets.catalogue;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.RowDataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A benchmark that can be downloaded and loaded.
///
/// @param facts    name, title, licence, languages
/// @param revision of the files at their publisher; `main` where the publisher has no stable one
/// @param rows     how many samples the files give, all languages together
/// @param files    what to download
/// @param gate     what a user has to do before the publisher hands the files out; null where nothing
/// @param folders  how its folder may be called in a folder of data that is not ours; the id is always tried
///                 first
/// @param loader   reads a folder that holds the files, or one file of them
public record Entry(
        Facts facts,
        String revision,
        long rows,
        List<RemoteFile> files,
        @Nullable String gate,
        List<String> folders,
        Loader loader) {

    /// Reads downloaded files.
    @FunctionalInterface
    public interface Loader {
        RowDataset open(Path path, Options options);
    }

    public Entry {
        requireNonNull(facts, "facts is null");
        requireNonNull(revision, "revision is null");
        requireNonNull(loader, "loader is null");
        files = List.copyOf(files);
        folders = List.copyOf(folders);
        if (rows < 1 || files.isEmpty()) {
            throw new IllegalArgumentException(facts.id() + " has " + rows + " rows in " + files.size() + " files");
        }
    }

    public String id() {
        return facts.id();
    }

    /// The files that rows in these languages need; all of them for an empty list.
    public List<RemoteFile> files(List<String> languages) {
        return files.stream()
                .filter(each -> {
                    String language = each.language();
                    return languages.isEmpty() || language == null || languages.contains(language);
                })
                .toList();
    }

    /// Whether every byte of it is known before the download.
    public boolean isPinned() {
        return files.stream().allMatch(RemoteFile::isPinned);
    }

    /// The dataset in that folder or file. Its card has the revision of this list when the files are exactly
    /// those, and `local` when they are not, or when that is not known.
    ///
    /// @throws dev.assay.datasets.BadDataException when the files are not there
    public RowDataset open(Path path, Options options) {
        return open(path, options, Set.of());
    }

    /// The same, where more is known of the revision than stands in this list.
    ///
    /// @param known SHA-256 of further files of the revision, 64 hexadecimal digits each, as a download has
    ///              recorded them
    public RowDataset open(Path path, Options options, Set<String> known) {
        Set<String> digests = files.stream()
                .map(RemoteFile::sha256)
                .filter(each -> each != null)
                .collect(Collectors.toSet());
        digests.addAll(known);
        return loader.open(path, options).pinnedTo(revision, digests);
    }

    /// The dataset with all languages and the default options.
    public RowDataset open(Path path) {
        return open(path, Options.DEFAULT);
    }
}
