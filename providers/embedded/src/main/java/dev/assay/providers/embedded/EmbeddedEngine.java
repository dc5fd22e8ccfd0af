package dev.assay.providers.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Something that can run a GGUF on this machine, as a child process that serves chat completions on loopback.
public sealed interface EmbeddedEngine permits JniEngine, LlamaServerEngine {

    /// Starts the engine, waits until the model is loaded, and lets it answer one request whose reply is
    /// thrown away, so that the first one measured does not pay for what only a first one does.
    ///
    /// @throws EngineException      when it does not come up; nothing of it is left running then
    /// @throws InterruptedException when the thread is interrupted; likewise
    RunningEngine start(EngineSpec spec) throws EngineException, InterruptedException;

    /// llama.cpp in a JVM of its own: needs nothing that is not on the class path.
    static EmbeddedEngine jni() {
        return new JniEngine();
    }

    /// llama.cpp's own server: faster, and knows newer architectures.
    ///
    /// @param command the program with the arguments that come before Assay's, for example `["llama-server"]`
    ///                or `["python3", "serve.py"]`
    static EmbeddedEngine llamaServer(List<String> command) {
        return new LlamaServerEngine(command);
    }

    /// The engine that an environment asks for: the command in `ASSAY_LLAMA_SERVER`; without one,
    /// `llama-server` where it is on the `PATH`; else [#jni()]. Which one ran stands in the facts of the
    /// running engine.
    static EmbeddedEngine choose(Map<String, String> environment) {
        String named = environment.getOrDefault(LlamaServerEngine.VARIABLE, "");
        if (!named.isBlank()) {
            return llamaServer(CommandLine.split(named));
        }
        return LlamaServerEngine.onPath(environment.getOrDefault("PATH", ""))
                .map(Path::toString)
                .map(program -> llamaServer(List.of(program)))
                .orElseGet(EmbeddedEngine::jni);
    }
}
