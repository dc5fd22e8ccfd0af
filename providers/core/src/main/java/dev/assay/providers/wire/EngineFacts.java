package dev.assay.providers.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Gathers facts from the answers of engines' info routes. Pure. Names are the same over engines; a value is
/// the engine's own word. Nothing is put in for what an engine leaves out or leaves empty.
final class EngineFacts {
    private final Map<String, String> facts = new TreeMap<>();
    private final String model;

    EngineFacts(String model) {
        this.model = model;
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(facts);
    }

    /// `/v1/models`: llama.cpp has `meta`, vLLM `max_model_len`; `owned_by` names the engine.
    void models(JsonNode list) {
        for (JsonNode entry : list.path("data")) {
            boolean named = entry.path("id").asText().equals(model);
            for (JsonNode alias : entry.path("aliases")) {
                named |= alias.asText().equals(model);
            }
            if (named || list.path("data").size() == 1) {
                put("model.served", entry.path("id"));
                put("engine", entry.path("owned_by"));
                put("context.length", entry.path("max_model_len"));
                JsonNode meta = entry.path("meta");
                put("context.length", meta.path("n_ctx"));
                put("context.trained", meta.path("n_ctx_train"));
                put("model.parameters", meta.path("n_params"));
                put("model.bytes", meta.path("size"));
                put("model.quantisation", meta.path("ftype"));
            }
        }
    }

    /// `/props` of llama.cpp. The context is that of one slot.
    void llamaCpp(JsonNode props) {
        if (!props.has("build_info")) {
            return;
        }
        facts.put("engine", "llama.cpp");
        put("engine.version", props.path("build_info"));
        put("model.quantisation", props.path("model_ftype"));
        put("context.length", props.path("default_generation_settings").path("n_ctx"));
        put("engine.slots", props.path("total_slots"));
        String template = props.path("chat_template").asText("");
        if (!template.isEmpty()) {
            facts.put("model.chat-template.sha256", sha256(template));
        }
    }

    void ollamaVersion(JsonNode version) {
        if (version.has("version")) {
            facts.put("engine", "ollama");
            put("engine.version", version.path("version"));
        }
    }

    /// `/api/tags` (on disk) or `/api/ps` (in memory, with context length and VRAM).
    void ollamaList(JsonNode list) {
        for (JsonNode entry : list.path("models")) {
            String name = entry.path("name").asText();
            if (name.equals(model) || name.equals(model + ":latest")) {
                put("model.digest", entry.path("digest"));
                boolean loaded = entry.has("size_vram");
                put(loaded ? "memory.bytes" : "model.bytes", entry.path("size"));
                put("memory.vram-bytes", entry.path("size_vram"));
                put("context.length", entry.path("context_length"));
                details(entry.path("details"));
            }
        }
    }

    /// `/api/show`.
    void ollamaShow(JsonNode show) {
        details(show.path("details"));
        JsonNode info = show.path("model_info");
        put("model.parameters", info.path("general.parameter_count"));
        String architecture = info.path("general.architecture").asText("");
        put("context.trained", info.path(architecture + ".context_length"));
        String template = show.path("template").asText("");
        if (!template.isEmpty()) {
            facts.put("model.chat-template.sha256", sha256(template));
        }
    }

    /// `/version` of vLLM.
    void version(JsonNode version) {
        if (!facts.containsKey("engine.version")) {
            put("engine.version", version.path("version"));
        }
    }

    /// `/get_server_info` of SGLang.
    void sglang(JsonNode info) {
        if (info.has("model_path")) {
            facts.put("engine", "sglang");
            put("engine.version", info.path("version"));
            put("model.quantisation", info.path("quantization"));
            put("context.length", info.path("context_length"));
        }
    }

    private void details(JsonNode details) {
        put("model.family", details.path("family"));
        put("model.quantisation", details.path("quantization_level"));
        put("model.format", details.path("format"));
    }

    private void put(String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            facts.put(name, value.asText());
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
