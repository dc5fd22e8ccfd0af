package dev.assay.reports.scorecard.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The page's style and script, and the policy that lets in these two and nothing else.
public record Assets(String css, String js) {
    private static final Assets LOADED = new Assets(load("scorecard.css"), load("scorecard.js"));

    public static Assets get() {
        return LOADED;
    }

    /// Content security policy: no request leaves the page, only this style and this script run, and the
    /// script cannot turn text into markup.
    public String policy() {
        return "default-src 'none'; style-src '" + hash(css) + "'; script-src '" + hash(js)
                + "'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/dev/assay/reports/scorecard/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
