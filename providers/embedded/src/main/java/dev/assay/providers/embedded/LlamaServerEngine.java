package dev.assay.providers.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.ForkedJava;
import dev.assay.providers.embedded.internal.GuardMain;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// llama.cpp's own HTTP server, or a program that takes the same options. A guard process stands between,
/// because the server does not notice when Assay dies: see [GuardMain].
///
/// The token is given as an argument, which other users of the machine can read while the server runs. It
/// opens nothing but this engine.
final class LlamaServerEngine implements EmbeddedEngine {
    /// Environment variable that holds the command.
    static final String VARIABLE = "ASSAY_LLAMA_SERVER";

    private static final int GUARD_HEAP_MEGABYTES = 16;
    private static final int PORTS_TRIED = 3;
    private static final List<String> GUARD_NEEDS = List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonProperty");

    /// Settings whose default, in some builds, would change a run unseen. With context shift a prompt that
    /// does not fit loses its middle and no error says so; the name changed, so both are set. The cache of
    /// prompts beside the slots may grow to 8 GiB, which would count as the model's memory and is in no
    /// reckoning of it. As variables and not as options, because a build that does not know one ignores it,
    /// and an option in the user's own command still wins.
    private static final Map<String, String> SETTINGS = Map.of(
            "LLAMA_ARG_CONTEXT_SHIFT", "0",
            "LLAMA_ARG_NO_CONTEXT_SHIFT", "1",
            "LLAMA_ARG_CACHE_RAM", "0");

    private final List<String> command;

    LlamaServerEngine(List<String> command) {
        this.command = List.copyOf(command);
        if (this.command.isEmpty()) {
            throw new IllegalArgumentException("the llama-server command is empty");
        }
    }

    /// `llama-server` in the first folder of a search path that has it.
    static Optional<Path> onPath(String searchPath) {
        for (String folder : searchPath.split(File.pathSeparator)) {
            for (String name : List.of("llama-server", "llama-server.exe")) {
                try {
                    Path program = Path.of(folder).resolve(name);
                    if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                        return Optional.of(program);
                    }
                } catch (InvalidPathException e) {
                    // not a folder this system could have
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public RunningEngine start(EngineSpec spec) throws EngineException, InterruptedException {
        EngineStart start = EngineStart.prepare(spec);
        for (int tried = 1; ; tried++) {
            try {
                return startOn(freePort(), start);
            } catch (EngineException e) {
                boolean portTaken = e.reason() == Reason.DIED && e.getMessage().contains("bind");
                if (!portTaken || tried == PORTS_TRIED) {
                    throw e;
                }
            }
        }
    }

    private RunningEngine startOn(int port, EngineStart start) throws EngineException, InterruptedException {
        Path folder = EngineStart.folder();
        String program = String.valueOf(Path.of(command.getFirst()).getFileName());
        return start.await(
                guard(arguments(port, start), folder),
                new GuardedEngine(port, folder),
                Map.of("engine", "llama-server", "engine.command", program));
    }

    private List<String> arguments(int port, EngineStart start) {
        EngineSpec spec = start.spec();
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(
                "-m", start.weights().toString(),
                "--host", "127.0.0.1",
                "--port", Integer.toString(port),
                "-c", Integer.toString(start.context() * spec.slots()),
                "-np", Integer.toString(spec.slots()),
                "-t", Integer.toString(spec.threads()),
                "--api-key", start.token(),
                "--alias", spec.alias()));
        return all;
    }

    private static ChildProcess guard(List<String> engine, Path folder) throws EngineException {
        try {
            List<String> guard =
                    new ArrayList<>(ForkedJava.command(GuardMain.class, GUARD_HEAP_MEGABYTES, folder, GUARD_NEEDS));
            guard.add(GuardMain.class.getName());
            var order = new GuardMain.Order(engine, folder.toString(), SETTINGS);
            return ChildProcess.start(guard, folder, new ObjectMapper().writeValueAsString(order));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException | ClassNotFoundException e) {
            throw new EngineException(Reason.CANNOT_START, "llama-server could not be started: " + e.getMessage());
        }
    }

    private static int freePort() throws EngineException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EngineException(
                    Reason.CANNOT_START, "no port of this machine is free for an engine: " + e.getMessage());
        }
    }

    /// The port was chosen here; the guard writes down which process it started.
    private record GuardedEngine(int port0, Path folder) implements EngineStart.Whereabouts {
        @Override
        public OptionalLong port() {
            return Files.exists(folder.resolve(GuardMain.PID_FILE)) ? OptionalLong.of(port0) : OptionalLong.empty();
        }

        @Override
        public long pid() throws IOException {
            return Long.parseLong(Files.readString(folder.resolve(GuardMain.PID_FILE)));
        }
    }
}
