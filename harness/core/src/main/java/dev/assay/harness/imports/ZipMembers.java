package dev.assay.harness.imports;

import com.github.luben.zstd.ZstdInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The members of a zip archive by name, one at a time and never on disk. The JDK's own zip does not know
/// method 93 (zstd), in which Inspect packs. The archive is refused as a whole when a path leaves its folder, a
/// name comes twice, a member is a link or locked, or there are too many members; a member when it unpacks
/// beyond the limits.
final class ZipMembers implements Closeable {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZSTD = 93;

    private final String archive;
    private final ZipFile zip;
    private final ImportLimits limits;
    private final Map<String, ZipArchiveEntry> members = new LinkedHashMap<>();
    private long unpacked;

    private ZipMembers(String archive, ZipFile zip, ImportLimits limits) {
        this.archive = archive;
        this.zip = zip;
        this.limits = limits;
    }

    static ZipMembers open(Path file, ImportLimits limits) {
        String archive = String.valueOf(file.getFileName());
        ZipFile zip;
        try {
            if (ZipDirectory.count(file, limits.members()) > limits.members()) {
                throw tooMany(archive, limits);
            }
            zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
        } catch (BadLogException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadLogException(archive + " is no zip archive that can be read; it may be cut off");
        }
        ZipMembers members = new ZipMembers(archive, zip, limits);
        try {
            members.check();
            return members;
        } catch (RuntimeException e) {
            members.close();
            throw e;
        }
    }

    private void check() {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName();
            if (members.size() == limits.members()) {
                throw tooMany(archive, limits);
            }
            if (leaves(name)) {
                throw new BadLogException(archive + " has a member whose path leaves its folder: "
                        + LogNames.shown(name) + "; do not trust this archive");
            }
            if (entry.isUnixSymlink() || entry.getGeneralPurposeBit().usesEncryption()) {
                throw new BadLogException(archive + " has a member that is a link or locked: " + LogNames.shown(name)
                        + "; do not trust this archive");
            }
            if (members.put(name, entry) != null) {
                throw new BadLogException(archive + " has the member " + LogNames.shown(name)
                        + " twice, and which one counts depends on the reader; do not trust this archive");
            }
        }
    }

    private static BadLogException tooMany(String archive, ImportLimits limits) {
        return new BadLogException(archive + " has more than " + limits.members()
                + " members, which is the limit; if you trust it, convert it to JSON with its own tool");
    }

    private static boolean leaves(String name) {
        boolean leaves = name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.indexOf('\0') >= 0
                || (name.length() > 1 && name.charAt(1) == ':');
        for (String part : name.split("/")) {
            leaves |= part.equals("..") || part.equals(".");
        }
        return leaves;
    }

    /// In the order of the archive.
    Set<String> names() {
        return Collections.unmodifiableSet(members.keySet());
    }

    /// A whole member.
    byte[] bytes(String name) throws IOException {
        ZipArchiveEntry entry = members.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no member " + name);
        }
        String where = archive + "!" + LogNames.shown(name);
        long allowed = Math.min(limits.allowed(Math.max(0, entry.getCompressedSize())), limits.bytes() - unpacked);
        if (entry.getSize() > allowed) {
            throw new BadLogException(where + " unpacks to " + entry.getSize() + " bytes, more than the limit of "
                    + allowed + "; if you trust it, convert it to JSON with its own tool");
        }
        try (InputStream in = new BoundedInput(unpacked(entry, where), where, allowed)) {
            byte[] bytes = in.readAllBytes();
            unpacked += bytes.length;
            return bytes;
        } catch (IOException e) {
            throw new BadLogException(where + " cannot be unpacked; the archive may be cut off or damaged");
        }
    }

    private InputStream unpacked(ZipArchiveEntry entry, String where) throws IOException {
        InputStream raw = zip.getRawInputStream(entry);
        if (raw == null) {
            throw new IOException("no data");
        }
        return switch (entry.getMethod()) {
            case STORED -> raw;
            case DEFLATED ->
                new InflaterInputStream(raw, new Inflater(true)) {
                    @Override
                    public void close() throws IOException {
                        inf.end();
                        super.close();
                    }
                };
            case ZSTD -> new ZstdInputStream(raw);
            default ->
                throw new BadLogException(where + " is packed by method " + entry.getMethod()
                        + "; known are 0 (stored), 8 (deflate) and 93 (zstd)");
        };
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BadLogException(archive + " cannot be closed: " + e.getMessage());
        }
    }
}
