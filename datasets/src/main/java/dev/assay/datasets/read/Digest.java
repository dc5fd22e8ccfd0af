package dev.assay.datasets.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of what is read. Packed files count by what they unpack to, so a dataset has one digest however it
/// is packed.
public final class Digest {
    private Digest() {}

    /// The digest of one source, as 64 hexadecimal digits.
    public static String of(Source source) {
        MessageDigest sha = sha256();
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = source.open()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /// The digest of a dataset, `sha256:…`: that of its only file, or, where there are several, that of the
    /// lines "key, NUL, digest of the file, LF" in order. It does not depend on the folder they lie in.
    ///
    /// @param digests of the sources, in the same order
    static String ofAll(List<Source> sources, List<String> digests) {
        if (digests.size() == 1) {
            return "sha256:" + digests.getFirst();
        }
        MessageDigest sha = sha256();
        for (int i = 0; i < digests.size(); i++) {
            sha.update((sources.get(i).key() + "\0" + digests.get(i) + "\n").getBytes(UTF_8));
        }
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    /// A fresh SHA-256, which every JDK has.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
