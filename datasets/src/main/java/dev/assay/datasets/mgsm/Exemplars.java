package dev.assay.datasets.mgsm;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.Rows;
import dev.assay.datasets.read.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The eight exemplars of each language: from the authors' Python file, from the same as JSON Lines `{lang,
/// n, q, a}`, or from the train rows of the mirror. A question loses its label ("Question:"), a solution its
/// label and the closing sentence that states the answer, because prompts bring words of their own for both.
final class Exemplars {

    /// How the closing sentence starts; the number in it is the gold.
    private static final Map<String, String> CLOSING = Map.ofEntries(
            Map.entry("bn", "উত্তর হল"),
            Map.entry("de", "Die Antwort"),
            Map.entry("en", "The answer is"),
            Map.entry("es", "La respuesta es"),
            Map.entry("fr", "La réponse est"),
            Map.entry("ja", "答えは"),
            Map.entry("ru", "Ответ"),
            Map.entry("sw", "Jibu ni"),
            Map.entry("te", "సమాధానం"),
            Map.entry("th", "คำตอบคือ"),
            Map.entry("zh", "答案是"));

    /// A label is the text up to the first colon, if that comes this early.
    private static final int LONGEST_LABEL = 40;

    private Exemplars() {}

    static List<Shot> read(Source source, String language) {
        List<Shot> shots = new ArrayList<>();
        try (Rows rows = source.ending().equals("py") ? new PythonExemplars(source) : Formats.any(source)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                boolean mirror = row.has("question");
                if (mirror || row.text("lang").equals(language)) {
                    shots.add(shot(
                            row,
                            language,
                            shots.size(),
                            row.text(mirror ? "question" : "q"),
                            row.text(mirror ? "answer" : "a")));
                }
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return List.copyOf(shots);
    }

    private static Shot shot(Row row, String language, int n, String question, String answer) {
        String closing = CLOSING.getOrDefault(language, "The answer is");
        int end = answer.lastIndexOf(closing);
        if (end < 0) {
            throw row.bad("a solution that closes with \"" + closing + "\"", row.quote(answer));
        }
        String id = "mgsm/" + language + "/exemplar/" + n;
        Gold gold = Gold.Numeric.of(number(row, answer.substring(end + closing.length())));
        return new Shot(
                Sample.open(id, "mgsm/exemplar/" + n, language, unlabelled(question), gold),
                unlabelled(answer.substring(0, end)));
    }

    private static long number(Row row, String text) {
        int from = 0;
        while (from < text.length() && !isDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to)) && to - from < 15) {
            to++;
        }
        if (from == to) {
            throw row.bad("a number in the closing sentence", row.quote(text));
        }
        return Long.parseLong(text.substring(from, to));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String unlabelled(String text) {
        for (int i = 0; i < Math.min(LONGEST_LABEL, text.length()); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return text.substring(i + 1).strip();
            }
        }
        return text.strip();
    }
}
