package dev.assay.datasets.read;

/// Patterns for keys: `*` is any text without a slash, all else is itself, and the pattern has to fit the
/// last parts of the key. Small on purpose, and linear: a hostile file name cannot make it slow.
final class Glob {
    private Glob() {}

    static boolean matches(String pattern, String key) {
        String[] wanted = pattern.split("/");
        String[] parts = key.split("/");
        int skip = parts.length - wanted.length;
        if (skip < 0) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!fits(wanted[i], parts[skip + i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
