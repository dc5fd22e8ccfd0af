package dev.assay.datasets.gpqa;

import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.Strata;
import java.util.List;
import java.util.Map;

/// One question in any of the shapes in which GPQA goes around.
///
/// @param question without options and instruction
/// @param options  in the order of the source
/// @param right    0-based place of the right one
record Item(String question, List<String> options, int right, Map<String, String> strata) {
    private static final List<String> FIELDS =
            List.of("Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2", "Incorrect Answer 3");
    private static final List<String> CHOICES = List.of("choice1", "choice2", "choice3", "choice4");

    /// Where copies with all fields have written the options behind the question once more.
    private static final String REPEATED = "Choices:\n(A)";

    private static final String INSTRUCTION =
            "\n\nPlease reason step-by-step and put your choice letter without any other text with \\boxed{} in the end.";

    static Item of(Row row) {
        if (row.has("Correct Answer")) {
            return ofFields(row);
        }
        if (row.has("choice1")) {
            String question = row.text(row.oneOf("Question", "question"));
            return new Item(
                    question, row.texts(CHOICES), Golds.choice(row, "answer", 4).index(), Strata.language("en"));
        }
        return ofPrompt(row);
    }

    private static Item ofFields(Row row) {
        String question = row.text("Question");
        int repeated = question.lastIndexOf(REPEATED);
        if (repeated >= 0) {
            question = question.substring(0, repeated).stripTrailing();
        }
        Map<String, String> strata = row.has("High-level domain")
                ? Strata.subject("en", row.text("High-level domain"))
                : Strata.language("en");
        return new Item(question, row.texts(FIELDS), 0, strata);
    }

    /// Options at the end of the question, each on lines of its own: "\nA. …\nB. …\nC. …\nD. …" and an
    /// instruction.
    private static Item ofPrompt(Row row) {
        String text = row.text("question");
        int end = text.endsWith(INSTRUCTION) ? text.length() - INSTRUCTION.length() : text.length();
        String[] options = new String[4];
        for (int i = 3; i >= 0; i--) {
            String mark = "\n" + (char) ('A' + i) + ". ";
            int at = text.lastIndexOf(mark, end - mark.length());
            if (at < 0) {
                throw row.bad("a question that ends in the options A. to D.", row.quote(text));
            }
            options[i] = text.substring(at + mark.length(), end);
            end = at;
        }
        return new Item(
                text.substring(0, end).stripTrailing(),
                List.of(options),
                Golds.choice(row, "answer", 4).index(),
                Map.of(Sample.LANGUAGE, "en"));
    }
}
