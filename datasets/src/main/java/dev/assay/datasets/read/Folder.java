package dev.assay.datasets.read;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.BadDataException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a dataset lies: a folder, a zip archive, or a single file. Archives that lie in a folder are read as
/// if they had been unpacked there. Loaders ask for what they need by pattern, so that the layouts of several
/// publishers fit.
///
/// @param path     as the user gave it
/// @param files    what lies in it, at any depth, sorted by key
/// @param isFile   whether this is one file that the user named, which is then taken whatever it is called;
///                 examples for few-shot prompts are looked up beside it
/// @param withheld whether no message may quote its texts
public record Folder(Path path, List<Source> files, boolean isFile, boolean withheld) {
    private static final int DEPTH = 6;
    private static final int MOST = 20_000;

    public Folder {
        requireNonNull(path, "path is null");
        files = List.copyOf(files);
    }

    /// @throws BadDataException when there is nothing, or far more than a dataset
    public static Folder of(Path path) {
        if (Files.isDirectory(path)) {
            return new Folder(path, walk(path, DEPTH), false, false);
        }
        if (isZip(path)) {
            return new Folder(path, Zip.members(path), false, false);
        }
        Path parent = path.toAbsolutePath().getParent();
        Path folder = parent == null ? null : parent.getFileName();
        Source file = Source.file(path, (folder == null ? "" : folder + "/") + path.getFileName());
        return new Folder(path, List.of(file), true, false);
    }

    /// The files that match the first of these patterns that matches any, sorted by key; empty where none
    /// does. A pattern fits the last parts of a key, so `test/*_test.csv` finds `data/test/anatomy_test.csv`;
    /// a `*` stands for any text without a slash.
    public List<Source> all(String... patterns) {
        for (String pattern : patterns) {
            List<Source> found = matching(files, pattern);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// The one file of a benchmark: the file that the user named, or the first that matches.
    ///
    /// @throws BadDataException naming the patterns when there is none
    public Source one(String... patterns) {
        if (isFile) {
            return files.getFirst();
        }
        List<Source> found = all(patterns);
        if (found.isEmpty()) {
            throw lacks(patterns);
        }
        return found.getFirst();
    }

    /// Like [#all(String...)], and none is an error.
    public List<Source> some(String... patterns) {
        if (isFile) {
            return files;
        }
        List<Source> found = all(patterns);
        if (found.isEmpty()) {
            throw lacks(patterns);
        }
        return found;
    }

    /// A file that a benchmark can do without, in the folder or beside the file that was named.
    public Optional<Source> maybe(String... patterns) {
        return maybeSome(patterns).stream().findFirst();
    }

    /// Files that a benchmark can do without, in the folder or beside the file that was named.
    ///
    /// @throws BadDataException when the file that was named is one of them
    public List<Source> maybeSome(String... patterns) {
        List<Source> all = isFile ? beside() : files;
        for (String pattern : patterns) {
            List<Source> found = matching(all, pattern);
            if (!found.isEmpty()) {
                refuseNamed(found);
                return found;
            }
        }
        return List.of();
    }

    /// The file that was named cannot hold both what is asked and what is shown before it.
    private void refuseNamed(List<Source> examples) {
        if (isFile && examples.stream().anyMatch(each -> name(each).equals(name(files.getFirst())))) {
            throw new BadDataException(path + " is where worked examples are taken from, so its rows would be asked"
                    + " with their own answers before them; name the file of the rows to ask, or ask without examples");
        }
    }

    private static String name(Source source) {
        return source.key().substring(source.key().lastIndexOf('/') + 1);
    }

    /// The same place, whose texts no message may quote.
    public Folder restricted() {
        return new Folder(path, files.stream().map(Source::restricted).toList(), isFile, true);
    }

    /// What lies in the same folder as the file that was named; listed only when it is asked for, because that
    /// folder may hold anything.
    private List<Source> beside() {
        Path parent = path.toAbsolutePath().getParent();
        List<Source> all = parent == null ? List.of() : walk(parent, 1);
        return withheld ? all.stream().map(Source::restricted).toList() : all;
    }

    private BadDataException lacks(String... patterns) {
        String there = files.isEmpty()
                ? "it is empty"
                : "it holds "
                        + String.join(
                                ", ", files.stream().limit(5).map(Source::key).toList())
                        + (files.size() > 5 ? " and " + (files.size() - 5) + " more" : "");
        return new BadDataException(path + " holds no " + String.join(" or ", patterns) + " (" + there
                + "); name the folder or file of this benchmark, or pull it first");
    }

    private static List<Source> matching(List<Source> from, String pattern) {
        return from.stream().filter(each -> Glob.matches(pattern, each.key())).toList();
    }

    private static List<Source> walk(Path folder, int depth) {
        Map<String, Source> found = new LinkedHashMap<>();
        List<Path> archives = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                String key = folder.relativize(file).toString().replace('\\', '/');
                if (isHidden(key)) {
                    continue;
                }
                if (found.size() == MOST) {
                    throw new BadDataException(
                            folder + " holds more than " + MOST + " files; name the folder of the dataset itself");
                }
                if (isZip(file)) {
                    archives.add(file);
                } else {
                    Source source = Source.file(file, key);
                    found.put(source.key(), source);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadDataException(
                    folder + " cannot be listed: " + e.getMessage() + "; check that you may read it", e);
        }
        for (Path archive : depth > 1 ? archives : List.<Path>of()) {
            Zip.members(archive).forEach(each -> found.putIfAbsent(each.key(), each));
        }
        return found.values().stream().sorted(Comparator.comparing(Source::key)).toList();
    }

    private static boolean isHidden(String key) {
        return key.startsWith(".")
                || key.contains("/.")
                || key.startsWith("__MACOSX/")
                || key.endsWith(".part")
                || key.endsWith(".part.from")
                || key.endsWith(".lock");
    }

    private static boolean isZip(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
