package dev.assay.harness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was fetched into a cache, in `recorded.tsv`: a line for each address with name, length, digest and
/// instant. Where the list of what can be downloaded has no digest, the first download decides, and this file
/// holds later ones to it.
final class Recorded {
    private static final String HEADER = "address\tname\tbytes\tsha256\tfetched";

    private final Path file;

    Recorded(Path root) {
        this.file = root.resolve("recorded.tsv");
    }

    /// Where it is kept.
    Path file() {
        return file;
    }

    /// @param address the canonical one, also where a mirror gave the bytes
    record Line(String address, String name, long bytes, String sha256, Instant fetched) {
        String text() {
            return String.join("\t", address, name, Long.toString(bytes), sha256, fetched.toString());
        }
    }

    @Nullable
    Line find(URI address) {
        return lines().get(address.toString());
    }

    void put(Line line) throws InterruptedException {
        try (Lock _ = Lock.on(file)) {
            Map<String, Line> lines = lines();
            lines.put(line.address(), line);
            StringBuilder text = new StringBuilder(HEADER).append('\n');
            lines.values().forEach(each -> text.append(each.text()).append('\n'));
            Path fresh = file.resolveSibling("recorded.tsv.new");
            Files.writeString(fresh, text, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FetchException(Kind.LOCAL, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Map<String, Line> lines() {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<String> texts;
        try {
            texts = Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new FetchException(Kind.LOCAL, file + " cannot be read: " + e.getMessage(), e);
        }
        int number = 0;
        for (String text : texts) {
            number++;
            if (number > 1 && !text.isBlank()) {
                Line line = parse(text, number);
                lines.put(line.address(), line);
            }
        }
        return lines;
    }

    private Line parse(String text, int number) {
        String[] fields = text.split("\t", -1);
        try {
            return new Line(fields[0], fields[1], Long.parseLong(fields[2]), fields[3], Instant.parse(fields[4]));
        } catch (RuntimeException e) {
            throw new FetchException(
                    Kind.LOCAL,
                    file + ", line " + number + " is damaged; remove that line, and pull the set it speaks of"
                            + " again",
                    e);
        }
    }
}
