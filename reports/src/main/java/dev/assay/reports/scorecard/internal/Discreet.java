package dev.assay.reports.scorecard.internal;

/// Takes out of a text what must not travel with a page: addresses of servers and absolute paths. Keys are no
/// longer in it: the journal is scrubbed when it is written.
public final class Discreet {
    private static final String GONE = "…";

    private Discreet() {}

    /// A message for people: every word that names a host, an address or an absolute path becomes an
    /// ellipsis.
    public static String text(String message) {
        StringBuilder out = new StringBuilder(message.length());
        int from = 0;
        for (int at = 0; at <= message.length(); at++) {
            if (at == message.length() || parts(message.charAt(at))) {
                word(message, from, at, out);
                if (at < message.length()) {
                    out.append(message.charAt(at));
                }
                from = at + 1;
            }
        }
        return out.toString();
    }

    /// A value of one option or setting: an absolute path keeps its last segment, an address its scheme.
    public static String value(String value) {
        int scheme = value.indexOf("://");
        if (scheme >= 0) {
            int end = end(value, scheme);
            return value.substring(0, scheme + 3) + GONE + (end < value.length() ? value(value.substring(end)) : "");
        }
        for (int at = 0; at < value.length(); at++) {
            if ((at == 0 || opens(value.charAt(at - 1))) && startsPath(value, at)) {
                int end = end(value, at);
                int last = Math.max(value.lastIndexOf('/', end - 1), value.lastIndexOf('\\', end - 1));
                return value.substring(0, at)
                        + GONE
                        + value.substring(Math.max(at, last), end)
                        + (end < value.length() ? value(value.substring(end)) : "");
            }
        }
        return value;
    }

    /// Where a data set comes from: a public address stays whole but for a user part and a query, a path
    /// keeps its last segment.
    public static String source(String source) {
        int scheme = source.indexOf("://");
        if (!source.startsWith("https://") && !source.startsWith("http://")) {
            return value(source);
        }
        int end = source.length();
        for (char stop : new char[] {'?', '#', ' '}) {
            int at = source.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        String rest = source.substring(scheme + 3, end);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        boolean open = host.indexOf('.') > 0 && !host.contains("@") && !host.contains(":") && hasLetter(host);
        return open ? rest : GONE + rest.substring(rest.lastIndexOf('/') + 1);
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static int end(String value, int from) {
        int comma = value.indexOf(',', from);
        return comma < 0 ? value.length() : comma;
    }

    private static void word(String message, int from, int to, StringBuilder out) {
        String word = message.substring(from, to);
        out.append(word.contains("://") || startsPath(word, 0) || address(word) ? GONE : word);
    }

    private static boolean startsPath(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
        return (c == '/' && next != ' ')
                || (c == '\\' && next == '\\')
                || (c == '~' && next == '/')
                || (Character.isLetter(c) && next == ':' && (third == '\\' || third == '/'));
    }

    /// A name or number that could be a host: letters or digits around an inner dot, `localhost`, or `::`.
    private static boolean address(String word) {
        if (word.contains("localhost") || word.contains("::")) {
            return true;
        }
        int dots = 0;
        boolean letters = false;
        for (int i = 1; i + 1 < word.length(); i++) {
            if (word.charAt(i) == '.'
                    && Character.isLetterOrDigit(word.charAt(i - 1))
                    && Character.isLetterOrDigit(word.charAt(i + 1))) {
                dots++;
                letters |= Character.isLetter(word.charAt(i + 1));
            }
        }
        return dots >= 3 || (dots > 0 && letters);
    }

    private static boolean parts(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '\'' || c == '(' || c == ')' || c == ',' || c == '=';
    }

    private static boolean opens(char c) {
        return c == '=' || c == ':' || c == ',' || c == '"' || c == '\'' || Character.isWhitespace(c);
    }
}
