package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.read.RowDataset.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A benchmark that has files for each language.
///
/// @param facts    with all its languages
/// @param patterns how the files of a language are called; see [Folder#all(String...)]
/// @param reading  how a file of a language is read
public record ByLanguage(Facts facts, Patterns patterns, Reading reading) {

    /// How the files of a language may be called.
    @FunctionalInterface
    public interface Patterns {
        List<String> of(String language);
    }

    /// How a file of a language is read.
    @FunctionalInterface
    public interface Reading {
        Part part(Source source, String language);
    }

    /// All languages of which there is a file.
    ///
    /// @throws BadDataException when there is none
    public RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        List<String> found = facts.languages().stream()
                .filter(language -> !files(folder, language).isEmpty())
                .toList();
        if (found.isEmpty()) {
            String first = facts.languages().getFirst();
            throw new BadDataException(path + " is no file or folder of " + facts.title() + "; the files of \"" + first
                    + "\", for example, are called " + String.join(" or ", patterns.of(first)) + "; pull them first");
        }
        return open(folder, found);
    }

    /// These languages and no other.
    ///
    /// @throws BadDataException naming those that the benchmark does not have, or of which no file is there
    public RowDataset open(Path path, List<String> languages) {
        Folder folder = Folder.of(path);
        for (String language : languages) {
            if (!facts.languages().contains(language)) {
                throw new BadDataException(facts.title() + " has no language \"" + language + "\"; it has "
                        + String.join(", ", facts.languages()));
            }
            if (files(folder, language).isEmpty()) {
                throw new BadDataException(path + " holds no " + String.join(" or ", patterns.of(language))
                        + " for the language \"" + language + "\"; pull it first, or leave the language out");
            }
        }
        return open(folder, languages);
    }

    private RowDataset open(Folder folder, List<String> languages) {
        List<Part> parts = new ArrayList<>();
        for (String language : languages) {
            for (Source file : files(folder, language)) {
                parts.add(reading.part(file, language));
            }
        }
        return RowDataset.of(facts, parts).in(languages);
    }

    private List<Source> files(Folder folder, String language) {
        return folder.all(patterns.of(language).toArray(String[]::new));
    }
}
