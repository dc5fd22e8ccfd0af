package dev.assay.harness.model;

import dev.assay.providers.Scrubber;
import dev.assay.providers.simulated.SimulatedEngine;
import dev.assay.providers.simulated.SimulatedModel;
import dev.assay.providers.simulated.SimulatedModel.Fault;
import dev.assay.providers.simulated.SimulatedModel.Faults;
import dev.assay.providers.simulated.SimulatedModel.Latency;
import dev.assay.providers.simulated.SimulatedModel.Shares;
import dev.assay.providers.simulated.SimulatedModel.Style;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The simulated models there are: a slow one that reasons long and is mostly right, and a quick one that is
/// less so. Their prices are the launch prices of DeepSeek R1 and V3; their answers are made up.
final class Simulations {
    /// Options that set a share of outcomes, from 0 to 1; the rest is right.
    static final List<String> SHARES = List.of("wrong", "truncated", "unparseable", "faults");

    private static final SimulatedModel STEADY = new SimulatedModel(
            "steady",
            11,
            new Shares(0.07, 0.03, 0.02),
            new Faults(0.03, List.of(Fault.RATE_LIMITED, Fault.OVERLOADED), 1),
            new Latency(Duration.ofMillis(180), Duration.ofNanos(1_500_000), 0.3),
            120,
            480,
            1_600,
            Style.BOXED);

    private static final SimulatedModel QUICK = new SimulatedModel(
            "quick",
            23,
            new Shares(0.16, 0.01, 0.03),
            new Faults(0.02, List.of(Fault.SERVER_ERROR, Fault.CUT), 1),
            new Latency(Duration.ofMillis(60), Duration.ofNanos(900_000), 0.3),
            0,
            0,
            1_600,
            Style.HASHES);

    private static final List<SimulatedModel> ALL = List.of(STEADY, QUICK);

    private Simulations() {}

    static List<String> names() {
        return ALL.stream().map(SimulatedModel::name).toList();
    }

    /// Starts a server for one lane and opens it over the real wire.
    static OpenModel open(ModelSpec spec, ModelContext context) {
        SimulatedModel model = ALL.stream()
                .filter(m -> m.name().equals(spec.settings().model()))
                .findFirst()
                .map(m -> adjust(m, spec.engine()))
                .orElseThrow(
                        () -> new ModelUnavailableException("lane '" + spec.lane() + "': there is no simulated model '"
                                + spec.settings().model() + "'; there are " + String.join(", ", names())));
        try {
            SimulatedEngine engine = SimulatedEngine.start(List.of(model), context.answers());
            return new OpenModel(
                    new ChatCompletionsProvider(Endpoint.of(engine.url()), context.http(), Dialect.DEEPSEEK),
                    Map.of("engine", "simulated"),
                    Map::of,
                    engine::close);
        } catch (IOException e) {
            throw new ModelUnavailableException(
                    "lane '" + spec.lane() + "': the simulated server cannot listen on loopback: "
                            + Scrubber.NO_SECRETS.scrub(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static SimulatedModel adjust(SimulatedModel model, Map<String, String> options) {
        Shares shares = model.shares();
        SimulatedModel adjusted = model.withShares(new Shares(
                share(options, "wrong", shares.wrong()),
                share(options, "truncated", shares.truncated()),
                share(options, "unparseable", shares.unparseable())));
        Faults faults = model.faults();
        adjusted = adjusted.withFaults(
                new Faults(share(options, "faults", faults.share()), faults.kinds(), faults.attempts()));
        double speed = share(options, "speed", 1);
        Latency latency = model.latency();
        return adjusted.withLatency(
                speed == 0
                        ? Latency.ZERO
                        : new Latency(
                                scaled(latency.firstToken(), speed),
                                scaled(latency.perToken(), speed),
                                latency.spread()));
    }

    private static Duration scaled(Duration time, double speed) {
        return Duration.ofNanos((long) (time.toNanos() / speed));
    }

    private static double share(Map<String, String> options, String name, double usual) {
        String value = options.get(name);
        return value == null ? usual : Double.parseDouble(value);
    }
}
