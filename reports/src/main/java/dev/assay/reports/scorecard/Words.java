package dev.assay.reports.scorecard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// All words of a scorecard in one language. Figures are written the same in every language: a decimal
/// point, a comma between thousands, so that two pages of one run can be held side by side.
public final class Words {
    private static final Words ENGLISH = load("en");
    private static final Words KOREAN = load("ko");

    private final String language;
    private final Map<String, String> texts;

    private Words(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words english() {
        return ENGLISH;
    }

    public static Words korean() {
        return KOREAN;
    }

    /// The words of the locale's language, English where there are none.
    public static Words of(Locale locale) {
        return locale.getLanguage().equals(KOREAN.language) ? KOREAN : ENGLISH;
    }

    /// ISO 639-1 code.
    public String language() {
        return language;
    }

    /// The text of a key, with `{0}`, `{1}` … replaced by the values. A value is never looked into,
    /// whatever it holds.
    ///
    /// @throws IllegalArgumentException when there is no such key, or a place in the text has no value
    public String of(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in language " + language);
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int index = text.charAt(at + 1) - '0';
            if (index >= values.length) {
                throw new IllegalArgumentException(
                        "'" + key + "' has a place {" + index + "} but got " + values.length + " values");
            }
            out.append(text, from, at).append(values[index]);
            from = at + 3;
        }
        return out.append(text, from, text.length()).toString();
    }

    /// All texts whose key starts so, by the rest of the key; sorted.
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    private static Words load(String language) {
        String name = "words_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Words(language, texts);
    }
}
