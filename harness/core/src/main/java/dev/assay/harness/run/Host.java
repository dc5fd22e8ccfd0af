package dev.assay.harness.run;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.reports.journal.Manifest;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/// What is told of the machine and the tool: enough to compare runs, nothing that names the machine or its
/// user.
public final class Host {
    private Host() {}

    public static Manifest.Host facts() {
        return new Manifest.Host(
                System.getProperty("os.name", "unknown"),
                System.getProperty("os.arch", "unknown"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("java.vm.name", "unknown") + " " + Runtime.version());
    }

    public static Manifest.Tool tool() {
        String version = Host.class.getPackage().getImplementationVersion();
        return new Manifest.Tool(
                "assay", version == null ? "development" : version, System.getProperty("assay.commit"));
    }

    private static @Nullable Long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : null;
    }
}
