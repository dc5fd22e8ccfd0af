package dev.assay.harness.extract.passage;

import java.util.ArrayList;
import java.util.List;

/// The boxes of a text: `\boxed{…}` and `\fbox{…}`, balanced however deep, and the bare `\boxed 5`.
public final class Boxes {

    /// @param start where the content starts
    /// @param end   where it ends, exclusive
    /// @param whole whether the box is closed
    public record Box(int start, int end, boolean whole) {}

    private static final String[] NAMES = {"boxed", "fbox", "framebox"};
    private static final int LONGEST_BARE = 40;
    private static final int LONGEST_OPEN = 400;
    private static final int MOST_BOXES = 32;

    private Boxes() {}

    /// The last few dozen boxes from left to right; a box inside another comes after it.
    public static List<Box> in(Passage p) {
        List<Box> boxes = new ArrayList<>();
        for (int i = p.indexOf("box", 0); i >= 0; i = p.indexOf("box", i + 3)) {
            int end = name(p, i);
            if (end > 0) {
                boxes.add(content(p, end));
            }
        }
        return boxes.subList(Math.max(0, boxes.size() - MOST_BOXES), boxes.size());
    }

    private static int name(Passage p, int box) {
        for (String name : NAMES) {
            int start = box - name.indexOf("box");
            if (start > 0 && p.starts(name, start) && isCommand(p, start - 1)) {
                return start + name.length();
            }
        }
        return -1;
    }

    /// A backslash, or one that a JSON escape ate: `\boxed` turns into a backspace and `oxed` there, `\fbox`
    /// into a form feed; and the broken `\beginboxed`.
    private static boolean isCommand(Passage p, int before) {
        return p.at(before) == '\\' || p.starts("\\begin", before - 5);
    }

    private static Box content(Passage p, int end) {
        int k = end;
        while (k < p.length() && p.at(k) == ' ') {
            k++;
        }
        if (p.at(k) != '{') {
            int stop = k;
            while (stop < p.length() && stop - k < LONGEST_BARE && " \n$".indexOf(p.at(stop)) < 0) {
                stop++;
            }
            return new Box(k, stop, true);
        }
        int close = p.closer(k);
        if (close >= 0) {
            return new Box(k + 1, close, true);
        }
        int stop = p.indexOf("\n", k, k + LONGEST_OPEN);
        return new Box(k + 1, stop < 0 ? Math.min(p.length(), k + LONGEST_OPEN) : stop, false);
    }
}
