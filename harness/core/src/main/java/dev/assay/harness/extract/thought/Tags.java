package dev.assay.harness.extract.thought;

import dev.assay.harness.extract.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Thoughts between an opening and a closing mark, in any number and place.
///
/// An opening mark inside a thought is part of it, so nesting needs no balance. A closing mark outside any
/// thought closes one that the prompt had opened: all since the last thought was thought too.
public final class Tags {

    /// @param afterBlock whether a whole thought stands before it, so that a stray closing mark behind it
    ///                   proves little
    private record Stretch(int start, int end, boolean orphaned, boolean afterBlock) {}

    private record Span(int start, int end) {}

    private Tags() {}

    public static @Nullable Answer separate(Scan text) {
        List<Mark> marks = Marks.in(text);
        if (marks.isEmpty()) {
            return null;
        }
        List<Stretch> outside = new ArrayList<>();
        List<Span> thoughts = new ArrayList<>();
        boolean inside = false;
        boolean nested = false;
        int thoughtStart = 0;
        boolean block = false;
        int from = 0;
        for (Mark mark : marks) {
            if (mark.start() < from) {
                continue;
            }
            if (mark.opens() && inside) {
                nested = true;
                continue;
            }
            if (mark.opens()) {
                outside.add(new Stretch(from, mark.start(), false, block));
                thoughtStart = mark.end();
                nested = false;
            } else {
                if (!inside) {
                    outside.add(new Stretch(from, mark.start(), true, block));
                }
                boolean around = !inside && nested; // a thought around a thought: one, with the marks in it
                if (around) {
                    thoughts.removeLast();
                }
                thoughts.add(new Span(around ? thoughtStart : from, mark.start()));
                block |= inside;
            }
            inside = mark.opens();
            from = mark.end();
        }
        if (inside) {
            thoughts.add(new Span(from, text.length()));
            return new Answer(text.whole(), text.length(), joined(text, thoughts), true);
        }
        outside.add(new Stretch(from, text.length(), false, block));
        Stretch answer = lastWithWords(text, outside);
        return new Answer(text.whole(), answer.start(), answer.end(), joined(text, thoughts), false);
    }

    private static Stretch lastWithWords(Scan text, List<Stretch> outside) {
        for (Stretch stretch : outside.reversed()) {
            boolean counts = !stretch.orphaned() || stretch.afterBlock();
            if (counts && !text.substring(stretch.start(), stretch.end()).isBlank()) {
                return stretch;
            }
        }
        return outside.getLast();
    }

    private static String joined(Scan text, List<Span> thoughts) {
        return thoughts.stream()
                .map(t -> text.substring(t.start(), t.end()).strip())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
