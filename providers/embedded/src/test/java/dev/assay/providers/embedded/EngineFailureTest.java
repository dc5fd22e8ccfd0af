package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.gguf.GgufBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whatever keeps an engine from starting is told in words, and leaves nothing behind.
class EngineFailureTest {
    private static final int F32 = 0;
    private static final int INT32 = 5;
    private static final int UINT64 = 10;

    @TempDir
    Path folder;

    private static EngineSpec small(Path model) {
        return EngineSpec.of(model).withSlots(1).withContextPerSlot(128).withThreads(1);
    }

    private void assertFails(EmbeddedEngine engine, EngineSpec spec, Reason reason, String... words) {
        assertThatThrownBy(() -> engine.start(spec))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .message()
                .contains(words)
                .doesNotContain(folder.toString());
        Eventually.within(
                "all children to be gone",
                () -> ProcessHandle.current().descendants().findAny().isEmpty());
    }

    @Test
    void aMissingFile() {
        assertFails(EmbeddedEngine.jni(), small(folder.resolve("gone.gguf")), Reason.NO_FILE, "gone.gguf");
    }

    @Test
    void aFileThatIsNoGguf() throws IOException {
        Path page = Files.writeString(folder.resolve("page.gguf"), "<html>Not Found</html>");
        assertFails(EmbeddedEngine.jni(), small(page), Reason.NOT_GGUF, "page.gguf is not a GGUF file");
    }

    @Test
    void aFileThatIsCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(TestModels.stories());
        Path cut = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, whole.length / 2));
        assertFails(EmbeddedEngine.jni(), small(cut), Reason.CUT_SHORT, "527264 bytes", "1054528");
    }

    @Test
    void anArchitectureThatTheEngineDoesNotKnow() throws IOException {
        Path model = new GgufBuilder()
                .text("general.architecture", "llama9000")
                .tensor("a", F32, 8, 32)
                .write(folder.resolve("new.gguf"));
        assertFails(
                EmbeddedEngine.jni(),
                small(model),
                Reason.UNKNOWN_ARCHITECTURE,
                "new.gguf is of an architecture that this engine does not know",
                "llama9000",
                "ASSAY_LLAMA_SERVER");
    }

    @Test
    void aModelThatTheEngineCannotLoad() throws IOException {
        Path model = new GgufBuilder()
                .text("general.architecture", "llama")
                .tensor("a", F32, 8, 32)
                .write(folder.resolve("empty.gguf"));
        assertFails(EmbeddedEngine.jni(), small(model), Reason.UNREADABLE, "cannot load empty.gguf", "error loading");
    }

    @Test
    void aTemplateThatTheEngineCannotRender() throws IOException {
        Path model = TemplatedStories.write(folder.resolve("odd.gguf"), "{{ messages[0].content.nosuch() }}");
        assertFails(
                EmbeddedEngine.jni(),
                small(model),
                Reason.UNSUPPORTED_TEMPLATE,
                "the chat template in odd.gguf cannot be rendered by this engine");
    }

    @Test
    void aModelThatWouldNotFitIntoMemory() throws IOException {
        Path model = new GgufBuilder()
                .text("general.architecture", "llama")
                .number("llama.context_length", 1 << 30)
                .number("llama.block_count", 1000)
                .number("llama.embedding_length", 16384)
                .number("llama.attention.head_count", 128)
                .tensor("a", F32, 8, 32)
                .write(folder.resolve("huge.gguf"));
        assertFails(
                EmbeddedEngine.jni(),
                EngineSpec.of(model).withSlots(8).withContextPerSlot(1 << 20),
                Reason.TOO_LITTLE_MEMORY,
                "huge.gguf needs about",
                "context of 8 x 1048576 tokens",
                "are available");
    }

    @Test
    void aModelWhoseSizesOverflow() throws IOException {
        Path model = new GgufBuilder()
                .text("general.architecture", "llama")
                .pair("llama.block_count", UINT64, GgufBuilder.little(8, 1L << 50))
                .number("llama.embedding_length", 1024)
                .number("llama.attention.head_count", 8)
                .tensor("a", F32, 8, 32)
                .write(folder.resolve("hostile.gguf"));
        assertFails(
                EmbeddedEngine.jni(),
                small(model).withSlots(8),
                Reason.UNREADABLE,
                "hostile.gguf announces sizes that overflow");
    }

    @Test
    void aModelThatSaysItHasNoContext() throws IOException {
        for (int tokens : new int[] {0, -5}) {
            Path model = new GgufBuilder()
                    .text("general.architecture", "llama")
                    .pair("llama.context_length", INT32, GgufBuilder.little(4, tokens))
                    .tensor("a", F32, 8, 32)
                    .write(folder.resolve("none.gguf"));
            assertFails(
                    EmbeddedEngine.jni(),
                    small(model),
                    Reason.UNREADABLE,
                    "none.gguf says that its context is " + tokens + " tokens (llama.context_length)");
        }
    }

    @Test
    void aServerThatIsNotThere() {
        assertFails(
                EmbeddedEngine.llamaServer(List.of("no-such-llama-server")),
                small(TestModels.stories()),
                Reason.CANNOT_START,
                "no-such-llama-server");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aServerThatEndsAtOnce() throws IOException {
        Path program = Files.writeString(folder.resolve("server.sh"), "echo what a pity >&2; exit 7\n");
        assertFails(
                EmbeddedEngine.llamaServer(List.of("sh", program.toString())),
                small(TestModels.stories()),
                Reason.DIED,
                "while it was loading stories260K.gguf, the engine ended with code 7; its last words: what a pity");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aServerThatNeverBecomesReady() throws IOException {
        Path program = Files.writeString(folder.resolve("server.sh"), "echo still loading; exec sleep 600\n");
        assertFails(
                EmbeddedEngine.llamaServer(List.of("sh", program.toString())),
                small(TestModels.stories()).withLoadTimeout(Duration.ofMillis(1500)),
                Reason.LOAD_TIMEOUT,
                "was not loaded within 1500 ms; its last words: ");
    }

    @Test
    void aClosedEngineLeavesNoFolder() throws Exception {
        RunningEngine engine = EmbeddedEngine.jni().start(small(TestModels.stories()));
        assertThat(engine.folder()).isDirectory();
        engine.close();
        assertThat(engine.folder()).doesNotExist();
    }
}
