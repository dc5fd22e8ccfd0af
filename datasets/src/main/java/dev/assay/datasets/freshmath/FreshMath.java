package dev.assay.datasets.freshmath;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Grade-school word problems made from a seed, in levels of one to six steps, with the same problem in every
/// language. The same seed gives the same bytes for ever; a change of wording or numbers is a new [#GENERATOR].
///
/// A sample is `fresh-math/v1/<seed>/<kind>/<index>/<language>` and depends on nothing else: not on how many
/// are made, nor on which other kinds or languages are. Its family is the id without the language.
public final class FreshMath implements Dataset {
    /// The id of the dataset.
    public static final String ID = "fresh-math";

    /// Moves with every change of what a seed gives.
    public static final int GENERATOR = 1;

    /// The stratum that names the level, `1` to `6`.
    public static final String LEVEL = "level";

    /// The stratum that names the kind, for example `add`.
    public static final String KIND = "kind";

    /// The stratum that names the number of steps.
    public static final String STEPS = "steps";

    private final FreshMathSettings settings;
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final List<List<Kind>> kinds;

    private FreshMath(FreshMathSettings settings) {
        this.settings = settings;
        settings.languages().forEach(language -> wordings.put(language, Wording.of(language)));
        kinds = settings.levels().stream().map(settings::kindsAt).toList();
    }

    public static FreshMath of(FreshMathSettings settings) {
        return new FreshMath(settings);
    }

    /// ISO 639-1 codes of the languages there are.
    public static List<String> languages() {
        return Wording.LANGUAGES;
    }

    @Override
    public DatasetCard card() {
        return FreshMathCard.of(settings, wordings.values());
    }

    /// The samples: problem 0 in every language, then problem 1, and so on. Nothing is kept, so any number can
    /// be walked.
    @Override
    public Stream<Sample> samples() {
        int languages = settings.languages().size();
        return LongStream.range(0, settings.count() * languages)
                .mapToObj(row -> sample(row / languages, settings.languages().get((int) (row % languages))));
    }

    /// Problem `n` of these settings, from 0 on, without making those before it. There is no end: the count
    /// bounds only [#samples()].
    public Problem problem(long n) {
        if (n < 0) {
            throw new IllegalArgumentException("problem " + n + " does not exist; the first is 0");
        }
        List<Kind> ofLevel = kinds.get((int) (n % kinds.size()));
        long inLevel = n / kinds.size();
        Kind kind = ofLevel.get((int) (inLevel % ofLevel.size()));
        return Problem.of(kind, settings.seed(), inLevel / ofLevel.size());
    }

    /// Problem `n` in one of the languages of the settings.
    public Sample sample(long n, String language) {
        Problem problem = problem(n);
        return sample(problem, problem.seed() + "/" + problem.kind().id() + "/" + problem.index(), language);
    }

    /// Three worked examples of level 1, the same in every language of the settings, with numbers so small that
    /// no generated item has them.
    @Override
    public List<Shot> shots(String language) {
        return Shots.PROBLEMS.stream()
                .map(problem ->
                        new Shot(sample(problem, "shot/" + problem.kind().id(), language), problem.working()))
                .toList();
    }

    private Sample sample(Problem problem, String name, String language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalArgumentException(
                    "language " + language + " is not among those of the settings: " + settings.languages());
        }
        String family = ID + "/v" + GENERATOR + "/" + name;
        Map<String, String> strata = new LinkedHashMap<>();
        strata.put(Sample.LANGUAGE, language);
        strata.put(LEVEL, String.valueOf(problem.kind().level()));
        strata.put(KIND, problem.kind().id());
        strata.put(STEPS, String.valueOf(problem.steps().size()));
        return new Sample(
                family + "/" + language,
                family,
                strata,
                wording.question(problem),
                List.of(),
                Gold.Numeric.of(problem.gold()));
    }
}
