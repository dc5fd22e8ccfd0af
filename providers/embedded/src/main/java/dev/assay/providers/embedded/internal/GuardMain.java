package dev.assay.providers.embedded.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// A small process between Assay and an engine that does not watch its parent by itself, as `llama-server`
/// does not. It starts the engine, reads its own stdin to the end, and kills the engine when that comes; when
/// the engine ends by itself, it ends with the same code.
public final class GuardMain {
    /// Name of the file in the folder that holds the engine's process id, as a decimal number.
    public static final String PID_FILE = "pid";

    /// Exit code of a guard whose command could not be started; why stands on stderr.
    public static final int CANNOT_START = 71;

    private static volatile boolean leaving;

    private GuardMain() {}

    /// What the guard reads as its first line.
    ///
    /// @param command     the engine's program and arguments
    /// @param folder      where the process id goes
    /// @param environment variables that the engine gets besides those of the guard
    public record Order(List<String> command, String folder, Map<String, String> environment) {}

    public static void main(String[] args) throws InterruptedException {
        Process engine;
        Path folder;
        try {
            var order = new ObjectMapper().readValue(firstLine(), Order.class);
            folder = Path.of(order.folder());
            var builder = new ProcessBuilder(order.command())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.INHERIT);
            builder.environment().putAll(order.environment());
            engine = builder.start();
            Path written = Files.writeString(folder.resolve("pid.part"), Long.toString(engine.pid()));
            Files.move(written, folder.resolve(PID_FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            System.err.println("guard: " + e.getMessage());
            Runtime.getRuntime().halt(CANNOT_START);
            return;
        }
        Thread.ofPlatform().name("parent-watch").start(() -> outliveNot(engine, folder));
        int code = engine.waitFor();
        if (!leaving) {
            Runtime.getRuntime().halt(code);
        }
    }

    private static byte[] firstLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = System.in.read(); b >= 0 && b != '\n'; b = System.in.read()) {
            line.write(b);
        }
        return line.toByteArray();
    }

    private static void outliveNot(Process engine, Path folder) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        leaving = true;
        engine.descendants().forEach(ProcessHandle::destroyForcibly);
        engine.destroyForcibly();
        Folders.delete(folder);
        Runtime.getRuntime().halt(0);
    }
}
