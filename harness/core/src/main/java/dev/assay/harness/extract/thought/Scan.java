package dev.assay.harness.extract.thought;

/// A reply as received, that counts how many of its characters are looked at. A test holds the separation of
/// the thought to work that grows no faster than the text.
public final class Scan {

    private final String text;
    private long looked;

    public Scan(String text) {
        this.text = text;
    }

    /// The text itself.
    public String whole() {
        return text;
    }

    /// How many characters have been looked at or copied so far.
    public long looked() {
        return looked;
    }

    int length() {
        return text.length();
    }

    char charAt(int i) {
        looked++;
        return text.charAt(i);
    }

    boolean startsWith(String word, int i) {
        looked += word.length();
        return text.startsWith(word, i);
    }

    int indexOf(String word) {
        return indexOf(word, 0);
    }

    int indexOf(String word, int from) {
        int found = text.indexOf(word, from);
        looked += (found < 0 ? text.length() : found) - from + 1;
        return found;
    }

    int indexOf(char c) {
        return indexOf(c, 0);
    }

    int indexOf(char c, int from) {
        int found = text.indexOf(c, from);
        looked += (found < 0 ? text.length() : found) - from + 1;
        return found;
    }

    int lastIndexOf(String word) {
        return lastIndexOf(word, text.length());
    }

    int lastIndexOf(String word, int from) {
        int found = text.lastIndexOf(word, from);
        looked += from - Math.max(found, 0) + 1;
        return found;
    }

    String substring(int from) {
        return substring(from, text.length());
    }

    String substring(int from, int to) {
        looked += to - from;
        return text.substring(from, to);
    }
}
