package dev.assay.providers.embedded.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A loaded model: turns in, text out, with counts. Safe for many threads at once; requests beyond the slots
/// wait in the engine's queue.
final class Engine {
    private final NativeModel model;
    private final EngineLog log;
    private final ChatTemplate template;
    private final List<String> endTokens;
    private final long addedTokens;
    private final WorkerConfig config;
    private final String build;

    private Engine(
            NativeModel model,
            EngineLog log,
            ChatTemplate template,
            List<String> endTokens,
            long addedTokens,
            WorkerConfig config,
            String build) {
        this.model = model;
        this.log = log;
        this.template = template;
        this.endTokens = endTokens;
        this.addedTokens = addedTokens;
        this.config = config;
        this.build = build;
    }

    /// Loads the weights and asks the engine for one token, to learn how many tokens it adds to a prompt by
    /// itself.
    static Engine load(WorkerConfig config) throws IOException, InterruptedException {
        Path file = Files.createFile(Path.of(config.folder()).resolve("engine.log"));
        NativeModel model = NativeModel.load(config, file, ChatTemplate.forEngine(config.template()));
        var log = new EngineLog(file);
        String probe = "a";
        int task = model.start(Json.text(Json.object().put("prompt", probe).put("n_predict", 1)));
        model.next(task);
        Long counted = log.of(task).promptTokens();
        String build = log.build();
        if (counted == null || build == null) {
            throw new IOException("the engine's log does not hold the token counts this worker reads from it; is the"
                    + " binding on the class path another version than de.kherud:llama 4.2.0?");
        }
        long added = counted - model.tokens(probe);
        String start = added > 0 ? log.startToken() : null;
        return new Engine(model, log, new ChatTemplate(model::render, start), log.endTokens(), added, config, build);
    }

    /// The prompt that the model sees.
    ///
    /// @throws ApiError when it does not fit into a slot's context, or the template refuses the turns
    Prompt prompt(ChatRequest request) {
        String prompt = template.prompt(request.turns());
        long tokens = model.tokens(prompt) + addedTokens;
        if (tokens >= config.context()) {
            throw ApiError.tooLong(tokens, config.context());
        }
        return new Prompt(prompt, (int) (config.context() - tokens));
    }

    Ending generate(Prompt prompt, ChatRequest request, Generation.Sink sink) throws IOException, InterruptedException {
        return new Generation(model, log, endTokens).run(prompt, request, sink);
    }

    /// Whether requests wait in the engine for something.
    boolean anyWaiting() {
        return model.progress().anyWaiting();
    }

    /// A number that changes with each step the engine makes: a piece of a reply, or a line of its log.
    long steps() {
        return model.progress().returns() + log.size();
    }

    WorkerConfig config() {
        return config;
    }

    /// Build number and commit of llama.cpp.
    String build() {
        return build;
    }

    @Nullable
    String chatTemplate() {
        return config.template();
    }
}
