package dev.assay.datasets.freshmath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Which problems are made. Levels come in equal parts, and within a level its kinds do.
///
/// @param seed      any number; another seed gives other problems
/// @param languages ISO 639-1 codes; each problem is put in every one of them, in this order
/// @param levels    how many steps, from 1 to 6; kept in rising order
/// @param kinds     ids of the kinds wanted, all of them of the levels wanted; empty for every kind of the
///                  levels
/// @param count     how many problems; there are as many samples in each language
public record FreshMathSettings(
        long seed, List<String> languages, List<Integer> levels, List<String> kinds, long count) {
    /// So many that the samples in all languages still have a number.
    private static final long MOST = Long.MAX_VALUE / Wording.LANGUAGES.size();

    /// @throws IllegalArgumentException when something cannot be had; it names everything that cannot
    public FreshMathSettings {
        languages = List.copyOf(languages);
        levels = levels.stream().distinct().sorted().toList();
        kinds = List.copyOf(kinds);
        List<String> problems = problems(languages, levels, kinds, count);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("fresh-math cannot be made: " + String.join("; ", problems));
        }
    }

    /// English, all levels and kinds, 600 problems.
    public static FreshMathSettings ofSeed(long seed) {
        return new FreshMathSettings(
                seed,
                List.of("en"),
                IntStream.rangeClosed(1, Kind.LEVELS).boxed().toList(),
                List.of(),
                600);
    }

    public FreshMathSettings withLanguages(String... languages) {
        return new FreshMathSettings(seed, List.of(languages), levels, kinds, count);
    }

    public FreshMathSettings withLevels(Integer... levels) {
        return new FreshMathSettings(seed, languages, List.of(levels), kinds, count);
    }

    public FreshMathSettings withKinds(String... kinds) {
        return new FreshMathSettings(seed, languages, levels, List.of(kinds), count);
    }

    public FreshMathSettings withCount(long count) {
        return new FreshMathSettings(seed, languages, levels, kinds, count);
    }

    /// The kinds that are made at a level.
    List<Kind> kindsAt(int level) {
        return Kind.all().stream()
                .filter(kind -> kind.level() == level && (kinds.isEmpty() || kinds.contains(kind.id())))
                .toList();
    }

    private static List<String> problems(List<String> languages, List<Integer> levels, List<String> kinds, long count) {
        List<String> problems = new ArrayList<>();
        if (languages.isEmpty()) {
            problems.add("no language is named; there are " + Wording.LANGUAGES);
        }
        if (new HashSet<>(languages).size() < languages.size()) {
            problems.add("a language is named twice in " + languages);
        }
        for (String language : languages) {
            if (!Wording.LANGUAGES.contains(language)) {
                problems.add("language " + language + " is not one of " + Wording.LANGUAGES);
            }
        }
        if (levels.isEmpty()) {
            problems.add("no level is named; levels go from 1 to " + Kind.LEVELS);
        }
        for (int level : levels) {
            if (level < 1 || level > Kind.LEVELS) {
                problems.add("level " + level + " does not exist; levels go from 1 to " + Kind.LEVELS);
            }
        }
        kindProblems(levels, kinds, problems);
        if (count < 1 || count > MOST) {
            problems.add("the count is " + count + "; it goes from 1 to " + MOST);
        }
        return problems;
    }

    private static void kindProblems(List<Integer> levels, List<String> kinds, List<String> problems) {
        for (String id : kinds) {
            List<Kind> found =
                    Kind.all().stream().filter(kind -> kind.id().equals(id)).toList();
            if (found.isEmpty()) {
                problems.add("kind " + id + " is not one of "
                        + Kind.all().stream().map(Kind::id).toList());
            } else if (!levels.contains(found.getFirst().level())) {
                problems.add("kind " + id + " is of level " + found.getFirst().level() + ", not of " + levels);
            }
        }
        for (int level : levels) {
            if (!kinds.isEmpty() && Kind.all().stream().noneMatch(k -> k.level() == level && kinds.contains(k.id()))) {
                problems.add("no kind of level " + level + " is among " + kinds);
            }
        }
    }
}
