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

/// One instruction in several languages, read from a properties file beside this class: `ko` is the
/// instruction in Korean, `ko.answer` the word that announces the answer there.
final class Instructions {
    private static final String ANSWER = ".answer";

    private final String id;
    private final Map<String, String> texts;

    private Instructions(String id, Map<String, String> texts) {
        this.id = id;
        this.texts = texts;
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
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return new Instructions(id, texts);
    }

    String id() {
        return id;
    }

    /// ISO 639-1 codes of the languages there are, in alphabetical order.
    List<String> languages() {
        return texts.keySet().stream().filter(key -> !key.endsWith(ANSWER)).toList();
    }

    /// The instruction in a language.
    ///
    /// @throws IllegalArgumentException where the file has none: an English instruction under a question in
    ///         another language would measure something else
    String in(String language) {
        return text(language, language);
    }

    /// The word that announces an answer in a language, with its colon.
    ///
    /// @throws IllegalArgumentException where the file has none
    String answerWord(String language) {
        return text(language + ANSWER, language);
    }

    String digest() {
        List<String> all = new ArrayList<>();
        texts.forEach((key, text) -> {
            all.add(key);
            all.add(text);
        });
        return Digest.of(all);
    }

    private String text(String key, String language) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the prompt " + id + " has no instruction in '" + language + "'; it has "
                    + String.join(", ", languages()) + "; another one can be given with prompt=FILE");
        }
        return text;
    }
}
