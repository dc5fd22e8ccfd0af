package dev.assay.harness.prompt;

import dev.assay.harness.digest.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// One instruction in several languages, read from a properties file beside this class.
final class Instructions {
    private final String id;
    private final Map<String, String> byLanguage;

    private Instructions(String id, Map<String, String> byLanguage) {
        this.id = id;
        this.byLanguage = byLanguage;
    }

    static Instructions load(String id) {
        Properties properties = new Properties();
        try (InputStream in = Instructions.class.getResourceAsStream(id + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the prompt file " + id + ".properties is missing from this build");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt file " + id + ".properties cannot be read", e);
        }
        Map<String, String> byLanguage = new TreeMap<>();
        properties.forEach((language, text) -> byLanguage.put(language.toString(), text.toString()));
        return new Instructions(id, byLanguage);
    }

    /// The instruction in a language.
    ///
    /// @throws IllegalArgumentException where the file has none: an English instruction under a question in
    ///         another language would measure something else
    String in(String language) {
        String text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("the prompt " + id + " has no instruction in '" + language + "'; it has "
                    + String.join(", ", byLanguage.keySet()));
        }
        return text;
    }

    String digest() {
        List<String> texts = new ArrayList<>();
        byLanguage.forEach((language, text) -> {
            texts.add(language);
            texts.add(text);
        });
        return Digest.of(texts);
    }
}
