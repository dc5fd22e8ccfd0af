package dev.assay.harness.fetch;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, which every JDK has.
final class Sha256 {
    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /// The digest of a file, as 64 hexadecimal digits.
    static String of(Path file) {
        MessageDigest sha = fresh();
        try {
            read(file, sha);
        } catch (IOException e) {
            throw new FetchException(Kind.LOCAL, file + " cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /// Takes in all bytes of a file and gives how many they were.
    static long read(Path file, MessageDigest into) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                into.update(chunk, 0, n);
                size += n;
            }
        }
        return size;
    }
}
