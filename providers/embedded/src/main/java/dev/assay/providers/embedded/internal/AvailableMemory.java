package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much memory a new process can have without the system running short.
public final class AvailableMemory {
    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Path CGROUP = Path.of("/sys/fs/cgroup");

    private AvailableMemory() {}

    /// Bytes that are available: on Linux what the kernel estimates (`MemAvailable`), or what the container's
    /// limit leaves, if that is less. Elsewhere the size of the machine's memory, since *free* there leaves
    /// out what the system would give back. Null when nothing can be learned.
    public static @Nullable Long bytes() {
        Long kernel = meminfo();
        if (kernel == null) {
            return machine();
        }
        Long container = containerRoom();
        return container == null ? kernel : Long.valueOf(Math.min(kernel, container));
    }

    private static @Nullable Long meminfo() {
        return read(MEMINFO).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(AvailableMemory::kilobytes)
                .findFirst()
                .orElse(null);
    }

    private static Long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
    }

    private static @Nullable Long containerRoom() {
        Long limit = number(CGROUP.resolve("memory.max"));
        Long used = number(CGROUP.resolve("memory.current"));
        Long cache = read(CGROUP.resolve("memory.stat")).stream()
                .filter(line -> line.startsWith("inactive_file "))
                .map(line -> Long.valueOf(line.substring("inactive_file ".length())))
                .findFirst()
                .orElse(0L);
        return limit == null || used == null ? null : Long.valueOf(Math.max(0, limit - used + cache));
    }

    /// The number in a file; null for `max` or no file.
    private static @Nullable Long number(Path file) {
        return read(file).stream()
                .filter(line -> !line.isEmpty() && line.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static List<String> read(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static @Nullable Long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Long.valueOf(system.getTotalMemorySize())
                : null;
    }
}
