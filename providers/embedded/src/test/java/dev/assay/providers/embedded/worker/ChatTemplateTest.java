package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatTemplateTest {
    private static final List<Turn> TURNS = List.of(new Turn("system", "Be brief."), new Turn("user", "😀 한국?"));

    /// Stands for the native renderer: ChatML with a mark at each edge, and it may hold nothing beyond the BMP.
    private static String chatMl(String request) {
        var out = new StringBuilder(String.valueOf(Escapes.EDGE));
        for (JsonNode message : messages(request)) {
            out.append("<|im_start|>").append(message.path("role").asText()).append('\n');
            out.append(message.path("content").asText()).append("<|im_end|>\n");
        }
        String text = out.append("<|im_start|>assistant\n").append(Escapes.EDGE).toString();
        assertThat(text.codePoints()).allMatch(c -> c <= 0xFFFF);
        return text;
    }

    private static JsonNode messages(String request) {
        try {
            return Json.MAPPER.readTree(request).path("messages");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePromptHoldsTheTextsAsTheyAre() {
        assertThat(new ChatTemplate(ChatTemplateTest::chatMl, null).prompt(TURNS))
                .isEqualTo("""
                        <|im_start|>system
                        Be brief.<|im_end|>
                        <|im_start|>user
                        😀 한국?<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void aStartTokenThatTheEngineAddsIsNotThereTwice() {
        String prompt = new ChatTemplate(ChatTemplateTest::chatMl, "<|im_start|>").prompt(TURNS);
        assertThat(prompt).startsWith("system\n");
    }

    @Test
    void aTemplatesComplaintIsTheClientsError() {
        var template = new ChatTemplate(
                request -> Escapes.EDGE + "x" + Escapes.COMPLAINT + " no system turn, please " + Escapes.COMPLAINT
                        + Escapes.EDGE,
                null);
        assertThatThrownBy(() -> template.prompt(TURNS))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessage("the model's chat template refuses this conversation: no system turn, please");
    }

    @Test
    void aTemplateThatCutsATextIsAnError() {
        var template = new ChatTemplate(request -> "\uE0A6\uE0A501\uE0A6", null);
        assertThatThrownBy(() -> template.prompt(TURNS))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(500));
    }

    @Test
    void theTemplateForTheEngineHasMarksAtItsEdgesAndNoLineBreakAtItsEnd() {
        assertThat(ChatTemplate.forEngine("{{ x }}\n")).endsWith("\uE0A6{{ x }}\uE0A6");
        assertThat(ChatTemplate.forEngine(null)).contains("<|im_start|>");
    }
}
