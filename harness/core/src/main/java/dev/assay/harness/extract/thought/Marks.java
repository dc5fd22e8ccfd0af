package dev.assay.harness.extract.thought;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// All opening and closing marks of a text, from left to right: tags in any case and with any attributes, and
/// the fixed marks of single models.
final class Marks {

    /// Element names that hold a thought.
    private static final Set<String> NAMES = Set.of(
            "think",
            "thinking",
            "thought",
            "thoughts",
            "reasoning",
            "reason",
            "antthinking",
            "seed:think",
            "inner_thoughts",
            "scratchpad",
            "reflection",
            "analysis");

    private static final List<String> OPENING = List.of(
            "[THINK]",
            "<|channel>thought",
            "<|channel|>thought",
            "<|begin_of_thought|>",
            "<|START_THINKING|>",
            "<|inner_prefix|>",
            "◁think▷",
            "&lt;think&gt;",
            "<unused94>thought");

    private static final List<String> CLOSING = List.of(
            "[/THINK]",
            "<channel|>",
            "</channel>",
            "<channel/>",
            "<|end_of_thought|>",
            "<|END_THINKING|>",
            "<|inner_suffix|>",
            "◁/think▷",
            "&lt;/think&gt;",
            "<unused95>");

    private static final int LONGEST_NAME = 20;

    private Marks() {}

    static List<Mark> in(Scan text) {
        List<Mark> marks = new ArrayList<>();
        for (String opening : OPENING) {
            fixed(text, opening, true, marks);
        }
        for (String closing : CLOSING) {
            fixed(text, closing, false, marks);
        }
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            tag(text, i, marks);
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    private static void fixed(Scan text, String mark, boolean opens, List<Mark> into) {
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + mark.length())) {
            into.add(new Mark(i, i + mark.length(), opens));
        }
    }

    /// Adds the tag that starts at `<`, if one does. Looks no further than the next `<` or `>`, so all tags of
    /// a text together cost one pass.
    private static void tag(Scan text, int start, List<Mark> into) {
        int i = start + 1;
        boolean closes = i < text.length() && text.charAt(i) == '/';
        i += closes ? 1 : 0;
        int nameEnd = i;
        while (nameEnd < text.length() && nameEnd - i < LONGEST_NAME && isNameChar(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == i || !NAMES.contains(text.substring(i, nameEnd).toLowerCase(Locale.ROOT))) {
            return;
        }
        int end = nameEnd;
        while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '>';
        boolean empty = closed && text.charAt(end - 1) == '/';
        if (closed && !empty) {
            into.add(new Mark(start, end + 1, !closes));
        }
    }

    private static boolean isNameChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
    }
}
