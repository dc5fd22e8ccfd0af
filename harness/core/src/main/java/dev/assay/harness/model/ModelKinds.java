package dev.assay.harness.model;

import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import dev.assay.harness.spec.Written;
import dev.assay.providers.wire.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one visible list of the kinds of model that `-m` understands.
public final class ModelKinds {
    public static final List<ModelKind> ALL = List.of(
            new HttpModelKind(
                    "deepseek",
                    "the DeepSeek API",
                    "https://api.deepseek.com",
                    "DEEPSEEK_API_KEY",
                    Dialect.DEEPSEEK,
                    false),
            new HttpModelKind(
                    "openai",
                    "the OpenAI API, or with base-url any server that speaks its chat completions",
                    "https://api.openai.com/v1",
                    "OPENAI_API_KEY",
                    Dialect.OPENAI,
                    false),
            new HttpModelKind(
                    "llamacpp",
                    "a running llama.cpp server",
                    "http://127.0.0.1:8080/v1",
                    null,
                    Dialect.LLAMA_CPP,
                    true),
            new HttpModelKind("vllm", "a running vLLM server", "http://127.0.0.1:8000/v1", null, Dialect.VLLM, true),
            new HttpModelKind(
                    "sglang", "a running SGLang server", "http://127.0.0.1:30000/v1", null, Dialect.SGLANG, true),
            new HttpModelKind(
                    "lmstudio",
                    "a running LM Studio server",
                    "http://127.0.0.1:1234/v1",
                    null,
                    Dialect.LM_STUDIO,
                    true),
            new OllamaKind(),
            new EmbeddedKind(),
            new SimulatedKind());

    private ModelKinds() {}

    /// Resolves what was asked for.
    ///
    /// @param problems receives one message per problem; the result is usable only when none came
    public static List<ModelSpec> resolve(List<String> texts, ModelContext context, List<String> problems) {
        return resolveWritten(Written.ofAll(texts, problems), context, problems);
    }

    /// Resolves what was asked for, wherever it was written.
    ///
    /// @param problems receives one message per problem; the result is usable only when none came
    public static List<ModelSpec> resolveWritten(List<Written> specs, ModelContext context, List<String> problems) {
        List<ModelSpec> models = new ArrayList<>();
        Set<String> lanes = new HashSet<>();
        for (Written written : specs) {
            ModelSpec model = resolve(written, context, problems);
            if (model != null) {
                if (!lanes.add(model.lane())) {
                    problems.add(written.whole() + " would be the second lane named '" + model.lane()
                            + "'; give it another name with name=…");
                }
                models.add(model);
            }
        }
        return models;
    }

    /// The kind with an id; null when there is none.
    public static @Nullable ModelKind named(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst().orElse(null);
    }

    private static @Nullable ModelSpec resolve(Written written, ModelContext context, List<String> problems) {
        Spec spec = written.spec();
        int slash = spec.name().indexOf('/');
        ModelKind kind = slash < 0 ? null : named(spec.name().substring(0, slash));
        if (kind == null || slash == spec.name().length() - 1) {
            problems.add(written.whole() + " names no model: a model is written KIND/NAME, and the kinds are "
                    + ALL.stream().map(ModelKind::id).collect(Collectors.joining(", ")));
            return null;
        }
        Options options = new Options(written, problems);
        int before = problems.size();
        ModelSpec model = kind.resolve(spec, spec.name().substring(slash + 1), options, context);
        options.refuseUnknown();
        return problems.size() == before ? model : null;
    }
}
