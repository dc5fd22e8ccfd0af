package dev.assay.harness.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reads `key=value,key='quoted, value'` from a place in a spec to its end.
final class OptionReader {
    private final String text;
    private int at;

    OptionReader(String text, int from) {
        this.text = text;
        this.at = from;
    }

    Map<String, String> read() {
        Map<String, String> options = new LinkedHashMap<>();
        while (true) {
            String key = key();
            if (options.put(key, value(key)) != null) {
                throw new SpecException("'" + text + "' gives the option '" + key + "' twice");
            }
            if (at == text.length()) {
                return options;
            }
            at++; // the comma
        }
    }

    private String key() {
        int start = at;
        while (at < text.length() && Spec.isKeyPart(text.charAt(at))) {
            at++;
        }
        if (at == start || at == text.length() || text.charAt(at) != '=') {
            throw new SpecException("'" + text + "', character " + (start + 1)
                    + ": expected an option in the form name=value, but found '" + text.substring(start) + "'");
        }
        String key = text.substring(start, at);
        at++;
        return key;
    }

    private String value(String key) {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return quoted(key);
        }
        int end = text.indexOf(',', at);
        if (end < 0) {
            end = text.length();
        }
        String value = text.substring(at, end);
        at = end;
        return value;
    }

    private String quoted(String key) {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                value.append(text.charAt(at++));
            } else if (c == quote) {
                if (at < text.length() && text.charAt(at) != ',') {
                    throw new SpecException("'" + text + "', character " + (at + 1)
                            + ": expected a comma or the end after the quoted value of '" + key + "'");
                }
                return value.toString();
            } else {
                value.append(c);
            }
        }
        throw new SpecException("'" + text + "': the quoted value of '" + key + "' has no closing " + quote);
    }
}
