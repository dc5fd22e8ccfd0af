package dev.assay.harness.model;

import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import dev.assay.providers.Provider;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.OllamaProvider;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Models of a running Ollama. Its own protocol is the default, because by it a prompt that does not fit is
/// refused; by `/v1` Ollama cuts it without a word.
final class OllamaKind implements ModelKind {
    private static final String NATIVE = "ollama-native";
    private static final String CONTEXT = "context";
    private static final int PORT = 11434;

    @Override
    public String id() {
        return "ollama";
    }

    @Override
    public String summary() {
        return "a running Ollama, at OLLAMA_HOST or http://127.0.0.1:" + PORT + "; api=v1 for its OpenAI routes";
    }

    @Override
    public ModelSpec resolve(Spec spec, String model, Options options, ModelContext context) {
        String given = options.text("base-url");
        String baseUrl = given != null ? given : context.baseUrl() != null ? context.baseUrl() : host(context);
        boolean good = HttpModelKind.isHttp(baseUrl);
        if (!good) {
            options.problem("has the address '" + baseUrl + "'; expected http://HOST:PORT, in base-url or OLLAMA_HOST");
        }
        Boolean v1 = options.read("api", "native or v1", value -> switch (value) {
            case "native" -> false;
            case "v1" -> true;
            default -> null;
        });
        Map<String, String> engine = new TreeMap<>();
        Integer tokens = options.integer(CONTEXT, 64);
        if (tokens != null && Boolean.TRUE.equals(v1)) {
            options.problem("sets context, which Ollama's /v1 cannot take; leave out api=v1");
        } else if (tokens != null) {
            engine.put(CONTEXT, tokens.toString());
        }
        return new ModelSpec(
                SettingOptions.lane(model, options),
                id(),
                SettingOptions.read(model, options),
                baseUrl,
                Boolean.TRUE.equals(v1) ? Dialect.OLLAMA_V1.id() : NATIVE,
                options.text("key-env"),
                options.text("system"),
                false,
                good && Endpoint.of(baseUrl).loopback(),
                options.integer("max-in-flight", 1),
                options.integer("per-minute", 1),
                engine);
    }

    @Override
    public OpenModel open(ModelSpec spec, ModelContext context) throws InterruptedException {
        if (spec.baseUrl() == null) {
            throw new ModelUnavailableException("lane '" + spec.lane() + "' has no address");
        }
        String key = spec.keyVariable() == null ? null : context.variable(spec.keyVariable());
        Endpoint endpoint = new Endpoint(spec.baseUrl(), key, Map.of());
        ModelContext reached = context.reaching(spec.baseUrl());
        LoadingEngine.await(spec, endpoint, reached);
        Preflight.check(spec, endpoint, reached);
        String tokens = spec.engine().get(CONTEXT);
        Provider provider = spec.dialect().equals(NATIVE)
                ? new OllamaProvider(endpoint, reached.http(), tokens == null ? null : Integer.valueOf(tokens))
                : new ChatCompletionsProvider(endpoint, reached.http(), Dialect.OLLAMA_V1);
        return EngineAtAddress.open(spec, endpoint, provider, true, reached);
    }

    /// `OLLAMA_HOST` as Ollama itself reads it: a host, a host and port, or an address; `0.0.0.0` is where a
    /// server listens, and is reached at loopback.
    private static String host(ModelContext context) {
        String named = context.variable("OLLAMA_HOST");
        if (named == null) {
            return "http://127.0.0.1:" + PORT;
        }
        String address = named.strip();
        boolean whole = address.toLowerCase(Locale.ROOT).startsWith("http://")
                || address.toLowerCase(Locale.ROOT).startsWith("https://");
        if (!whole) {
            address = "http://" + address + (address.matches(".*:\\d{1,5}") ? "" : ":" + PORT);
        }
        return address.replace("//0.0.0.0", "//127.0.0.1");
    }
}
