package dev.assay.harness.fetch;

import okhttp3.Response;

/// The header Content-Range: `bytes 100-199/200`, `bytes 100-199/*`, `bytes */200`.
final class ContentRange {
    private ContentRange() {}

    /// The first byte that comes; -1 where the header does not say.
    static long first(Response response) {
        String range = value(response);
        int dash = range.indexOf('-');
        return dash < 0 ? -1 : number(range.substring(0, dash));
    }

    /// How many bytes there are in all; -1 where the header does not say.
    static long total(Response response) {
        String range = value(response);
        return number(range.substring(range.indexOf('/') + 1));
    }

    private static String value(Response response) {
        String header = response.header("Content-Range");
        return header == null || !header.startsWith("bytes ")
                ? "/*"
                : header.substring("bytes ".length()).strip();
    }

    private static long number(String text) {
        return text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? -1
                : Long.parseLong(text);
    }
}
