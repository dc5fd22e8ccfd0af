package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Asks Ollama by its own protocol, `/api/chat`, streaming. Against its `/v1` this one can set the context
/// length, refuses a prompt that does not fit instead of cutting it, and brings the engine's durations.
public final class OllamaProvider implements Provider {
    private final Endpoint endpoint;
    private final HttpSettings settings;
    private final @Nullable Integer contextLength;
    private final Calls calls;
    private final HttpUrl url;
    private final HttpFailure failures;

    /// @param endpoint      where, for example `http://127.0.0.1:11434`; a path `/v1` is taken off
    /// @param settings      deadlines and limits
    /// @param contextLength tokens of context the model is loaded with; null for the server's own
    public OllamaProvider(Endpoint endpoint, HttpSettings settings, @Nullable Integer contextLength) {
        if (contextLength != null && contextLength < 1) {
            throw new IllegalArgumentException("a context of " + contextLength + " tokens; the least is 1");
        }
        this.endpoint = endpoint;
        this.settings = settings;
        this.contextLength = contextLength;
        this.calls = new Calls(settings, false);
        this.url = endpoint.resolveAtRoot("api/chat");
        this.failures = HttpFailure.of("POST", url, endpoint.scrubber(), Dialect.OLLAMA_V1);
    }

    @Override
    public Reply ask(Request request) throws InterruptedException {
        byte[] body;
        try {
            body = OllamaBody.render(request, contextLength);
        } catch (IllegalArgumentException e) {
            Failure failure = failures.seen(Failure.Kind.BAD_REQUEST, "not sent: " + e.getMessage(), Failure.Billed.NO);
            return new ReplyDraft(new Marks(), settings.maxReplyChars()).failed(failure);
        }
        Attempt attempt = new Attempt(calls, settings, failures, url, endpoint, body);
        return attempt.make(new OllamaReplyReader(failures, settings, attempt.marks()));
    }

    @Override
    public void close() {
        calls.close();
    }
}
