package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.Message;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatBodyTest {

    @Test
    void theBytesAreSealed() {
        Request request = new Request(
                List.of(
                        Message.system("Be brief."),
                        Message.user("6·7?\n\"quoted\""),
                        Message.assistant("42"),
                        Message.user("And 6·8?")),
                new Settings("m", 0.6, 0.95, 100, 7L, "high", Map.of("user_id", "\"u\"", "a", "[1, 2]")));
        assertThat(body(request, Dialect.GENERIC))
                .isEqualTo("{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                        + "{\"role\":\"user\",\"content\":\"6·7?\\n\\\"quoted\\\"\"},{\"role\":\"assistant\",\"content\":\"42\"},"
                        + "{\"role\":\"user\",\"content\":\"And 6·8?\"}],\"max_tokens\":100,\"temperature\":0.6,\"top_p\":0.95,"
                        + "\"seed\":7,\"reasoning_effort\":\"high\",\"stream\":true,\"stream_options\":{\"include_usage\":true},"
                        + "\"a\":[1, 2],\"user_id\":\"u\"}");
    }

    @Test
    void whatIsNotSetIsNotSent() {
        assertThat(body(Request.of("q", Settings.of("m")), Dialect.MISTRAL))
                .isEqualTo("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"q\"}],\"stream\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "deepseek|high|\"thinking\":{\"type\":\"enabled\"},\"reasoning_effort\":\"high\"",
                "deepseek|none|\"thinking\":{\"type\":\"disabled\"}",
                "openai|none|\"reasoning_effort\":\"none\"",
                "openrouter|low|\"reasoning\":{\"effort\":\"low\"}",
                "vllm|none|\"chat_template_kwargs\":{\"enable_thinking\":false}",
                "vllm|high|\"reasoning_effort\":\"high\"",
            })
    void effortIsSpelledAsTheServerSpellsIt(String dialect, String effort, String fields) {
        Settings settings = new Settings("m", null, null, null, null, effort, Map.of());
        assertThat(body(Request.of("q", settings), Dialect.named(dialect).orElseThrow()))
                .contains("}]," + fields + ",\"stream\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "o3-mini,,true",
        "openai/o1,,true",
        "gpt-5-nano,,true",
        "gpt-5.1,none,false",
        "gpt-5.1,low,true",
        "gpt-6.1-sol,,true",
        "gpt-5-chat-latest,,false",
        "gpt-4o,,false",
        "gpt-4.1-mini,,false",
        "omni,,false"
    })
    void samplingIsLeftOutWhereTheModelRefusesIt(String model, @Nullable String effort, boolean dropped) {
        Settings settings = new Settings(model, 0.0, 0.9, 10, null, effort, Map.of());
        String body = body(Request.of("q", settings), Dialect.OPENAI);
        assertThat(body.contains("temperature")).isNotEqualTo(dropped);
        assertThat(body.contains("top_p")).isNotEqualTo(dropped);
        assertThat(body).contains("\"max_completion_tokens\":10").doesNotContain("\"max_tokens\"");
        assertThat(ChatBody.dropped(settings, Dialect.OPENAI))
                .isEqualTo(dropped ? List.of("temperature", "top_p") : List.of());
        assertThat(body(Request.of("q", settings), Dialect.GENERIC)).contains("temperature");
    }

    @Test
    void anExtraFieldWinsOverTheSettingOfItsName() {
        Map<String, String> extra =
                Map.of("max_tokens", "5", "thinking", "{\"type\":\"disabled\"}", "stream_options", "{}");
        Settings settings = new Settings("m", null, null, 100, null, "high", extra);
        assertThat(body(Request.of("q", settings), Dialect.DEEPSEEK))
                .endsWith("}],\"reasoning_effort\":\"high\",\"stream\":true,\"max_tokens\":5,\"stream_options\":{},"
                        + "\"thinking\":{\"type\":\"disabled\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a|text", "a|{", "a|1 2", "a|``", "a|{},\"gold\":1", "messages|[]", "model|\"x\""})
    void anExtraFieldIsOneJsonValueAndNeverTheQuestion(String name, String json) {
        Settings settings = new Settings("m", null, null, null, null, null, Map.of(name, json));
        assertThatThrownBy(() -> ChatBody.render(Request.of("q", settings), Dialect.GENERIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("extra field " + name);
    }

    @Test
    void ollamaTakesItsOptionsInAnObjectAndNeverTruncatesInSecret() {
        Settings settings = new Settings(
                "m", 0.0, null, 24, 7L, "none", Map.of("options", "{\"top_k\":1,\"seed\":8}", "keep_alive", "\"5m\""));
        assertThat(new String(OllamaBody.render(Request.of("q", settings), 4096), StandardCharsets.UTF_8))
                .isEqualTo("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"q\"}],\"stream\":true,"
                        + "\"truncate\":false,\"think\":false,\"options\":{\"num_ctx\":4096,\"num_predict\":24,"
                        + "\"temperature\":0.0,\"seed\":8,\"top_k\":1},\"keep_alive\":\"5m\"}");
        assertThatThrownBy(() -> OllamaBody.render(
                        Request.of("q", new Settings("m", null, null, null, null, null, Map.of("options", "[]"))),
                        null))
                .hasMessageContaining("options");
    }

    private static String body(Request request, Dialect dialect) {
        return new String(ChatBody.render(request, dialect), StandardCharsets.UTF_8);
    }
}
