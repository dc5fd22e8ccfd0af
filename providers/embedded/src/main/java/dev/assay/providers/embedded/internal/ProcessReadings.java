package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// What the operating system says of processes: memory from `/proc` on Linux, CPU time everywhere. Of several
/// processes it is the sum, of those it says something of; null where it says nothing, or when all are gone.
public final class ProcessReadings {
    private ProcessReadings() {}

    /// Most resident memory that each process ever had, in bytes (`VmHWM`); of several it is the most they can
    /// have had together.
    public static @Nullable Long peakResident(List<ProcessHandle> processes) {
        return sum(processes, pid -> status(pid, "VmHWM:"));
    }

    /// Resident memory now, in bytes (`VmRSS`). What processes share counts for each.
    public static @Nullable Long resident(List<ProcessHandle> processes) {
        return sum(processes, pid -> status(pid, "VmRSS:"));
    }

    /// How much of a file that the processes have mapped is resident, in bytes: the weights, when an engine
    /// maps them. Null when none has mapped the file: then its content, if it is in memory, is in memory of
    /// their own, and how much of it there is cannot be told.
    public static @Nullable Long residentOf(List<ProcessHandle> processes, Path file) {
        return sum(processes, pid -> residentOf(pid, file));
    }

    private static @Nullable Long residentOf(long pid, Path file) {
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

    /// Processor time of all their threads, user and system.
    public static @Nullable Duration cpu(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration::plus)
                .orElse(null);
    }

    private static @Nullable Long sum(List<ProcessHandle> processes, LongFunction<@Nullable Long> reading) {
        Long sum = null;
        for (ProcessHandle process : processes) {
            Long one = reading.apply(process.pid());
            if (one != null) {
                sum = sum == null ? one : Long.valueOf(sum + one);
            }
        }
        return sum;
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
