package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the operating system says of a process: memory from `/proc` on Linux, CPU time everywhere. Null where
/// it does not say, or when the process is gone.
public final class ProcessReadings {
    private ProcessReadings() {}

    /// Most resident memory the process ever had, in bytes (`VmHWM`).
    public static @Nullable Long peakResident(long pid) {
        return status(pid, "VmHWM:");
    }

    /// Resident memory now, in bytes (`VmRSS`).
    public static @Nullable Long resident(long pid) {
        return status(pid, "VmRSS:");
    }

    /// How much of a file that the process has mapped is resident, in bytes: the weights, when an engine maps
    /// them. Null when it has not mapped the file: then its content, if it is in memory, is in memory of the
    /// process's own, and how much of it there is cannot be told.
    public static @Nullable Long residentOf(long pid, Path file) {
        List<String> lines = read(Path.of("/proc/" + pid + "/smaps"));
        long bytes = 0;
        boolean mapped = false;
        boolean inFile = false;
        for (String line : lines) {
            if (isMapping(line)) {
                inFile = line.endsWith(file.toString());
                mapped |= inFile;
            } else if (inFile && line.startsWith("Rss:")) {
                bytes += kilobytes(line);
            }
        }
        return mapped ? bytes : null;
    }

    /// Processor time of all its threads, user and system.
    public static @Nullable Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(null);
    }

    private static boolean isMapping(String line) {
        int dash = line.indexOf('-');
        int space = line.indexOf(' ');
        return dash > 0 && space > dash && line.chars().limit(dash).allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static @Nullable Long status(long pid, String name) {
        return read(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .map(ProcessReadings::kilobytes)
                .findFirst()
                .orElse(null);
    }

    private static Long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
    }

    private static List<String> read(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
