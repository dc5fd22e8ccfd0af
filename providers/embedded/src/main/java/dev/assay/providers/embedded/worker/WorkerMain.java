package dev.assay.providers.embedded.worker;

import dev.assay.providers.embedded.internal.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The worker process. It reads its configuration as the first line of stdin and then stdin to the end: the
/// end comes when the parent closes it or dies, however it dies, and then the worker deletes its folder and
/// goes at once. By itself it ends only when its engine hangs, and it never waits for the native library,
/// whose threads outlive it.
public final class WorkerMain {
    /// Exit code of a worker that could not load its model; why stands on stderr.
    public static final int CANNOT_LOAD = 70;

    /// Exit code of a worker whose engine hung.
    public static final int HUNG = 72;

    private static final long SECOND_MILLIS = 1000;
    private static final long LAST_WORDS_MILLIS = 200;

    private WorkerMain() {}

    public static void main(String[] args) {
        try {
            var config = Json.MAPPER.readValue(firstLine(System.in), WorkerConfig.class);
            Thread.ofPlatform().name("parent-watch").start(() -> outliveNot(config));
            serve(config);
        } catch (Throwable e) {
            System.err.println("worker: " + e);
            letTheEngineSpeak();
            Runtime.getRuntime().halt(CANNOT_LOAD);
        }
    }

    private static void serve(WorkerConfig config) throws IOException, InterruptedException {
        WorkerServer server = WorkerServer.start(config.token());
        Path folder = Path.of(config.folder());
        Path written = Files.writeString(folder.resolve("port.part"), Integer.toString(server.port()));
        Files.move(written, folder.resolve(WorkerConfig.PORT_FILE), StandardCopyOption.ATOMIC_MOVE);
        Engine engine = Engine.load(config);
        server.ready(engine);
        new Watch(engine::anyWaiting, engine::steps, WorkerMain::hung).run(() -> Thread.sleep(SECOND_MILLIS));
    }

    private static void hung(String why) {
        System.err.println("worker: " + why);
        Runtime.getRuntime().halt(HUNG);
    }

    private static byte[] firstLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toByteArray();
    }

    /// The engine logs from a thread of its own, and the reason it failed may still be on its way.
    private static void letTheEngineSpeak() {
        try {
            Thread.sleep(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void outliveNot(WorkerConfig config) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("worker: stdin broke: " + e);
        }
        Folders.delete(Path.of(config.folder()));
        Runtime.getRuntime().halt(0);
    }
}
