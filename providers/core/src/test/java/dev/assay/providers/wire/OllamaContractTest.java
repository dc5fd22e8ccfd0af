package dev.assay.providers.wire;

import static dev.assay.providers.wire.ChatCompletionsContractTest.quoted;

import dev.assay.providers.Provider;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OllamaContractTest implements ProviderContract {
    @Override
    public Provider provider(String baseUrl, HttpSettings settings) {
        return new OllamaProvider(Endpoint.of(baseUrl, KEY), settings, null);
    }

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public String reasoning(String text) {
        return line("{\"role\":\"assistant\",\"content\":\"\",\"thinking\":" + quoted(text) + "}", ",\"done\":false");
    }

    @Override
    public String answer(String text) {
        return line("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", ",\"done\":false");
    }

    @Override
    public String end(String finish) {
        return line(
                "{\"role\":\"assistant\",\"content\":\"\"}",
                ",\"done\":true,\"done_reason\":" + quoted(finish)
                        + ",\"total_duration\":9,\"prompt_eval_count\":10,\"eval_count\":5");
    }

    @Override
    public String errorInside(String message) {
        return errorBody(message) + "\n";
    }

    @Override
    public String keepAlive() {
        return "\n";
    }

    @Override
    public String errorBody(String message) {
        return "{\"error\":" + quoted(message) + "}";
    }

    private static String line(String message, String more) {
        return "{\"model\":\"m\",\"created_at\":\"2026-11-24T23:20:41Z\",\"message\":" + message + more + "}\n";
    }
}
