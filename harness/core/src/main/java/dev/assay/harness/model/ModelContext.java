package dev.assay.harness.model;

import dev.assay.harness.fetch.NetworkSettings;
import dev.assay.providers.Scrubber;
import dev.assay.providers.wire.HttpSettings;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a model is resolved and opened with: variables, defaults, settings of the wire.
///
/// @param variables environment and `.env` together; the environment wins
/// @param baseUrl   default address for every model that has none of its own; null for the kinds' own
/// @param http      deadlines, proxy, trust
/// @param say       tells the user what is waited for
/// @param answers   what the simulated models know; empty where there are none
public record ModelContext(
        Map<String, String> variables,
        @Nullable String baseUrl,
        HttpSettings http,
        Consumer<String> say,
        AnswerKey answers) {
    public ModelContext {
        variables = Map.copyOf(variables);
    }

    /// A context with the given variables and the defaults of the wire.
    public static ModelContext of(Map<String, String> environment, Map<String, String> dotEnv) {
        Map<String, String> variables = new LinkedHashMap<>(dotEnv);
        variables.putAll(environment);
        return new ModelContext(variables, null, HttpSettings.defaults(), line -> {}, new AnswerKey());
    }

    public ModelContext withBaseUrl(@Nullable String url) {
        return new ModelContext(variables, url, http, say, answers);
    }

    public ModelContext withSay(Consumer<String> to) {
        return new ModelContext(variables, baseUrl, http, to, answers);
    }

    public ModelContext withMaxInFlight(int calls) {
        return new ModelContext(variables, baseUrl, http.withMaxInFlight(calls), say, answers);
    }

    /// The same, with the proxy that the variables name for an address.
    ///
    /// @throws IllegalArgumentException for a proxy that is no http address
    public ModelContext reaching(String url) {
        NetworkSettings network = NetworkSettings.of(variables);
        Proxy proxy = network.proxyFor(URI.create(url));
        if (proxy == null) {
            return this;
        }
        String user = network.proxyUser(URI.create(url));
        HttpSettings.ProxyLogin login = null;
        if (user != null && proxy.type() != Proxy.Type.DIRECT) {
            int colon = user.indexOf(':');
            login = new HttpSettings.ProxyLogin(
                    colon < 0 ? user : user.substring(0, colon), colon < 0 ? "" : user.substring(colon + 1));
        }
        return new ModelContext(variables, baseUrl, http.withProxy(proxy, login), say, answers);
    }

    /// The value of a variable; null where it is not set or blank.
    public @Nullable String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /// Takes every key that these models use out of whatever is written.
    public Scrubber scrubber(List<ModelSpec> models) {
        List<String> secrets = new ArrayList<>();
        for (ModelSpec model : models) {
            String key = model.keyVariable() == null ? null : variable(model.keyVariable());
            if (key != null) {
                secrets.add(key);
            }
        }
        secrets.addAll(networkSecrets());
        return Scrubber.of(secrets);
    }

    /// Tokens and proxy passwords. A proxy that cannot be read is told where it is used.
    private List<String> networkSecrets() {
        try {
            return NetworkSettings.of(variables).secrets();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
