package dev.assay.harness.extract.passage;

import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An answer folded for reading. Rules look at [#text()] and [#lower()]; what they find is told in the
/// positions of the reply as received.
///
/// `**` and `__`, Markdown's strong emphasis, become the one character [#EMPHASIS], so that a rule can step
/// over it and can still see what was bold.
public final class Passage {

    /// Stands where the text had a run of two or more `*` or `_`.
    public static final char EMPHASIS = '\uE000';

    private static final int LONGEST_STRUCK_OUT = 200;

    private final String source;
    private final String text;
    private final String lower;
    private final int[] from;
    private final long[] looked;
    private int @Nullable [] closers;

    private Passage(String source, String text, String lower, int[] from, long[] looked) {
        this.source = source;
        this.text = text;
        this.lower = lower;
        this.from = from;
        this.looked = looked;
    }

    /// The answer proper, folded.
    public static Passage of(Answer answer) {
        return of(answer.whole(), answer.start(), answer.end());
    }

    /// A whole text, folded.
    public static Passage of(String text) {
        return of(text, 0, text.length());
    }

    private static Passage of(String source, int start, int end) {
        long[] looked = new long[1];
        StringBuilder out = new StringBuilder(end - start + 16);
        int[] from = new int[end - start + 16];
        int at = start;
        while (at < end) {
            looked[0]++;
            int cp = source.codePointAt(at);
            int next = at + Character.charCount(cp);
            char prev = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
            String folded;
            int struck = cp == '~' ? struckOut(source, at, end, looked) : at;
            if (struck > at) {
                at = struck;
                continue;
            }
            if ((cp == '*' || cp == '_') && next < end && source.charAt(next) == cp) {
                while (next < end && source.charAt(next) == cp) {
                    looked[0]++;
                    next++;
                }
                boolean power = cp == '*'
                        && next - at == 2
                        && isDigitOrClose(prev)
                        && next < end
                        && startsPower(source.charAt(next));
                folded = power ? "^" : String.valueOf(EMPHASIS);
            } else if (cp == '\r') {
                folded = next < end && source.charAt(next) == '\n' ? "" : "\n";
            } else {
                folded = Fold.of(cp, prev);
            }
            if (out.length() + folded.length() >= from.length) {
                from = Arrays.copyOf(from, from.length * 2);
            }
            for (int k = 0; k < folded.length(); k++) {
                from[out.length()] = at;
                out.append(folded.charAt(k));
            }
            at = next;
        }
        String text = out.toString();
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new Passage(source, text, new String(lower), Arrays.copyOf(from, out.length()), looked);
    }

    /// Past `~~what was struck out~~`; `at` where nothing is.
    private static int struckOut(String source, int at, int end, long[] looked) {
        if (!source.startsWith("~~", at)) {
            return at;
        }
        int limit = Math.min(end - 1, at + LONGEST_STRUCK_OUT);
        for (int i = at + 2; i < limit && source.charAt(i) != '\n'; i++) {
            looked[0]++;
            if (source.charAt(i) == '~' && source.charAt(i + 1) == '~') {
                return i > at + 2 ? i + 2 : at;
            }
        }
        return at;
    }

    private static boolean isDigitOrClose(char c) {
        return (c >= '0' && c <= '9') || c == ')';
    }

    private static boolean startsPower(char c) {
        return (c >= '0' && c <= '9') || c == '(';
    }

    /// The folded text.
    public String text() {
        return text;
    }

    /// The folded text in lower case, character for character beside [#text()].
    public String lower() {
        return lower;
    }

    /// How many characters have been looked at so far, in folding and through this passage and its parts. A
    /// test holds every rule to work that grows no faster than the text.
    public long looked() {
        return looked[0];
    }

    /// Counts characters that were looked at in [#text()] or [#lower()] directly.
    public void look(long characters) {
        looked[0] += characters;
    }

    public int length() {
        return text.length();
    }

    /// The character at a position; 0 before the start and behind the end.
    public char at(int i) {
        looked[0]++;
        return i < 0 || i >= text.length() ? 0 : text.charAt(i);
    }

    /// The same in lower case.
    public char lowerAt(int i) {
        looked[0]++;
        return i < 0 || i >= lower.length() ? 0 : lower.charAt(i);
    }

    public boolean starts(String word, int i) {
        looked[0]++;
        return text.startsWith(word, i);
    }

    public boolean startsLower(String word, int i) {
        looked[0]++;
        return lower.startsWith(word, i);
    }

    public int indexOf(String word, int from) {
        return looked(text.indexOf(word, from), from, text.length());
    }

    public int indexOf(char c, int from) {
        return looked(text.indexOf(c, from), from, text.length());
    }

    public int lastIndexOf(String word, int from) {
        return looked(text.lastIndexOf(word, from), from, -1);
    }

    public int lastIndexOf(char c, int from) {
        return looked(text.lastIndexOf(c, from), from, -1);
    }

    public int indexOfLower(String word, int from) {
        return looked(lower.indexOf(word, from), from, text.length());
    }

    public int lastIndexOfLower(String word, int from) {
        return looked(lower.lastIndexOf(word, from), from, -1);
    }

    /// The first occurrence that ends before `to`; -1 where there is none. Looks no further.
    public int indexOf(String word, int from, int to) {
        return looked(from > to ? -1 : text.indexOf(word, from, Math.min(to, text.length())), from, to);
    }

    /// The last occurrence between two positions of the text in lower case; -1 where there is none.
    public int lastIndexOfLower(String word, int from, int to) {
        int found = from >= to ? -1 : sliceLower(from, to).lastIndexOf(word);
        return found < 0 ? -1 : from + found;
    }

    public String slice(int from, int to) {
        looked[0] += to - from;
        return text.substring(from, to);
    }

    public String sliceLower(int from, int to) {
        looked[0] += to - from;
        return lower.substring(from, to);
    }

    private int looked(int found, int from, int otherwise) {
        looked[0] += Math.abs((long) (found < 0 ? otherwise : found) - from) + 1;
        return found;
    }

    /// The passage up to a position; positions before it keep their meaning.
    public Passage head(int end) {
        return end >= text.length()
                ? this
                : new Passage(
                        source, text.substring(0, end), lower.substring(0, end), Arrays.copyOf(from, end), looked);
    }

    /// The passage from a position on; positions count anew.
    public Passage tail(int start) {
        return start <= 0
                ? this
                : new Passage(
                        source,
                        text.substring(start),
                        lower.substring(start),
                        Arrays.copyOfRange(from, start, from.length),
                        looked);
    }

    /// Whether the character at a position stands in the reply as it does here.
    public boolean isUnfolded(int i) {
        return source.charAt(from[i]) == text.charAt(i);
    }

    /// Whether an accent was taken off the letter at a position: `è` reads as `e`, and is no label E.
    public boolean isAccented(int i) {
        int cp = source.codePointAt(from[i]);
        int next = from[i] + Character.charCount(cp);
        return (cp >= 0xC0 && cp < 0x250)
                || (cp >= 0x1E00 && cp <= 0x1EFF)
                || (next < source.length() && source.charAt(next) >= 0x300 && source.charAt(next) <= 0x36F);
    }

    /// What the reply spells between two folded positions.
    public String spelling(int start, int end) {
        return start >= end ? "" : source.substring(from[start], sourceEnd(end));
    }

    /// A find whose span is told in the reply's positions.
    public Extraction.Found found(String value, String rule, int start, int end) {
        int s = text.isEmpty() ? 0 : from[Math.min(start, text.length() - 1)];
        return new Extraction.Found(value, rule, s, start >= end ? s : sourceEnd(end));
    }

    /// Letters, and the vowel signs of Indian scripts.
    public static boolean isLetterOrMark(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Where the character at a position stands in the reply as received.
    public int sourceStart(int i) {
        return from[i];
    }

    private int sourceEnd(int end) {
        int last = from[end - 1];
        return last + Character.charCount(source.codePointAt(last));
    }

    /// For each opening brace the position of its closing one, -1 where it is never closed; 0 elsewhere.
    /// Escaped braces do not count. One pass, however deep the nesting.
    public int closer(int open) {
        int[] known = closers;
        if (known == null) {
            known = Braces.match(text);
            closers = known;
        }
        return known[open];
    }
}
