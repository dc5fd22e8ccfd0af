package dev.assay.harness.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Names of runs that the user did not name.
public final class RunNames {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private RunNames() {}

    /// `runs/<time in UTC>`, with a number behind it where that folder is there already.
    ///
    /// @param prefix put before the time
    public static Path fresh(Path parent, String prefix) {
        String stamp = prefix + STAMP.format(Instant.now());
        Path folder = parent.resolve(stamp);
        for (int i = 2; folder.toFile().exists(); i++) {
            folder = parent.resolve(stamp + "-" + i);
        }
        return folder;
    }
}
