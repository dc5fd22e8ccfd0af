package dev.assay.harness.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over texts, as `sha256:` and the first 32 hex digits: 128 bits tell apart all that one run can hold.
public final class Digest {
    private static final int HEX_DIGITS = 32;

    private Digest() {}

    /// The digest of one text in UTF-8.
    public static String of(String text) {
        return text(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The digest of a list of texts; each is preceded by its length in bytes, so that no two lists share their
    /// bytes.
    public static String of(List<String> texts) {
        MessageDigest digest = newDigest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return text(digest.digest());
    }

    /// The first 64 bits of a text's SHA-256, as the key of an index.
    public static long head(String text) {
        return ByteBuffer.wrap(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String text(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
