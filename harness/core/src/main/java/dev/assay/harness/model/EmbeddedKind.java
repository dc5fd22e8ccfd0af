package dev.assay.harness.model;

import dev.assay.harness.fetch.ModelFiles;
import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import dev.assay.providers.Settings;
import dev.assay.providers.embedded.EmbeddedEngine;
import dev.assay.providers.embedded.EmbeddedProvider;
import dev.assay.providers.embedded.EngineException;
import dev.assay.providers.embedded.EngineSpec;
import dev.assay.providers.embedded.EngineUse;
import dev.assay.providers.embedded.OnDemandEngine;
import dev.assay.providers.embedded.RunningEngine;
import dev.assay.providers.embedded.catalogue.CatalogueModel;
import dev.assay.providers.embedded.catalogue.ModelCatalogue;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Real models in a process beside this one: those of the catalogue by name, or the user's own weights by path.
final class EmbeddedKind implements ModelKind {
    private static final String FILE = "file";
    private static final String PATH = "path";
    private static final String SLOTS = "slots";
    private static final String CONTEXT = "context";
    private static final String THREADS = "threads";

    @Override
    public String id() {
        return "embedded";
    }

    @Override
    public String summary() {
        return "a real model run on this machine, no server and no key: "
                + ModelCatalogue.ALL.stream().map(CatalogueModel::id).collect(Collectors.joining(", "))
                + ", or file:path=FILE.gguf";
    }

    @Override
    public ModelSpec resolve(Spec spec, String model, Options options, ModelContext context) {
        Map<String, String> engine = new TreeMap<>();
        String path = options.text(PATH);
        if (model.equals(FILE)) {
            if (path == null) {
                options.problem("names no weights; write embedded/file:path=FILE.gguf");
            } else {
                engine.put(PATH, path);
            }
        } else if (ModelCatalogue.find(model).isEmpty()) {
            options.problem("is not in the catalogue; 'assay models list' shows it, and weights of your own are"
                    + " embedded/file:path=FILE.gguf");
        } else if (path != null) {
            options.problem("has a path, but names a model of the catalogue; weights of your own are"
                    + " embedded/file:path=" + path);
        }
        put(engine, CONTEXT, options.integer(CONTEXT, 64));
        put(engine, THREADS, options.integer(THREADS, 1));
        Integer slots = options.integer(SLOTS, 1);
        put(engine, SLOTS, slots);
        Integer inFlight = options.integer("max-in-flight", 1);
        EngineSpec defaults = EngineSpec.of(Path.of(path == null ? model : path));
        String served = model.equals(FILE) ? defaults.alias() : model;
        return new ModelSpec(
                SettingOptions.lane(served, options),
                id(),
                greedyUnlessTold(SettingOptions.read(served, options)),
                null,
                Dialect.LLAMA_CPP.id(),
                null,
                options.text("system"),
                false,
                true,
                inFlight != null ? inFlight : slots != null ? slots : Integer.valueOf(defaults.slots()),
                options.integer("per-minute", 1),
                engine);
    }

    @Override
    public boolean startsEngine() {
        return true;
    }

    /// The engine's own default is to draw at random, from a seed that nobody knows: no run could be repeated.
    private static Settings greedyUnlessTold(Settings settings) {
        return settings.temperature() == null ? settings.withTemperature(0) : settings;
    }

    @Override
    public OpenModel open(ModelSpec spec, ModelContext context) throws InterruptedException {
        context.say().accept(spec.lane() + ": loading the model");
        OnDemandEngine engines =
                new OnDemandEngine(EmbeddedEngine.choose(context.variables()), engine(spec, context), started -> {});
        try {
            RunningEngine first = engines.running();
            context.say().accept(spec.lane() + ": ready, " + describe(first.facts()));
            return new OpenModel(
                    new EmbeddedProvider(engines, running -> adapter(running, context)),
                    first.facts(),
                    () -> measured(engines),
                    () -> {});
        } catch (EngineException e) {
            engines.close();
            throw new ModelUnavailableException("lane '" + spec.lane() + "': " + e.getMessage(), e);
        } catch (InterruptedException | RuntimeException e) {
            engines.close();
            throw e;
        }
    }

    private static ChatCompletionsProvider adapter(RunningEngine running, ModelContext context) {
        return new ChatCompletionsProvider(
                Endpoint.of(running.baseUrl().toString(), running.apiKey()), context.http(), Dialect.LLAMA_CPP);
    }

    private static EngineSpec engine(ModelSpec spec, ModelContext context) {
        String model = spec.settings().model();
        String path = spec.engine().get(PATH);
        EngineSpec engine;
        if (path != null) {
            engine = EngineSpec.of(Path.of(path));
        } else {
            CatalogueModel known = ModelCatalogue.find(model)
                    .orElseThrow(() -> new ModelUnavailableException(
                            "lane '" + spec.lane() + "': " + model + " is not in this version's catalogue of models"));
            engine = EngineSpec.of(weights(known, context)).withSha256(known.sha256());
        }
        String slots = spec.engine().get(SLOTS);
        String tokens = spec.engine().get(CONTEXT);
        String threads = spec.engine().get(THREADS);
        engine = slots == null ? engine : engine.withSlots(Integer.parseInt(slots));
        engine = tokens == null ? engine : engine.withContextPerSlot(Integer.parseInt(tokens));
        engine = threads == null ? engine : engine.withThreads(Integer.parseInt(threads));
        return engine.withAlias(model);
    }

    private static Path weights(CatalogueModel model, ModelContext context) {
        ModelFiles files = ModelFiles.of(context.variables(), null);
        Path found = files.find(model)
                .orElseThrow(() -> new ModelUnavailableException("the weights of " + model.id()
                        + " are not on this machine; get them with: assay models pull " + model.id()));
        String wrong = files.wrong(model, found);
        if (wrong != null) {
            throw new ModelUnavailableException(wrong);
        }
        return found;
    }

    private static String describe(Map<String, String> facts) {
        return facts.getOrDefault("engine", "engine") + " " + facts.getOrDefault("engine.build", "")
                + ", " + facts.getOrDefault("model.quantisation", "unknown quantisation")
                + ", " + facts.getOrDefault("context.length", "?") + " tokens of context, loaded in "
                + facts.getOrDefault("engine.load.ms", "?") + " ms";
    }

    /// What the engine's processes took: bytes and milliseconds; what the system does not tell is absent.
    private static Map<String, String> measured(OnDemandEngine engines) {
        EngineUse use = engines.use();
        Map<String, String> figures = new TreeMap<>();
        put(figures, "memory.peak.bytes", use.peakResident());
        put(figures, "memory.weights.bytes", use.residentWeights());
        put(figures, "cpu.ms", use.cpu() == null ? null : use.cpu().toMillis());
        put(figures, "engine.starts", engines.starts());
        return figures;
    }

    private static void put(Map<String, String> map, String name, @Nullable Number value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
