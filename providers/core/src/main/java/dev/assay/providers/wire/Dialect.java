package dev.assay.providers.wire;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What servers of the chat-completions protocol do differently, as a value. To add a server, add a line to
/// [#ALL].
///
/// @param id                the name in configuration, lower case
/// @param path              what stands in front of `/chat/completions` when the base URL has no path of its
///                          own
/// @param limitField        the field that limits the output: `max_tokens` or `max_completion_tokens`
/// @param seedField         the field of the sampling seed
/// @param asksForUsage      whether `stream_options.include_usage` is sent; DeepSeek counts unasked, most
///                          others do not
/// @param effort            how reasoning effort is spelled
/// @param dropsSampling     whether `temperature` and `top_p` are left out for reasoning models, which refuse
///                          them
/// @param excludesReasoning whether `completion_tokens` leaves the reasoning out, so that it must be added
/// @param local             whether the engine usually runs on hardware of one's own: no bill, and it may be
///                          loading
/// @param loading           what a 503 says while the model loads, lower case; null where this is not known
public record Dialect(
        String id,
        String path,
        String limitField,
        String seedField,
        boolean asksForUsage,
        Effort effort,
        boolean dropsSampling,
        boolean excludesReasoning,
        boolean local,
        @Nullable String loading) {

    /// How [dev.assay.providers.Settings#effort()] becomes fields of the body.
    public enum Effort {
        /// `"reasoning_effort":"high"`.
        FLAT,
        /// `"thinking":{"type":"enabled"},"reasoning_effort":"high"`; `none` becomes
        /// `"thinking":{"type":"disabled"}`.
        DEEPSEEK,
        /// `"reasoning":{"effort":"high"}`.
        NESTED,
        /// `"reasoning_effort":"high"`; `none` becomes `"chat_template_kwargs":{"enable_thinking":false}`.
        TEMPLATE
    }

    private static final String V1 = "/v1";
    private static final String MAX = "max_tokens";

    public static final Dialect DEEPSEEK =
            new Dialect("deepseek", "", MAX, "seed", true, Effort.DEEPSEEK, false, false, false, null);
    public static final Dialect OPENAI =
            new Dialect("openai", V1, "max_completion_tokens", "seed", true, Effort.FLAT, true, false, false, null);
    public static final Dialect XAI = new Dialect("xai", V1, MAX, "seed", true, Effort.FLAT, false, true, false, null);
    public static final Dialect OPENROUTER =
            new Dialect("openrouter", "/api/v1", MAX, "seed", true, Effort.NESTED, false, false, false, null);
    public static final Dialect MISTRAL =
            new Dialect("mistral", V1, MAX, "random_seed", false, Effort.FLAT, false, false, false, null);
    public static final Dialect LLAMA_CPP =
            new Dialect("llama.cpp", V1, MAX, "seed", true, Effort.TEMPLATE, false, false, true, "loading model");
    public static final Dialect OLLAMA_V1 =
            new Dialect("ollama", V1, MAX, "seed", true, Effort.FLAT, false, false, true, "loading");
    public static final Dialect VLLM =
            new Dialect("vllm", V1, MAX, "seed", true, Effort.TEMPLATE, false, false, true, "loading");
    public static final Dialect SGLANG =
            new Dialect("sglang", V1, MAX, "seed", true, Effort.TEMPLATE, false, false, true, "loading");
    public static final Dialect LM_STUDIO =
            new Dialect("lmstudio", V1, MAX, "seed", true, Effort.FLAT, false, false, true, "loading");
    public static final Dialect GENERIC =
            new Dialect("generic", V1, MAX, "seed", true, Effort.FLAT, false, false, false, "loading");

    /// The whole catalogue.
    public static final List<Dialect> ALL =
            List.of(DEEPSEEK, OPENAI, XAI, OPENROUTER, MISTRAL, LLAMA_CPP, OLLAMA_V1, VLLM, SGLANG, LM_STUDIO, GENERIC);

    public Dialect {
        requireNonNull(id, "id is null");
        requireNonNull(path, "path is null");
        requireNonNull(limitField, "limitField is null");
        requireNonNull(seedField, "seedField is null");
        requireNonNull(effort, "effort is null");
    }

    /// The dialect of that name, whatever its case.
    public static Optional<Dialect> named(String id) {
        String name = id.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(d -> d.id.equals(name)).findFirst();
    }
}
