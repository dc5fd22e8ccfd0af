package dev.assay.providers.embedded;

import java.util.ArrayList;
import java.util.List;

/// Splits a command written as one text: at white space, but not inside single or double quotes. A backslash
/// means itself, so that paths of Windows need no care.
final class CommandLine {
    private final String command;
    private final List<String> words = new ArrayList<>();
    private int at;

    private CommandLine(String command) {
        this.command = command;
    }

    /// @throws IllegalArgumentException when a quote is not closed
    static List<String> split(String command) {
        var line = new CommandLine(command);
        while (line.skipSpace()) {
            line.words.add(line.word());
        }
        return List.copyOf(line.words);
    }

    private boolean skipSpace() {
        while (at < command.length() && Character.isWhitespace(command.charAt(at))) {
            at++;
        }
        return at < command.length();
    }

    private String word() {
        var word = new StringBuilder();
        while (at < command.length() && !Character.isWhitespace(command.charAt(at))) {
            char c = command.charAt(at++);
            if (c == '"' || c == '\'') {
                word.append(quoted(c));
            } else {
                word.append(c);
            }
        }
        return word.toString();
    }

    private String quoted(char quote) {
        int end = command.indexOf(quote, at);
        if (end < 0) {
            throw new IllegalArgumentException("a quote is not closed in the command: " + command);
        }
        String text = command.substring(at, end);
        at = end + 1;
        return text;
    }
}
