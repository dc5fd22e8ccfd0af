package dev.assay.reports.journal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// The frozen run of format version 1: two lanes, six samples, every verdict, a retry, a unit that failed for
/// good, a call that was in flight at the kill. These files are never changed: later versions must read them
/// as they are.
public final class Golden {
    private Golden() {}

    /// A file or folder among the golden ones.
    public static Path path(String name) {
        URL url = Objects.requireNonNull(Golden.class.getResource("/golden/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RunDirectory v1() throws IOException {
        return RunDirectory.open(path("v1"));
    }

    /// A copy that may be written to.
    public static RunDirectory copyOfV1(Path target) throws IOException {
        Path source = path("v1");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
        return RunDirectory.open(target);
    }
}
