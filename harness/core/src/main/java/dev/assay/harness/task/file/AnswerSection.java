package dev.assay.harness.task.file;

import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.AnswerRule;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part `answer` of a task file: a form, or a form with its extractor and scorer.
///
/// @param form what kind of answer is looked for
/// @param rule how it is read and compared
/// @param most how many options a question has at most; 0 for open questions
record AnswerSection(AnswerForm form, AnswerRule rule, int most) {
    private static final int USUAL_CHOICES = 4;

    /// As many options as there are letters.
    private static final int MOST_CHOICES = 26;

    /// @return null when it cannot be read, which is told
    static @Nullable AnswerSection read(@Nullable YamlValue value) {
        if (value == null) {
            return null;
        }
        if (!value.isMapping()) {
            AnswerForm form = constant(value, AnswerForm.values());
            return form == null ? null : new AnswerSection(form, AnswerRule.DEFAULT, usual(form));
        }
        YamlFields fields = value.fields();
        if (fields == null) {
            return null;
        }
        AnswerForm form = constant(fields.require("form", "number"), AnswerForm.values());
        AnswerRule.Extractor extractor = constant(fields.get("extractor"), AnswerRule.Extractor.values());
        YamlValue marker = fields.get("marker");
        String text = marker == null ? null : marker.text();
        AnswerRule.Scorer scorer = constant(fields.get("scorer"), AnswerRule.Scorer.values());
        YamlValue choices = fields.get("choices");
        Integer most = choices == null ? null : choices.integer(2, MOST_CHOICES);
        if (choices != null && form != null && form != AnswerForm.LETTER) {
            choices.problem("only questions with form: letter have choices; remove it");
        }
        fields.refuseUnknown();
        if (extractor == AnswerRule.Extractor.MARKER && marker == null) {
            fields.require("marker", "'Result:'");
        } else if (extractor != AnswerRule.Extractor.MARKER && marker != null) {
            marker.problem("a marker is used by the extractor 'marker' only; write extractor: marker, or remove it");
        }
        boolean complete = (extractor == AnswerRule.Extractor.MARKER) == (text != null);
        return form == null || !complete
                ? null
                : new AnswerSection(
                        form,
                        new AnswerRule(
                                extractor == null ? AnswerRule.Extractor.ROBUST : extractor,
                                text,
                                scorer == null ? AnswerRule.Scorer.VALUE : scorer),
                        most == null ? usual(form) : most);
    }

    private static int usual(AnswerForm form) {
        return form == AnswerForm.LETTER ? USUAL_CHOICES : 0;
    }

    /// A constant by its word in files.
    static <E extends Enum<E>> @Nullable E constant(@Nullable YamlValue value, E[] all) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E each : all) {
            words.put(AnswerRule.word(each), each);
        }
        String word = value == null ? null : value.oneOf(words.keySet());
        return word == null ? null : words.get(word);
    }
}
