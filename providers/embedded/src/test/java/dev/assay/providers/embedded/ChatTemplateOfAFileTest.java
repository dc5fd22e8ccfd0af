package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.providers.embedded.ChatClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates that would bring the native renderer, and the process with it, down.
class ChatTemplateOfAFileTest {
    @TempDir
    Path folder;

    private RunningEngine start(String template) throws EngineException, InterruptedException, IOException {
        Path model = TemplatedStories.write(folder.resolve("templated.gguf"), template);
        return EmbeddedEngine.jni()
                .start(EngineSpec.of(model).withSlots(1).withContextPerSlot(128).withThreads(1));
    }

    @Test
    void aTemplateThatRefusesATurnIsAnErrorOfTheRequestAndTheEngineLives() throws Exception {
        try (RunningEngine engine =
                start("{% if messages[0].content=='x' %}{{raise_exception('no x')}}{% endif %}hi")) {
            var client = new ChatClient(engine);
            Answer refused = client.ask(ChatClient.question("x", 3));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/error/message").asText())
                    .isEqualTo("the model's chat template refuses this conversation: no x");
            assertThat(client.ask(ChatClient.question("y", 3)).status()).isEqualTo(200);
            assertThat(engine.alive()).isTrue();
        }
    }

    @Test
    void aTemplateSeesTheTextAsItIs() throws Exception {
        try (RunningEngine engine = start("{{ messages[0].content | trim }}")) {
            var client = new ChatClient(engine);
            long bare = client.ask(ChatClient.question("😀 the end", 1)).promptTokens();
            assertThat(client.ask(ChatClient.question("  \n 😀 the end\n\n", 1)).promptTokens())
                    .isEqualTo(bare);
            ObjectNode spaced = ChatClient.question("the end", 1);
            assertThat(client.ask(spaced).promptTokens()).isLessThan(bare);
        }
    }
}
