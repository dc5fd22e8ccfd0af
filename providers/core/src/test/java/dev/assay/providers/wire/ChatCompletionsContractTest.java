package dev.assay.providers.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.assay.providers.Provider;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChatCompletionsContractTest implements ProviderContract {
    @Override
    public Provider provider(String baseUrl, HttpSettings settings) {
        return new ChatCompletionsProvider(Endpoint.of(baseUrl, KEY), settings, Dialect.GENERIC);
    }

    @Override
    public String contentType() {
        return "text/event-stream";
    }

    @Override
    public String reasoning(String text) {
        return chunk("{\"content\":null,\"reasoning_content\":" + quoted(text) + "}", "null", "");
    }

    @Override
    public String answer(String text) {
        return chunk("{\"content\":" + quoted(text) + "}", "null", "");
    }

    @Override
    public String end(String finish) {
        return chunk(
                        "{}",
                        quoted(finish),
                        ",\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}")
                + "data: [DONE]\n\n";
    }

    @Override
    public String errorInside(String message) {
        return "data: " + errorBody(message) + "\n\n";
    }

    @Override
    public String keepAlive() {
        return ": keep-alive\n\n";
    }

    @Override
    public String errorBody(String message) {
        return "{\"error\":{\"message\":" + quoted(message) + ",\"type\":null,\"code\":null}}";
    }

    static String chunk(String delta, String finish, String more) {
        return "data: {\"id\":\"1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":" + delta
                + ",\"finish_reason\":" + finish + "}]" + more + "}\n\n";
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
