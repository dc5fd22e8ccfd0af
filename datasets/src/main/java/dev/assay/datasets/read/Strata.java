package dev.assay.datasets.read;

import dev.assay.datasets.Sample;
import java.util.LinkedHashMap;
import java.util.Map;

/// The strata of samples, in the order in which results are to be broken down.
public final class Strata {

    /// The stratum that gathers subjects.
    public static final String GROUP = "group";

    private Strata() {}

    /// Names and values by turns.
    public static Map<String, String> of(String... namesAndValues) {
        Map<String, String> strata = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            strata.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return strata;
    }

    public static Map<String, String> language(String language) {
        return of(Sample.LANGUAGE, language);
    }

    public static Map<String, String> subject(String language, String subject) {
        return of(Sample.LANGUAGE, language, Sample.SUBJECT, subject);
    }
}
