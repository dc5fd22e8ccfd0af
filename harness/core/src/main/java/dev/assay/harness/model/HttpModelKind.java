package dev.assay.harness.model;

import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import dev.assay.providers.Provider;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A model behind an address that speaks chat completions.
///
/// @param id          what stands before the slash
/// @param summary     one line for people
/// @param address     the publisher's own address; null where the user must give one
/// @param keyVariable environment variable with the key; null where none is needed
/// @param dialect     how the protocol is read at that address
/// @param engine      whether a model server of the user's own answers there: it is warmed up before it is
///                    measured
record HttpModelKind(
        String id,
        String summary,
        @Nullable String address,
        @Nullable String keyVariable,
        Dialect dialect,
        boolean engine)
        implements ModelKind {

    @Override
    public ModelSpec resolve(Spec spec, String model, Options options, ModelContext context) {
        String given = options.text("base-url");
        String baseUrl = given != null ? given : context.baseUrl() != null ? context.baseUrl() : address;
        if (baseUrl == null) {
            options.problem("needs the address of its server, for example base-url=http://127.0.0.1:8000/v1");
        } else if (!isHttp(baseUrl)) {
            options.problem("has the base URL '" + baseUrl + "'; expected http://… or https://… with a host");
        }
        boolean loopback =
                baseUrl != null && isHttp(baseUrl) && Endpoint.of(baseUrl).loopback();
        boolean own = baseUrl == null || baseUrl.equals(address);
        String keyVariable = options.text("key-env");
        if (keyVariable == null) {
            // a key is sent to the publisher it belongs to; to another address only when the user names it
            keyVariable = own ? this.keyVariable : null;
        }
        if (keyVariable != null && context.variable(keyVariable) == null) {
            options.problem("needs a key in the environment variable " + keyVariable
                    + ", which is not set; export it or put it into .env");
        }
        Dialect spoken = options.read(
                "dialect", "one of " + dialects(), id -> Dialect.named(id).orElse(null));
        return new ModelSpec(
                SettingOptions.lane(model, options),
                id,
                SettingOptions.read(model, options),
                baseUrl,
                (spoken != null ? spoken : own ? dialect : dialectElsewhere()).id(),
                keyVariable,
                options.text("system"),
                false,
                loopback,
                options.integer("max-in-flight", 1),
                options.integer("per-minute", 1),
                Map.of());
    }

    @Override
    public OpenModel open(ModelSpec spec, ModelContext context) throws InterruptedException {
        Dialect spoken = Dialect.named(spec.dialect()).orElse(null);
        if (spoken == null || spec.baseUrl() == null) {
            throw new ModelUnavailableException("lane " + spec.lane() + " has no address or an unknown dialect '"
                    + spec.dialect() + "'; there are " + dialects());
        }
        String key = spec.keyVariable() == null ? null : context.variable(spec.keyVariable());
        Endpoint endpoint = new Endpoint(spec.baseUrl(), key, Map.of());
        ModelContext reached = context.reaching(spec.baseUrl());
        boolean own = engine || spec.local();
        if (own) {
            LoadingEngine.await(spec, endpoint, reached);
        }
        Preflight.check(spec, endpoint, reached);
        Provider provider = new ChatCompletionsProvider(endpoint, reached.http(), spoken);
        return own
                ? EngineAtAddress.open(spec, endpoint, provider, engine, reached)
                : OpenModel.remote(provider, Map.of());
    }

    /// OpenAI's own rules (`max_completion_tokens`, no sampling for reasoning models) hold at OpenAI only; the
    /// many servers that are called with `openai/` and another address want the common form.
    private Dialect dialectElsewhere() {
        return dialect.equals(Dialect.OPENAI) ? Dialect.GENERIC : dialect;
    }

    private static String dialects() {
        return Dialect.ALL.stream().map(Dialect::id).collect(Collectors.joining(", "));
    }

    static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
