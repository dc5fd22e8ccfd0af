package dev.assay.datasets;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One question with its right answer.
///
/// @param id       belongs to the dataset and never changes, for example `gsm8k/test/17`; so two prompts of one
///                 sample can be paired
/// @param family   what would be resampled together: GSM8K row *n* and MGSM row *n* in every language share one
/// @param strata   what results are broken down by, for example `language` → `ko`, `subject` → `anatomy`,
///                 `level` → `3`; iteration order is kept
/// @param question the text put, byte for byte as in the source
/// @param choices  the options in their order, without letters; empty for an open question
/// @param gold     the right answer
public record Sample(
        String id, String family, Map<String, String> strata, String question, List<String> choices, Gold gold) {

    /// The stratum that names the sample's language, as an ISO 639-1 code.
    public static final String LANGUAGE = "language";

    /// The stratum that names the sample's subject.
    public static final String SUBJECT = "subject";

    public Sample {
        requireNonNull(id, "id is null");
        requireNonNull(family, () -> "sample " + id + " has no family");
        requireNonNull(question, () -> "sample " + id + " has no question");
        requireNonNull(gold, () -> "sample " + id + " has no gold");
        if (id.isBlank()) {
            throw new IllegalArgumentException("sample id is blank; its question starts: " + head(question));
        }
        if (question.isBlank()) {
            throw new IllegalArgumentException("sample " + id + " has a blank question");
        }
        choices = List.copyOf(choices);
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
        if (gold instanceof Gold.Choice(int index) && index >= choices.size()) {
            throw new IllegalArgumentException(
                    "sample " + id + " has " + choices.size() + " choices, but its gold is number " + (index + 1));
        }
    }

    /// An open question in a language.
    public static Sample open(String id, String family, String language, String question, Gold gold) {
        return new Sample(id, family, Map.of(LANGUAGE, language), question, List.of(), gold);
    }

    /// The language of the question, `en` where the dataset does not say.
    public String language() {
        return strata.getOrDefault(LANGUAGE, "en");
    }

    private static String head(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
