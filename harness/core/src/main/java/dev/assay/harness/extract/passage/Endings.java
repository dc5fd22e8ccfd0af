package dev.assay.harness.extract.passage;

/// How a reply ends.
public final class Endings {

    private Endings() {}

    /// Whether it stops in the middle of a sentence: behind a letter or a sign that something must follow.
    public static boolean breaksOff(Passage p) {
        char last = p.at(Lines.contentEnd(p) - 1);
        return Character.isLetter(last) || ",;:=+-×*/\\({[".indexOf(last) >= 0;
    }
}
