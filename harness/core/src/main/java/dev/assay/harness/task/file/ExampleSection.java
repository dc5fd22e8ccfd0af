package dev.assay.harness.task.file;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.Golds;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part `examples` of a task file: worked examples for few-shot prompts.
final class ExampleSection {
    private ExampleSection() {}

    static List<Shot> read(
            @Nullable YamlValue value, String task, @Nullable AnswerSection answer, @Nullable DatasetSection dataset) {
        List<Shot> shots = new ArrayList<>();
        if (value == null) {
            return shots;
        }
        for (YamlValue item : value.items()) {
            YamlFields fields = item.fields();
            if (fields != null) {
                Shot shot = shot(fields, task + "/example/" + shots.size(), answer, dataset);
                if (shot != null) {
                    shots.add(shot);
                }
            }
        }
        return shots;
    }

    /// Tells of every example that the prompt cannot show, for want of a stratum or of a text in its language.
    ///
    /// @param shots those that were read; where one could not be, that is told already
    static void refuseUnfit(@Nullable YamlValue value, List<Shot> shots, PromptTemplate prompt) {
        List<YamlValue> items = value == null ? List.of() : value.items();
        for (int i = 0; i < items.size() && items.size() == shots.size(); i++) {
            Shot shot = shots.get(i);
            try {
                prompt.render(shot.sample(), List.of(shot));
            } catch (IllegalArgumentException unfit) {
                items.get(i).problem("the prompt cannot show this example: " + unfit.getMessage());
            }
        }
    }

    private static @Nullable Shot shot(
            YamlFields fields, String id, @Nullable AnswerSection answer, @Nullable DatasetSection dataset) {
        String question = text(fields.require("question", "'What is 1 + 1?'"));
        YamlValue right = fields.require("answer", "'2'");
        String spelled = right == null ? null : right.scalar();
        String solution = text(fields.get("solution"));
        YamlValue options = fields.get("choices");
        List<String> choices = options == null ? List.of() : options.texts();
        String language = text(fields.get("language"));
        YamlValue strata = fields.get("strata");
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                Sample.LANGUAGE,
                language != null
                        ? language
                        : dataset == null ? "en" : dataset.languages().getFirst());
        if (strata != null) {
            values.putAll(strata.textsByName());
        }
        fields.refuseUnknown();
        Gold gold = answer == null || right == null || spelled == null
                ? null
                : gold(right, spelled.strip(), answer.form(), choices);
        if (question == null || gold == null) {
            return null;
        }
        return new Shot(new Sample(id, id, values, question, choices, gold), solution == null ? "" : solution.strip());
    }

    private static @Nullable Gold gold(YamlValue value, String text, AnswerForm form, List<String> choices) {
        return switch (form) {
            case NUMBER -> {
                if (!Golds.isNumber(text)) {
                    value.problem("expected a number, but found '" + text + "'");
                    yield null;
                }
                yield new Gold.Numeric(new BigDecimal(text.replace(",", "")), text);
            }
            case EXPRESSION -> new Gold.Expression(text);
            case TEXT -> new Gold.Text(text);
            case LETTER -> {
                int index = text.length() == 1 ? text.charAt(0) - 'A' : -1;
                if (index < 0 || index >= choices.size()) {
                    value.problem("expected the letter of one of its " + choices.size() + " choices, but found '" + text
                            + "'; write the choices as a list beside it, and the letter A for the first");
                    yield null;
                }
                yield new Gold.Choice(index);
            }
        };
    }

    private static @Nullable String text(@Nullable YamlValue value) {
        return value == null ? null : value.text();
    }
}
