package dev.assay.providers.embedded;

import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.EngineHttp;
import dev.assay.providers.embedded.internal.ProcessReadings;
import dev.assay.providers.embedded.internal.ProcessTree;
import dev.assay.providers.embedded.internal.Scrub;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An engine that is up: where it listens, the token it wants, and what can be said of it. It runs until it
/// is closed, dies, or this JVM ends, however it ends.
public final class RunningEngine implements AutoCloseable {
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final ChildProcess child;
    private final long pid;
    private final ProcessTree processes;
    private final URI baseUrl;
    private final String apiKey;
    private final EngineSpec spec;
    private final Path weights;
    private final Map<String, String> facts;
    private final AtomicLong lastLooked = new AtomicLong();
    private volatile EngineUse lastUse = EngineUse.UNKNOWN;

    RunningEngine(
            ChildProcess child,
            long pid,
            URI baseUrl,
            String apiKey,
            EngineSpec spec,
            Path weights,
            Map<String, String> facts) {
        this.child = child;
        this.pid = pid;
        this.processes = ProcessTree.of(pid);
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
        this.spec = spec;
        this.weights = weights;
        this.facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /// `http://127.0.0.1:PORT/v1`; chat completions lie under it.
    public URI baseUrl() {
        return baseUrl;
    }

    /// A token made for this process, sent as a bearer token. It is a secret as long as the process lives.
    public String apiKey() {
        return apiKey;
    }

    /// The name the model is served by.
    public String model() {
        return spec.alias();
    }

    public EngineSpec spec() {
        return spec;
    }

    /// What a manifest should hold: engine and build, load time, slots, context per slot, and of the model
    /// its digest, size, quantisation, architecture, parameters. Sorted by name; what is not known is absent.
    public Map<String, String> facts() {
        return facts;
    }

    /// Process id of the engine itself, or of the wrapper that the user's command is.
    public long pid() {
        return pid;
    }

    public boolean alive() {
        return child.alive();
    }

    /// Looks at what the engine has taken, at most once a second, so that something is known of an engine that
    /// dies unasked.
    void keepUse() {
        long last = lastLooked.get();
        long now = System.nanoTime();
        if ((last == 0 || now - last >= BETWEEN_LOOKS) && lastLooked.compareAndSet(last, now)) {
            use();
        }
    }

    /// What the engine has taken of the machine until now; of one that is closed, until then; of one that died
    /// unasked, until about a second before its last reply or later, which is less than it took. Where the
    /// command is a wrapper, what runs under it counts with it.
    public EngineUse use() {
        if (!alive()) {
            return lastUse;
        }
        List<ProcessHandle> all = processes.alive();
        var use = new EngineUse(
                ProcessReadings.peakResident(all),
                ProcessReadings.resident(all),
                ProcessReadings.residentOf(all, weights),
                ProcessReadings.cpu(all));
        if (use.peakResident() != null || use.cpu() != null) {
            lastUse = use;
        }
        return lastUse;
    }

    /// Whether the engine is dead, or is found to be within a time: a connection breaks a little before the
    /// process that held it is seen to have ended.
    public boolean diesWithin(Duration time) throws InterruptedException {
        return child.awaitEnd(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Whether the engine's process still answers at all, asked for five seconds at most. One that is busy
    /// does.
    public boolean responds() {
        return new EngineHttp(baseUrl.getPort(), apiKey).isReady();
    }

    /// Ends the engine at once, for one that no longer answers.
    public void kill() {
        use();
        child.kill();
        processes.end();
    }

    /// How the engine ended, for people, with its last words; null while it lives.
    public @Nullable String death() throws InterruptedException {
        return alive() ? null : StartFailure.death(child, scrub());
    }

    /// The engine's temporary folder.
    Path folder() {
        return child.folder();
    }

    /// The engine's last words, unscrubbed.
    List<String> output() throws InterruptedException {
        return child.output();
    }

    private Scrub scrub() {
        return StartFailure.scrub(spec.model(), child.folder(), apiKey);
    }

    /// Stops the engine and deletes its temporary files. Requests in flight are cut. An engine whose guard
    /// was killed is ended here too.
    @Override
    public void close() {
        use();
        processes.alive(); // sees what the engine has started, while it can be told
        child.close();
        processes.end();
    }

    /// Without the token.
    @Override
    public String toString() {
        return "RunningEngine[" + spec.alias() + " at " + baseUrl + ", pid " + pid + "]";
    }
}
