package dev.assay.harness.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A name with options, as it stands on the command line: `deepseek/deepseek-flash:effort=high,name=fast`.
///
/// The name may hold colons itself (`ollama/smollm2:135m`): the options start at the last colon that is
/// followed by `name=`, quotes not counted. Options are separated by commas; a value may stand in single or
/// double quotes and may then hold commas, colons and, behind a backslash, the quote itself.
///
/// @param text    as written, for messages
/// @param name    what stands before the options
/// @param options in the order written
public record Spec(String text, String name, Map<String, String> options) {
    public Spec {
        requireNonNull(text, "text is null");
        requireNonNull(name, "name is null");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /// Reads a spec.
    ///
    /// @throws SpecException when it cannot be read; the message holds the text, the place and the remedy
    public static Spec parse(String text) {
        int colon = optionsColon(text);
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.isBlank()) {
            throw new SpecException(
                    "'" + text + "' names nothing; a name comes before the options, as in gsm8k:limit=5");
        }
        return new Spec(text, name, colon < 0 ? Map.of() : new OptionReader(text, colon + 1).read());
    }

    /// The option's value, or null where it was not written.
    public @Nullable String option(String key) {
        return options.get(key);
    }

    /// Where the options start: the last colon outside quotes that is followed by `key=`; -1 when there are
    /// none.
    private static int optionsColon(String text) {
        int found = -1;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if ((c == '"' || c == '\'') && i > 0 && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == ':' && startsWithKey(text, i + 1)) {
                found = i; // a colon of an address (http://host:8080/…) is not followed by key=
            }
        }
        return found;
    }

    private static boolean startsWithKey(String text, int from) {
        int i = from;
        while (i < text.length() && isKeyPart(text.charAt(i))) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == '=';
    }

    static boolean isKeyPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
