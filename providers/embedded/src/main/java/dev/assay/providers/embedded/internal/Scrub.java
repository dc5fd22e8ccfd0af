package dev.assay.providers.embedded.internal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes what should not stand in a report out of an engine's words: paths of this machine and the one-time
/// token.
public final class Scrub {
    private final List<Path> paths;
    private final String token;

    /// @param paths files and folders to be called by their last part
    /// @param token what is replaced by `***`
    public Scrub(List<Path> paths, String token) {
        this.paths = List.copyOf(paths);
        this.token = token;
    }

    public String apply(String text) {
        String clean = token.isEmpty() ? text : text.replace(token, "***");
        for (Path path : paths) {
            clean = clean.replace(path.toString(), lastPart(path));
        }
        String home = System.getProperty("user.home", "");
        return home.length() > 1 ? clean.replace(home, "~") : clean;
    }

    private static String lastPart(Path path) {
        @Nullable Path name = path.getFileName();
        return name == null ? "…" : name.toString();
    }
}
