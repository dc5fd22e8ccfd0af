package dev.assay.providers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes secrets out of text before it reaches a log, a journal, a report or an error message: the values it
/// was told, and what looks like a secret by its place (an authorization header, the user part of a URL, a
/// `key=` in a query) or by its shape (`sk-…`). One pass from left to right, so the time is linear; a second
/// pass changes nothing.
public final class Scrubber {
    /// What stands in place of a secret.
    public static final String MARK = "<redacted>";

    /// Knows no values; still finds secrets by place and shape.
    public static final Scrubber NO_SECRETS = new Scrubber(List.of());

    /// Shorter values would take half of any text with them.
    private static final int SHORTEST = 4;

    private static final List<String> HEADERS = List.of(
            "proxy-authorization",
            "authorization",
            "x-goog-api-key",
            "x-api-key",
            "api-key",
            "api_key",
            "apikey",
            "access_token",
            "access-token",
            "client_secret",
            "set-cookie");
    private static final List<String> PARAMETERS =
            List.of("key", "token", "auth", "secret", "password", "pwd", "sig", "signature");
    private static final List<String> SHAPES = List.of(
            "sk-", "sk_", "gsk_", "xai-", "pplx-", "hf_", "nvapi-", "csk-", "fw_", "tgp_v1_", "r8_", "AIza", "ghp_");
    private static final List<String> SCHEMES = List.of("bearer ", "basic ", "token ", "apikey ");

    private final List<String> secrets;

    private Scrubber(List<String> secrets) {
        this.secrets = secrets;
    }

    /// @param secrets the values to take out, wherever they stand; also in the forms they have in a URL and in
    ///                JSON. Values below four characters are passed over
    public static Scrubber of(Collection<String> secrets) {
        Set<String> all = new LinkedHashSet<>();
        for (String secret : secrets) {
            String value = secret.strip();
            if (value.length() >= SHORTEST) {
                all.add(value);
                all.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
                all.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
            }
        }
        List<String> longestFirst = new ArrayList<>(all);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return new Scrubber(List.copyOf(longestFirst));
    }

    /// Whether the value of a header or field of this name is a secret.
    public static boolean namesASecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return HEADERS.contains(lower)
                || lower.endsWith("-key")
                || lower.endsWith("_key")
                || lower.contains("token")
                || lower.contains("secret");
    }

    /// Knows the values of both.
    public Scrubber and(Scrubber other) {
        Set<String> all = new LinkedHashSet<>(secrets);
        all.addAll(other.secrets);
        return of(all);
    }

    /// The text without secrets; the same object when there were none.
    public String scrub(String text) {
        StringBuilder out = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(MARK, at)) {
                at += MARK.length();
                continue;
            }
            Span found = find(text, at, out != null && at == copied);
            if (found == null) {
                at++;
                continue;
            }
            if (found.to > found.from && !text.substring(found.from, found.to).equals(MARK)) {
                if (out == null) {
                    out = new StringBuilder(text.length());
                }
                out.append(text, copied, found.from).append(MARK);
                copied = found.to;
            }
            at = Math.max(at + 1, found.to);
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private record Span(int from, int to) {}

    /// @param afterMark whether a mark now stands just before, which separates words
    private @Nullable Span find(String text, int at, boolean afterMark) {
        for (String secret : secrets) {
            if (text.startsWith(secret, at)) {
                return new Span(at, at + secret.length());
            }
        }
        char c = text.charAt(at);
        if (c == ':' && text.startsWith("://", at)) {
            return userPart(text, at + 3);
        }
        if (c == '?' || c == '&') {
            return parameter(text, at + 1);
        }
        char before = at == 0 || afterMark ? ' ' : text.charAt(at - 1);
        if (c == '*') {
            return before == '*' ? null : masked(text, at);
        }
        if (isWord(before)) {
            return null;
        }
        Span header = header(text, at);
        return header == null ? shaped(text, at) : header;
    }

    /// `user:pass` between `://` and `@`.
    private static @Nullable Span userPart(String text, int from) {
        int monkey = -1;
        for (int i = from; i < text.length() && !endsAuthority(text.charAt(i)); i++) {
            if (text.charAt(i) == '@') {
                monkey = i;
            }
        }
        return monkey < 0 ? null : new Span(from, monkey);
    }

    /// The value of a telling parameter of a query.
    private static @Nullable Span parameter(String text, int at) {
        for (String name : PARAMETERS) {
            int equals = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length())
                    && equals < text.length()
                    && text.charAt(equals) == '=') {
                return new Span(equals + 1, endOfValue(text, equals + 1));
            }
        }
        return null;
    }

    /// The value after a telling name: `Authorization: Bearer …`, `"api_key": "…"`, `x-api-key=…`.
    private static @Nullable Span header(String text, int at) {
        for (String name : HEADERS) {
            if (text.regionMatches(true, at, name, 0, name.length())) {
                int i = skip(text, at + name.length(), "\"' ");
                if (i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '=')) {
                    return headerValue(text, skip(text, i + 1, "\"' "));
                }
            }
        }
        return null;
    }

    private static Span headerValue(String text, int at) {
        int from = at;
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
                from = at + scheme.length();
                break;
            }
        }
        return text.startsWith(MARK, from)
                ? new Span(from, from + MARK.length())
                : new Span(from, endOfValue(text, from));
    }

    /// A token that starts as keys do, is long enough and holds a digit or a masking star.
    private static @Nullable Span shaped(String text, int at) {
        for (String shape : SHAPES) {
            if (text.startsWith(shape, at)) {
                int end = at + shape.length();
                boolean telling = false;
                while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '*')) {
                    telling |= text.charAt(end) == '*' || Character.isDigit(text.charAt(end));
                    end++;
                }
                if (telling && end - at >= shape.length() + 8) {
                    return new Span(at, end);
                }
            }
        }
        return null;
    }

    /// What servers leave of a key in an error: four stars or more, and the last few characters.
    private static @Nullable Span masked(String text, int at) {
        int stars = at;
        while (stars < text.length() && text.charAt(stars) == '*') {
            stars++;
        }
        int end = stars;
        while (end < text.length() && end - stars < 8 && isWord(text.charAt(end))) {
            end++;
        }
        return stars - at >= 4 && end > stars ? new Span(at, end) : null;
    }

    private static int skip(String text, int from, String blanks) {
        int i = from;
        while (i < text.length() && i - from < 4 && blanks.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int endOfValue(String text, int from) {
        int i = from;
        while (i < text.length() && " \t\r\n\"'`,;&#<>)}]".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean endsAuthority(char c) {
        return c <= ' ' || "/?#<\"'`\\".indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
