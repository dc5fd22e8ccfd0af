package dev.assay.reports.scorecard;

/// How much of a run's samples a page may hold. Figures and counts are always over the whole run; what has no
/// room is left out in this order, and the page says so: samples that all have right, then those that somebody
/// has not, then disagreements.
///
/// @param samples   how many samples are listed at most
/// @param packed    bytes of packed texts, before base64
/// @param text      UTF-16 units of one text (a reply, a thought, a part of a prompt); a longer one loses its
///                  middle, the extracted span stays
public record PageLimits(int samples, long packed, int text) {
    /// 20,000 samples, 6 MiB of packed texts, 24,000 characters a text: a page that a browser opens at once.
    public static final PageLimits DEFAULT = new PageLimits(20_000, 6L << 20, 24_000);

    public PageLimits {
        if (samples < 0 || packed < 0) {
            throw new IllegalArgumentException("a page cannot hold " + samples + " samples in " + packed + " bytes");
        }
        if (text < 200) {
            throw new IllegalArgumentException("texts of at most " + text + " characters; the least is 200");
        }
    }
}
