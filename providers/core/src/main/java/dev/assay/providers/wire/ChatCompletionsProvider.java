package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Scrubber;
import okhttp3.HttpUrl;

/// Asks servers of the chat-completions protocol, streaming: DeepSeek, OpenAI, llama.cpp, vLLM, SGLang, LM
/// Studio, Ollama's `/v1`, and the gateways. What they do differently is the [Dialect].
public final class ChatCompletionsProvider implements Provider {
    private final Endpoint endpoint;
    private final HttpSettings settings;
    private final Dialect dialect;
    private final Calls calls;
    private final HttpUrl url;
    private final HttpFailure failures;

    /// @param endpoint where; with or without `/v1`
    /// @param settings deadlines and limits
    /// @param dialect  how this server differs
    public ChatCompletionsProvider(Endpoint endpoint, HttpSettings settings, Dialect dialect) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.dialect = dialect;
        this.calls = new Calls(settings, dialect.equals(Dialect.LLAMA_CPP));
        this.url = endpoint.resolve(dialect.path(), "chat/completions");
        Scrubber scrubber = endpoint.scrubber();
        this.failures = HttpFailure.of("POST", url, scrubber, dialect);
    }

    @Override
    public Reply ask(Request request) throws InterruptedException {
        byte[] body;
        try {
            body = ChatBody.render(request, dialect);
        } catch (IllegalArgumentException e) {
            return notSent(String.valueOf(e.getMessage()));
        }
        Attempt attempt = new Attempt(calls, settings, failures, url, endpoint, body);
        return attempt.make(new ChatReplyReader(failures, settings, attempt.marks(), dialect));
    }

    @Override
    public void close() {
        calls.close();
    }

    private Reply notSent(String why) {
        Failure failure = failures.seen(Failure.Kind.BAD_REQUEST, "not sent: " + why, Failure.Billed.NO);
        return new ReplyDraft(new Marks(), settings.maxReplyChars()).failed(failure);
    }
}
