package dev.assay.harness.model;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.digest.Digest;
import dev.assay.providers.Message;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A contestant as it was asked for: everything that decides its answers, and nothing secret. An immutable
/// value; the connection that belongs to it is opened later.
///
/// @param lane        short name, unique in a run
/// @param kind        id of the [ModelKind]
/// @param settings    model name and sampling parameters
/// @param baseUrl     address of the endpoint; null for an engine that Assay starts itself
/// @param dialect     which reading of the protocol
/// @param keyVariable environment variable that holds the key; null when none is needed
/// @param system      system turn put before every prompt; null for none
/// @param simulated   whether no real model answers
/// @param local       whether the engine runs on this machine
/// @param maxInFlight calls in flight at most; null leaves it to the run
/// @param perMinute   requests a minute at most; null for no limit of ours
/// @param engine      options for an engine that Assay starts, for example `path` → a weights file
public record ModelSpec(
        String lane,
        String kind,
        Settings settings,
        @Nullable String baseUrl,
        String dialect,
        @Nullable String keyVariable,
        @Nullable String system,
        boolean simulated,
        boolean local,
        @Nullable Integer maxInFlight,
        @Nullable Integer perMinute,
        Map<String, String> engine) {
    private static final String EXTRA = "extra.";
    private static final String ENGINE = "engine.";
    private static final String KEY_ENV = "key_env";
    private static final String MAX_IN_FLIGHT = "max_in_flight";
    private static final String PER_MINUTE = "per_minute";

    public ModelSpec {
        requireNonNull(lane, "lane is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(settings, "settings is null");
        requireNonNull(dialect, "dialect is null");
        engine = Map.copyOf(engine);
    }

    /// What is sent with every request or changes its meaning, as text: the manifest's form of the settings.
    public Map<String, String> settingsAsText() {
        Map<String, String> map = new TreeMap<>();
        put(map, "temperature", settings.temperature());
        put(map, "top_p", settings.topP());
        put(map, "max_tokens", settings.maxTokens());
        put(map, "seed", settings.seed());
        put(map, "effort", settings.effort());
        put(map, "system", system);
        settings.extra().forEach((name, json) -> map.put(EXTRA + name, json));
        engine.forEach((name, value) -> map.put(ENGINE + name, value));
        return map;
    }

    /// The settings, and beside them what decides how fast and with which key the model is asked, but not its
    /// answers.
    public Map<String, String> manifestText() {
        Map<String, String> map = new TreeMap<>(settingsAsText());
        put(map, KEY_ENV, keyVariable);
        put(map, MAX_IN_FLIGHT, maxInFlight);
        put(map, PER_MINUTE, perMinute);
        return map;
    }

    /// The contestant that was written to a manifest as [#manifestText()].
    ///
    /// @throws IllegalArgumentException when a value cannot be read; the manifest was changed by hand
    public static ModelSpec fromManifest(
            String lane,
            String kind,
            String model,
            @Nullable String baseUrl,
            String dialect,
            boolean simulated,
            boolean local,
            Map<String, String> text) {
        Map<String, String> extra = new TreeMap<>();
        Map<String, String> engine = new TreeMap<>();
        text.forEach((name, value) -> {
            if (name.startsWith(EXTRA)) {
                extra.put(name.substring(EXTRA.length()), value);
            } else if (name.startsWith(ENGINE)) {
                engine.put(name.substring(ENGINE.length()), value);
            }
        });
        Settings settings = new Settings(
                model,
                read(text, "temperature", Double::valueOf),
                read(text, "top_p", Double::valueOf),
                read(text, "max_tokens", Integer::valueOf),
                read(text, "seed", Long::valueOf),
                text.get("effort"),
                extra);
        return new ModelSpec(
                lane,
                kind,
                settings,
                baseUrl,
                dialect,
                text.get(KEY_ENV),
                text.get("system"),
                simulated,
                local,
                read(text, MAX_IN_FLIGHT, Integer::valueOf),
                read(text, PER_MINUTE, Integer::valueOf),
                engine);
    }

    private static <T> @Nullable T read(Map<String, String> text, String name, Function<String, T> reader) {
        String value = text.get(name);
        return value == null ? null : reader.apply(value);
    }

    /// The turns as this contestant gets them: its system turn first, where it has one. A system turn of the
    /// prompt is joined to it, because many servers refuse a second one.
    private List<Message> turns(List<Message> prompt) {
        if (system == null) {
            return prompt;
        }
        List<Message> turns = new ArrayList<>(prompt.size() + 1);
        boolean joined = prompt.getFirst().role() == Message.Role.SYSTEM;
        turns.add(Message.system(joined ? system + "\n\n" + prompt.getFirst().text() : system));
        turns.addAll(joined ? prompt.subList(1, prompt.size()) : prompt);
        return turns;
    }

    /// What this contestant is sent for a prompt.
    ///
    /// @param taskLimit the task's limit on output tokens, for a model that has none of its own; null for none
    public Request request(List<Message> prompt, @Nullable Integer taskLimit) {
        Settings sent = settings.maxTokens() != null ? settings : settings.withMaxTokens(taskLimit);
        return new Request(turns(prompt), sent);
    }

    /// Changes whenever an answer could change; resume refuses where it did.
    public String digest() {
        List<String> texts = new ArrayList<>(List.of(kind, settings.model(), baseUrl == null ? "" : baseUrl, dialect));
        settingsAsText().forEach((name, value) -> {
            texts.add(name);
            texts.add(value);
        });
        return Digest.of(texts);
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
