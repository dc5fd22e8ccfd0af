package dev.assay.harness.model;

import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import java.util.Map;
import java.util.TreeMap;

/// Models that are not there: an in-process server on loopback answers by a seeded plan, over the real wire.
/// For the demo, for tests, and for trying a set-up without a key.
final class SimulatedKind implements ModelKind {
    @Override
    public String id() {
        return "simulated";
    }

    @Override
    public String summary() {
        return "no real model: a local server that answers by a seeded plan, named "
                + String.join(" or ", Simulations.names());
    }

    @Override
    public ModelSpec resolve(Spec spec, String model, Options options, ModelContext context) {
        Map<String, String> engine = new TreeMap<>();
        if (!Simulations.names().contains(model)) {
            options.problem("names no simulated model; there are " + String.join(", ", Simulations.names()));
        }
        for (String share : Simulations.SHARES) {
            Double value = options.decimal(share, 0, 1);
            if (value != null) {
                engine.put(share, value.toString());
            }
        }
        Double speed = options.decimal("speed", 0, 1_000_000);
        if (speed != null) {
            engine.put("speed", speed.toString());
        }
        return new ModelSpec(
                SettingOptions.lane(model, options),
                id(),
                SettingOptions.read(model, options),
                null,
                "deepseek",
                null,
                options.text("system"),
                true,
                false,
                options.integer("max-in-flight", 1),
                options.integer("per-minute", 1),
                engine);
    }

    @Override
    public OpenModel open(ModelSpec spec, ModelContext context) {
        return Simulations.open(spec, context);
    }
}
