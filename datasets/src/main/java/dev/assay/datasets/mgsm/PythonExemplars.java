package dev.assay.datasets.mgsm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.datasets.BadDataException;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.Rows;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Texts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The dictionary in the authors' `exemplars.py`, `{language: {number: {"q": …, "a": …}}}`, as rows `{lang,
/// n, q, a}`. It reads the few forms that stand there: braces, strings in double quotes, strings that follow
/// one another. Nothing is executed.
final class PythonExemplars implements Rows {
    private static final String NAME = "MGSM_EXEMPLARS = {";

    private final Source source;
    private final String text;
    private int at;
    private @Nullable String language;
    private long row;

    PythonExemplars(Source source) throws IOException {
        this.source = source;
        this.text = Texts.whole(source);
        int start = text.indexOf(NAME);
        if (start < 0) {
            throw bad("\"" + NAME + "\"");
        }
        at = start + NAME.length();
    }

    @Override
    public @Nullable Row next() {
        while (true) {
            if (taken('}')) {
                if (language == null) {
                    return null;
                }
                language = null;
                taken(',');
            } else if (language == null) {
                language = string();
                expect(':');
                expect('{');
            } else {
                return entry(language);
            }
        }
    }

    private Row entry(String of) {
        row++;
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("lang", TextNode.valueOf(of));
        fields.put("n", TextNode.valueOf(string()));
        expect(':');
        expect('{');
        while (!taken('}')) {
            String key = string();
            expect(':');
            fields.put(key, TextNode.valueOf(string()));
            taken(',');
        }
        taken(',');
        return new Row(source, row, 0, fields);
    }

    /// One or more strings one after another.
    private String string() {
        StringBuilder value = new StringBuilder();
        expect('"');
        do {
            for (char c = take(); c != '"'; c = take()) {
                value.append(c == '\\' ? escaped() : c);
            }
        } while (taken('"'));
        return value.toString();
    }

    private char escaped() {
        char c = take();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\'', '\\' -> c;
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(take(), 16);
                    if (digit < 0) {
                        throw bad("four hexadecimal digits");
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw bad("a known escape");
        };
    }

    private boolean taken(char wanted) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!taken(wanted)) {
            throw bad("\"" + wanted + "\"");
        }
    }

    private char take() {
        if (at == text.length()) {
            throw bad("the end of a string");
        }
        return text.charAt(at++);
    }

    private BadDataException bad(String expected) {
        return new BadDataException(source.name() + ": expected " + expected + " at character " + (at + 1)
                + "; this reads MGSM's own exemplars.py only, so get that file again");
    }

    @Override
    public void close() {}
}
