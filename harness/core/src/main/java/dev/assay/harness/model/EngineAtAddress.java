package dev.assay.harness.model;

import dev.assay.providers.Message;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.EngineProbe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A model server that the user started: what it tells of itself before the run, and of its memory after it.
final class EngineAtAddress {
    private EngineAtAddress() {}

    /// @param warmUp whether one request is sent first and its reply thrown away, so that the first sample does
    ///               not pay for loading the model, and what would fail every request is told before the run
    /// @throws ModelUnavailableException when the warm-up fails
    static OpenModel open(ModelSpec spec, Endpoint endpoint, Provider provider, boolean warmUp, ModelContext context)
            throws InterruptedException {
        if (warmUp) {
            context.say().accept(spec.lane() + ": warming up");
            warm(spec, provider);
        }
        EngineProbe probe = new EngineProbe(endpoint, context.http());
        String model = spec.settings().model();
        return new OpenModel(provider, probe.facts(model), () -> memory(probe.facts(model)), probe::close);
    }

    private static void warm(ModelSpec spec, Provider provider) throws InterruptedException {
        Request request = spec.request(List.of(Message.user("Hi")), 1);
        Reply reply =
                provider.ask(new Request(request.messages(), request.settings().withMaxTokens(1)));
        if (reply instanceof Reply.Failed failed) {
            provider.close();
            throw new ModelUnavailableException("lane '" + spec.lane() + "': the warm-up failed: "
                    + failed.failure().detail());
        }
    }

    private static Map<String, String> memory(Map<String, String> facts) {
        Map<String, String> memory = new TreeMap<>(facts);
        memory.keySet().removeIf(name -> !name.startsWith("memory."));
        return memory;
    }
}
