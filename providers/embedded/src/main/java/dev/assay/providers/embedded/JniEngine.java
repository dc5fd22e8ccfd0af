package dev.assay.providers.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.ForkedJava;
import dev.assay.providers.embedded.worker.WorkerConfig;
import dev.assay.providers.embedded.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// llama.cpp b4916 through the JNI artifact `de.kherud:llama`, in a JVM of its own: see [WorkerMain]. It
/// reads the architectures of spring 2025 and before (llama, qwen2, gemma and others; not qwen3). To use
/// another binding, the worker's `NativeModel` and `LogLines` are what must change.
final class JniEngine implements EmbeddedEngine {
    private static final String BINDING = "de.kherud:llama 4.2.0";
    private static final int HEAP_MEGABYTES = 128;

    /// A lane that waits for its turn keeps its connections; the server's own half minute would close them.
    private static final int IDLE_SECONDS = 3600;

    /// Classes whose jars the worker's class path needs: the binding, and the three parts of the JSON library.
    private static final List<String> NEEDS = List.of(
            "de.kherud.llama.LlamaModel",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonProperty");

    @Override
    public RunningEngine start(EngineSpec spec) throws EngineException, InterruptedException {
        EngineStart start = EngineStart.prepare(spec);
        if (start.weights().toString().codePoints().anyMatch(c -> c > 0xFFFF)) {
            throw new EngineException(
                    Reason.NO_FILE,
                    spec.alias() + ": the binding cannot open a path that holds an emoji or another character beyond"
                            + " the Basic Multilingual Plane; rename the file or its folder");
        }
        Path folder = EngineStart.folder();
        ChildProcess child = fork(start, folder);
        return start.await(child, new PortFile(child, folder), Map.of("engine", "jni", "engine.binding", BINDING));
    }

    private static ChildProcess fork(EngineStart start, Path folder) throws EngineException {
        EngineSpec spec = start.spec();
        var config = new WorkerConfig(
                start.weights().toString(),
                spec.alias(),
                folder.toString(),
                start.token(),
                spec.slots(),
                start.context(),
                spec.threads(),
                start.gguf().chatTemplate());
        try {
            List<String> command = new ArrayList<>(ForkedJava.command(WorkerMain.class, HEAP_MEGABYTES, folder, NEEDS));
            command.addAll(
                    1,
                    List.of(
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dde.kherud.llama.tmpdir=" + folder,
                            "-Dsun.net.httpserver.nodelay=true",
                            "-Dsun.net.httpserver.idleInterval=" + IDLE_SECONDS));
            command.add(WorkerMain.class.getName());
            return ChildProcess.start(command, folder, new ObjectMapper().writeValueAsString(config));
        } catch (ClassNotFoundException e) {
            throw new EngineException(
                    Reason.CANNOT_START,
                    "the embedded engine is not on the class path: " + e.getMessage() + "; add " + BINDING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new EngineException(
                    Reason.CANNOT_START, "the embedded engine could not be started: " + e.getMessage());
        }
    }

    /// The worker writes its port into a file, since the binding prints on stdout; the worker is the engine.
    private record PortFile(ChildProcess child, Path folder) implements EngineStart.Whereabouts {
        @Override
        public OptionalLong port() throws IOException {
            Path file = folder.resolve(WorkerConfig.PORT_FILE);
            return Files.exists(file) ? OptionalLong.of(Long.parseLong(Files.readString(file))) : OptionalLong.empty();
        }

        @Override
        public long pid() {
            return child.pid();
        }
    }
}
