package dev.assay.providers.embedded;

import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.gguf.BadGgufException;
import dev.assay.providers.embedded.gguf.Gguf;
import dev.assay.providers.embedded.gguf.GgufReader;
import dev.assay.providers.embedded.internal.AvailableMemory;
import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.EngineHttp;
import dev.assay.providers.embedded.internal.Folders;
import dev.assay.providers.embedded.internal.ProcessTree;
import dev.assay.providers.embedded.internal.Scrub;
import dev.assay.providers.embedded.internal.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The steps of a start that all engines share: look at the file before anything runs, then wait for the child,
/// warm it up, and write down what it is.
final class EngineStart {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final long PAUSE_MILLIS = 15;

    private final EngineSpec spec;
    private final Gguf gguf;
    private final Path weights;
    private final int context;
    private final String token;
    private final Sha256 digest;
    private final long startedAt = System.nanoTime();

    private EngineStart(EngineSpec spec, Gguf gguf, Path weights, int context) {
        this.spec = spec;
        this.gguf = gguf;
        this.weights = weights;
        this.context = context;
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        // no sign in front: a command line would take a token that begins with a dash for an option
        this.token = HexFormat.of().formatHex(bytes);
        this.digest = spec.sha256() == null ? Sha256.inBackground(weights) : Sha256.known(spec.sha256());
    }

    /// Looks at the model file and at the memory there is.
    ///
    /// @throws EngineException when the file is no whole GGUF, or would not fit
    static EngineStart prepare(EngineSpec spec) throws EngineException {
        String name = String.valueOf(spec.model().getFileName());
        if (!Files.isRegularFile(spec.model()) || !Files.isReadable(spec.model())) {
            throw new EngineException(Reason.NO_FILE, name + " is not a file that can be read");
        }
        try {
            Gguf gguf = GgufReader.read(spec.model());
            int context = gguf.contextLength() == null
                    ? spec.contextPerSlot()
                    : (int) Math.min(spec.contextPerSlot(), gguf.contextLength());
            MemoryNeed.of(gguf, spec.slots(), context).check(name, spec.slots(), context, AvailableMemory.bytes());
            return new EngineStart(spec, gguf, spec.model().toRealPath(), context);
        } catch (BadGgufException e) {
            throw new EngineException(reason(e.fault()), e.getMessage());
        } catch (ArithmeticException e) {
            throw new EngineException(
                    Reason.UNREADABLE,
                    name + " announces sizes that overflow; its header is damaged: fetch the file again");
        } catch (IOException e) {
            throw new EngineException(Reason.NO_FILE, name + " cannot be read: " + e.getMessage());
        }
    }

    private static Reason reason(BadGgufException.Fault fault) {
        return switch (fault) {
            case NOT_GGUF -> Reason.NOT_GGUF;
            case CUT_SHORT -> Reason.CUT_SHORT;
            case UNREADABLE -> Reason.UNREADABLE;
        };
    }

    EngineSpec spec() {
        return spec;
    }

    Gguf gguf() {
        return gguf;
    }

    /// The model file, links followed.
    Path weights() {
        return weights;
    }

    /// Tokens of context per slot that the engine is asked for.
    int context() {
        return context;
    }

    String token() {
        return token;
    }

    /// Where a child says on which port it listens, and which process the engine is.
    interface Whereabouts {
        /// The port; empty as long as it is not known.
        OptionalLong port() throws IOException;

        /// The engine's own process id; asked for once the port is known.
        long pid() throws IOException;
    }

    /// Waits until the child answers, warms it up, and hands it over. A child that does not come up is closed.
    RunningEngine await(ChildProcess child, Whereabouts where, Map<String, String> engineFacts)
            throws EngineException, InterruptedException {
        Scrub scrub = StartFailure.scrub(spec.model(), child.folder(), token);
        boolean up = false;
        try {
            EngineHttp http = ready(child, where, scrub);
            long loadMillis = (System.nanoTime() - startedAt) / 1_000_000;
            EngineHttp.Props props = http.props();
            http.warmUp(spec.alias());
            Map<String, String> facts = new EngineFacts(spec, gguf, digest.hex())
                    .with(engineFacts)
                    .with(props, context)
                    .with("engine.load.ms", Long.toString(loadMillis))
                    .all();
            var engine = new RunningEngine(child, where.pid(), http.baseUrl(), token, spec, weights, facts);
            up = true;
            return engine;
        } catch (IOException e) {
            throw child.alive()
                    ? new EngineException(
                            Reason.CANNOT_START,
                            "the engine is up but does not serve: " + scrub.apply(String.valueOf(e.getMessage())))
                    : StartFailure.of(child, spec, scrub);
        } finally {
            if (!up) {
                abandon(child, where);
            }
        }
    }

    /// Ends a child that did not come up, and the engine under it: its guard may have been killed before it.
    private static void abandon(ChildProcess child, Whereabouts where) {
        Optional<ProcessTree> engine = guarded(child, where);
        child.close();
        engine.ifPresent(ProcessTree::end);
    }

    private static Optional<ProcessTree> guarded(ChildProcess child, Whereabouts where) {
        try {
            boolean another = where.port().isPresent() && where.pid() != child.pid();
            return another ? Optional.of(ProcessTree.of(where.pid())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private EngineHttp ready(ChildProcess child, Whereabouts where, Scrub scrub)
            throws EngineException, InterruptedException, IOException {
        @Nullable EngineHttp http = null;
        while (System.nanoTime() - startedAt < spec.loadTimeout().toNanos()) {
            if (!child.alive()) {
                throw StartFailure.of(child, spec, scrub);
            }
            if (http == null && where.port().isPresent()) {
                http = new EngineHttp((int) where.port().getAsLong(), token);
            }
            if (http != null && http.isReady()) {
                return http;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        Duration limit = spec.loadTimeout();
        throw new EngineException(
                Reason.LOAD_TIMEOUT,
                spec.alias() + " was not loaded within " + limit.toMillis() + " ms; its last words: "
                        + scrub.apply(String.join(" | ", lastTwo(child)))
                        + ". Allow more time, or take a smaller model");
    }

    private static java.util.List<String> lastTwo(ChildProcess child) throws InterruptedException {
        java.util.List<String> lines = child.output();
        return lines.subList(Math.max(0, lines.size() - 2), lines.size());
    }

    /// A new folder for a child.
    static Path folder() throws EngineException {
        try {
            return Folders.temporary();
        } catch (IOException e) {
            throw new EngineException(
                    Reason.CANNOT_START, "no temporary folder could be made for the engine: " + e.getMessage());
        }
    }
}
