package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The digest of a file, computed while something else is waited for.
public final class Sha256 {
    private static final int BUFFER = 1 << 20;

    private final @Nullable Thread thread;
    private volatile @Nullable String hex;

    private Sha256(@Nullable String known, @Nullable Path file) {
        this.hex = known;
        this.thread = file == null
                ? null
                : Thread.ofPlatform().daemon().name("model-digest").start(() -> compute(file));
    }

    public static Sha256 known(String hex) {
        return new Sha256(hex, null);
    }

    public static Sha256 inBackground(Path file) {
        return new Sha256(null, file);
    }

    private void compute(Path file) {
        try {
            hex = of(file);
        } catch (IOException e) {
            // the digest stays unknown
        }
    }

    /// The digest in lower-case hex; waits for it. Null when the file could not be read to its end.
    public @Nullable String hex() throws InterruptedException {
        if (thread != null) {
            thread.join();
        }
        return hex;
    }

    /// The digest of a file in lower-case hex.
    public static String of(Path file) throws IOException {
        MessageDigest digest = algorithm();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
