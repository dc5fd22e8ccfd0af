package dev.assay.providers.embedded.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process and what it has started, for example a wrapper script and the engine under it. A process once
/// seen stays part of it, also when the one that started it is gone. A handle holds the instant its process
/// started, so another process that later gets the same number is never taken for it.
public final class ProcessTree {
    private static final Duration TIME_TO_GO = Duration.ofSeconds(2);

    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    /// The tree of a process that runs now; empty when none has this number.
    public static ProcessTree of(long pid) {
        var tree = new ProcessTree();
        ProcessHandle.of(pid).ifPresent(tree.seen::add);
        tree.alive();
        return tree;
    }

    /// All of them that run, in no order.
    public List<ProcessHandle> alive() {
        seen.removeIf(process -> !process.isAlive());
        for (ProcessHandle process : List.copyOf(seen)) {
            process.descendants().forEach(seen::add);
        }
        return List.copyOf(seen);
    }

    /// Kills all of them, and waits a moment until they are gone, so that their memory is free again.
    public void end() {
        List<ProcessHandle> all = new ArrayList<>(alive());
        all.forEach(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + TIME_TO_GO.toNanos();
        try {
            for (ProcessHandle process : all) {
                process.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException | ExecutionException e) {
            // the system takes its time; a killed process has no say in it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
