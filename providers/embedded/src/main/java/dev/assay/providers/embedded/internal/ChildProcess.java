package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A child that lives as long as its stdin is open. It gets its configuration as the first line; closing
/// this, or the death of this JVM, closes the pipe, and the child goes.
public final class ChildProcess implements AutoCloseable {
    private static final int SECONDS_TO_GO = 2;

    /// An engine needs no key; one in its environment could end up in a dump of it.
    private static final List<String> SECRET = List.of("KEY", "TOKEN", "SECRET", "PASSWORD", "CREDENTIAL");

    /// Options for other JVMs, agents among them, that would change the worker unseen.
    private static final List<String> JVM_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Process process;
    private final OutputTail output;
    private final Path folder;

    private ChildProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.output = OutputTail.of(process.getInputStream());
    }

    /// Starts a command.
    ///
    /// @param folder    the child's own temporary folder, its working directory; deleted with it
    /// @param firstLine what it reads first, without a line break
    public static ChildProcess start(List<String> command, Path folder, String firstLine) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(ChildProcess::isKeptBack);
        var child = new ChildProcess(builder.start(), folder);
        try {
            child.process.getOutputStream().write((firstLine + "\n").getBytes(StandardCharsets.UTF_8));
            child.process.getOutputStream().flush();
        } catch (IOException e) {
            // It died before it read: what it said of that is worth more than the broken pipe.
        }
        return child;
    }

    static boolean isKeptBack(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return JVM_OPTIONS.contains(name) || SECRET.stream().anyMatch(name::contains);
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path folder() {
        return folder;
    }

    /// The exit code of a child that has ended; a child killed by a signal has 128 and the signal's number.
    public int exitCode() {
        return process.exitValue();
    }

    /// The last lines it wrote, oldest first.
    public List<String> output() throws InterruptedException {
        return output.lines(!alive());
    }

    /// Waits for the child to end.
    ///
    /// @return whether it has
    public boolean awaitEnd(long timeout, TimeUnit unit) throws InterruptedException {
        return process.waitFor(timeout, unit);
    }

    /// Kills it at once, with all it started.
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
        try {
            if (!process.waitFor(SECONDS_TO_GO, TimeUnit.SECONDS)) {
                kill();
                process.waitFor(SECONDS_TO_GO, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
