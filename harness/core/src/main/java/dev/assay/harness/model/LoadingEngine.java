package dev.assay.harness.model;

import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.EngineProbe;
import dev.assay.providers.wire.EngineProbe.Readiness;
import java.time.Duration;

/// Waits for a model server that says it is still loading its model, on this machine or another. llama.cpp's
/// lists its models while it loads, and says at `/health` alone that it is not ready.
final class LoadingEngine {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private LoadingEngine() {}

    /// Returns at once from a server that is ready, and from one of which nothing is known.
    ///
    /// @throws ModelUnavailableException when it still loads after ten minutes
    static void await(ModelSpec spec, Endpoint endpoint, ModelContext context) throws InterruptedException {
        String shown = endpoint.scrubber().scrub(endpoint.baseUrl());
        try (EngineProbe probe = new EngineProbe(endpoint, context.http())) {
            if (probe.look() != Readiness.LOADING) {
                return;
            }
            context.say().accept(spec.lane() + ": the server at " + shown + " is still loading, waiting for it");
            if (probe.await(PATIENCE) == Readiness.LOADING) {
                throw new ModelUnavailableException("lane '" + spec.lane() + "': the server at " + shown
                        + " is still not ready after " + PATIENCE.toMinutes()
                        + " minutes (503 from /health or the list of models); look into its log");
            }
        }
    }
}
