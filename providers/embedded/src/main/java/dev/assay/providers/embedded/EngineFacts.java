package dev.assay.providers.embedded;

import dev.assay.providers.embedded.gguf.Gguf;
import dev.assay.providers.embedded.internal.EngineHttp;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects what a manifest says of an engine and its model, by name. What is not known is left out.
final class EngineFacts {
    private final Map<String, String> facts = new TreeMap<>();

    EngineFacts(EngineSpec spec, Gguf gguf, @Nullable String sha256) {
        with("model.file", String.valueOf(spec.model().getFileName()));
        with("model.bytes", Long.toString(gguf.bytes()));
        with("model.weights.bytes", Long.toString(gguf.weightBytes()));
        with("model.sha256", sha256);
        with("model.architecture", gguf.architecture());
        with("model.name", gguf.name());
        with("model.quantisation", gguf.quantisation());
        with("model.parameters", Long.toString(gguf.parameters()));
        with("model.context", text(gguf.contextLength()));
        with("model.chat-template", gguf.chatTemplate() == null ? "ChatML, since the file has none" : "of the file");
        with("engine.slots", Integer.toString(spec.slots()));
        with("engine.threads", Integer.toString(spec.threads()));
    }

    EngineFacts with(String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    EngineFacts with(Map<String, String> more) {
        facts.putAll(more);
        return this;
    }

    /// What the engine says of itself; of the context, what was asked for where it says nothing.
    EngineFacts with(EngineHttp.Props props, int context) {
        with("engine.build", props.build());
        return with("context.length", props.context() == null ? Integer.toString(context) : text(props.context()));
    }

    private static @Nullable String text(@Nullable Long value) {
        return value == null ? null : value.toString();
    }

    Map<String, String> all() {
        return facts;
    }
}
