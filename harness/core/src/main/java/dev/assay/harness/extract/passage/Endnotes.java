package dev.assay.harness.extract.passage;

/// Lines behind the answer that tell nothing of it: notes, checks, offers of more help. Their numbers do not
/// answer.
public final class Endnotes {

    private static final Phrases OPENERS = new Phrases(
            "note|notes|please note|disclaimer|check|verification|double-check|p.s.|ps|let me know|feel free|i hope|hope this",
            "keep in mind|remember|tip|reference|references|source|sources|hinweis|anmerkung|probe|nota|remarque|проверка|примечание",
            "注意|注|备注|備註|验证|验算|検算|注意点|참고|검산");

    private static final int MOST_LINES = 8;

    private Endnotes() {}

    /// The passage without such lines at its end.
    public static Passage cut(Passage p) {
        int end = Lines.contentEnd(p);
        int cut = p.length();
        for (int i = 0; i < MOST_LINES && end > 0; i++) {
            int start = Lines.start(p, end);
            int word = Skip.wrapping(p, start);
            if (OPENERS.end(p, word) > word) {
                cut = start;
            }
            end = start;
            while (end > 0 && Character.isWhitespace(p.at(end - 1))) {
                end--;
            }
        }
        return p.head(cut);
    }
}
