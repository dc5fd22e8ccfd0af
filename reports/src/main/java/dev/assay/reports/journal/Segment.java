package dev.assay.reports.journal;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One file of the journal. Segments are read in the order of their numbers; only the last one grows, and
/// those before it may be compressed.
///
/// @param number     1-based
/// @param file       `attempts-NNN.jsonl` or `attempts-NNN.jsonl.zst`
/// @param compressed whether it is a zstd file
record Segment(int number, Path file, boolean compressed) {
    private static final String PREFIX = "attempts-";
    private static final String SUFFIX = ".jsonl";
    private static final String PACKED = ".jsonl.zst";

    static String nameOf(int number) {
        return String.format(Locale.ROOT, "%s%03d%s", PREFIX, number, SUFFIX);
    }

    static String packedNameOf(int number) {
        return nameOf(number) + ".zst";
    }

    /// The segments of a folder in order. Where a segment is there in both forms (compressing it was cut),
    /// the plain one counts, for it is removed last.
    static List<Segment> in(Path folder) throws IOException {
        Map<Integer, Segment> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                boolean compressed = name.endsWith(PACKED);
                int number = numberIn(name, compressed ? PACKED : SUFFIX);
                if (number > 0 && !(compressed && found.containsKey(number))) {
                    found.put(number, new Segment(number, file, compressed));
                }
            }
        }
        var segments = new ArrayList<>(found.values());
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).number() != i + 1) {
                throw new BadJournalException(
                        folder + " has " + segments.get(i).file().getFileName() + " but no " + nameOf(i + 1)
                                + ": attempts that were paid for are missing. Restore the file from a backup.");
            }
        }
        return segments;
    }

    private static int numberIn(String name, String suffix) {
        int end = name.length() - suffix.length();
        if (!name.startsWith(PREFIX)
                || !name.endsWith(suffix)
                || end - PREFIX.length() < 3
                || end - PREFIX.length() > 7) {
            return -1;
        }
        int number = 0;
        for (int i = PREFIX.length(); i < end; i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number <= Position.MAX_SEGMENT ? number : -1;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /// The content as it was written, decompressed where needed.
    InputStream open() throws IOException {
        // a plain stream and not a channel: an interrupt must not close it under another reader
        InputStream raw = new FileInputStream(file.toFile());
        if (!compressed) {
            return raw;
        }
        try {
            return new ZstdInputStream(raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
