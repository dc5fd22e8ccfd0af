package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The members of a zip archive as sources. Nothing is unpacked to disk. An archive is refused as a whole
/// when a member path leaves its folder, when it holds too many members, or when it unpacks beyond
/// [Limits#DEFAULT].
public final class Zip {
    private static final int MOST_MEMBERS = 20_000;

    private Zip() {}

    public static List<Source> members(Path archive) {
        return members(archive, Limits.DEFAULT);
    }

    /// @throws BadDataException when the archive is not readable, hostile or too big
    public static List<Source> members(Path archive, Limits limits) {
        List<Source> members = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_MEMBERS) {
                throw new BadDataException(archive + " holds " + zip.size() + " members; at most " + MOST_MEMBERS
                        + " are read, so unpack what you need yourself");
            }
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                check(archive, entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                long allowed = limits.allowed(Math.max(0, entry.getCompressedSize()));
                total += Math.max(0, entry.getSize());
                if (entry.getSize() > allowed || total > limits.unpackedBytes()) {
                    throw new BadDataException(archive + ", member " + entry.getName() + " unpacks to "
                            + entry.getSize()
                            + " bytes (" + total + " with those before it); the limits are " + limits.unpackedBytes()
                            + " bytes in all and " + limits.ratio() + " times the packed size");
                }
                members.add(member(archive, entry.getName(), allowed));
            }
        } catch (IOException e) {
            throw new BadDataException(
                    archive + " is not a readable zip archive: " + e.getMessage()
                            + "; it may be cut off, so get it again",
                    e);
        }
        members.sort(Comparator.comparing(Source::key));
        return members;
    }

    private static void check(Path archive, String name) {
        boolean leaves = name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains("\0")
                || (name.length() > 1 && name.charAt(1) == ':');
        for (String part : name.split("/")) {
            leaves |= part.equals("..") || part.equals(".");
        }
        if (leaves) {
            throw new BadDataException(archive + " has a member whose path leaves its folder: " + Quote.of(name, false)
                    + "; do not trust this archive");
        }
    }

    private static Source member(Path archive, String name, long allowed) {
        String shown = archive + "!" + name;
        return new Source(shown, name, null, false, () -> open(archive, name, shown, allowed));
    }

    private static InputStream open(Path archive, String name, String shown, long allowed) throws IOException {
        ZipFile zip = new ZipFile(archive.toFile());
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("the member " + name + " is no longer there");
            }
            InputStream member = new Unpacked(zip.getInputStream(entry), shown, allowed);
            return new BufferedInputStream(new FilterInputStream(member) {
                @Override
                public void close() throws IOException {
                    try (zip) {
                        super.close();
                    }
                }
            });
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }
}
