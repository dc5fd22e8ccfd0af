package dev.assay.datasets.freshmath;

import dev.assay.datasets.freshmath.Template.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Says a problem in one language.
final class Wording {
    /// ISO 639-1 codes of the languages there are, English and Korean first.
    static final List<String> LANGUAGES =
            List.of("en", "ko", "zh", "ja", "es", "fr", "de", "ru", "sw", "bn", "te", "th");

    private final String language;
    private final WordFile file;
    private final WordTable names;
    private final WordTable goods;
    private final WordTable wares;
    private final Map<String, List<Template>> scenes = new HashMap<>();

    private Wording(String language) {
        this.language = language;
        file = WordFile.load(language);
        names = WordTable.of(file, "names");
        goods = WordTable.of(file, "goods").withKeys(Cast.GOODS);
        wares = WordTable.of(file, "wares").withKeys(Cast.WARES);
        if (names.rows().size() != Cast.PEOPLE) {
            throw new IllegalStateException(names.where() + " must have " + Cast.PEOPLE + " names");
        }
        // Chinese and Japanese set no space between sentences
        String between = language.equals("zh") || language.equals("ja") ? "" : " ";
        for (Kind kind : Kind.all()) {
            scenes.put(
                    kind.id(),
                    IntStream.rangeClosed(1, kind.scenes())
                            .mapToObj(scene -> file.section(kind.id() + "." + scene))
                            .map(section -> Template.parse(String.join(between, section.lines())))
                            .toList());
        }
    }

    static Wording of(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("fresh-math has no wording for " + language + "; it has " + LANGUAGES);
        }
        return new Wording(language);
    }

    /// The whole wording file, for the digest.
    String source() {
        return file.text();
    }

    String question(Problem problem) {
        StringBuilder out = new StringBuilder();
        for (Part part : template(problem).parts()) {
            switch (part) {
                case Part.Text(String text) -> out.append(text);
                case Part.Figure(String given) -> out.append(problem.given(given));
                case Part.Word word -> out.append(word(problem, word));
                case Part.Choice(String given, List<String> forms) ->
                    out.append(forms.get(RussianCount.form(problem.given(given))));
            }
        }
        return language.equals("ko") ? KoreanParticles.resolve(out.toString()) : out.toString();
    }

    private Template template(Problem problem) {
        List<Template> templates = scenes.get(problem.kind().id());
        if (templates == null) {
            throw new IllegalArgumentException("fresh-math has no " + problem.kind());
        }
        return templates.get(problem.scene());
    }

    private String word(Problem problem, Part.Word word) {
        Cast cast = problem.cast();
        return switch (word.slot()) {
            case 'p' -> form(names, cast.people().get(0), word, problem);
            case 'q' -> form(names, cast.people().get(1), word, problem);
            case 'r' -> form(names, cast.people().get(2), word, problem);
            case 'x' -> form(goods, cast.goods(), word, problem);
            case 'w' -> form(wares, cast.wares().get(0), word, problem);
            case 'v' -> form(wares, cast.wares().get(1), word, problem);
            default -> throw new IllegalStateException("no word stands for " + word.slot());
        };
    }

    /// The columns `1`, `2` and `5` of a table hold the forms after a number; only one has a form of its own in
    /// a case, the column `1.acc` for the accusative.
    private static String form(WordTable table, int row, Part.Word word, Problem problem) {
        if (word.given().isEmpty()) {
            return table.word(row, word.form().isEmpty() ? "name" : word.form());
        }
        String column = List.of("1", "2", "5").get(RussianCount.form(problem.given(word.given())));
        String inCase = column + "." + word.form();
        return table.word(row, table.hasForm(inCase) ? inCase : column);
    }
}
