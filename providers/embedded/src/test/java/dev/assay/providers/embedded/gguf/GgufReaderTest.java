package dev.assay.providers.embedded.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.embedded.gguf.BadGgufException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufReaderTest {
    private static final int F32 = 0;
    private static final int INT32 = 5;
    private static final int Q4_1 = 3;

    @TempDir
    Path folder;

    private static GgufBuilder small() {
        return new GgufBuilder()
                .text("general.architecture", "llama")
                .text("general.name", "Small")
                .number("general.file_type", 3)
                .number("llama.context_length", 8192)
                .number("llama.block_count", 30)
                .number("llama.embedding_length", 576)
                .number("llama.attention.head_count", 9)
                .number("llama.attention.head_count_kv", 3)
                .texts("tokenizer.ggml.tokens", "a", "b", "c")
                .text("tokenizer.chat_template", "{{ messages }}")
                .tensor("a", Q4_1, 320, 200)
                .tensor("b", F32, 10, 40);
    }

    @Test
    void theHeaderSaysWhatTheModelIs() throws IOException {
        Gguf gguf = GgufReader.read(small().write(folder.resolve("small.gguf")));
        assertThat(gguf)
                .isEqualTo(new Gguf(
                        small().bytes().length,
                        240,
                        "llama",
                        "Small",
                        "Q4_1",
                        330,
                        8192L,
                        3L,
                        30L * 3 * 64 * 2 * 2,
                        "{{ messages }}"));
    }

    @Test
    void whatTheHeaderDoesNotSayIsUnknown() throws IOException {
        Gguf gguf = GgufReader.read(new GgufBuilder()
                .text("general.architecture", "llama")
                .tensor("a", Q4_1, 320, 200)
                .tensor("b", F32, 10, 40)
                .write(folder.resolve("bare.gguf")));
        assertThat(gguf.name()).isNull();
        assertThat(gguf.contextLength()).isNull();
        assertThat(gguf.vocabulary()).isNull();
        assertThat(gguf.keyValueBytes()).isNull();
        assertThat(gguf.chatTemplate()).isNull();
        assertThat(gguf.quantisation()).as("the type of most elements").isEqualTo("Q4_1");
    }

    @Test
    void headCountsPerLayerCountAsTheLargest() throws IOException {
        Gguf gguf = GgufReader.read(new GgufBuilder()
                .text("general.architecture", "x")
                .number("x.block_count", 2)
                .number("x.embedding_length", 128)
                .number("x.attention.head_count", 4)
                .numbers("x.attention.head_count_kv", 1, 2)
                .number("x.attention.key_length", 64)
                .number("x.attention.value_length", 32)
                .tensor("a", F32, 1, 4)
                .write(folder.resolve("layers.gguf")));
        assertThat(gguf.keyValueBytes()).isEqualTo(2L * 2 * (64 + 32) * 2);
    }

    @Test
    void anotherFileIsToldByItsFirstBytes() throws IOException {
        Path page = Files.writeString(folder.resolve("page.gguf"), "<html>404</html>");
        assertThatThrownBy(() -> GgufReader.read(page))
                .isInstanceOfSatisfying(
                        BadGgufException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NOT_GGUF))
                .hasMessageContaining("page.gguf is not a GGUF file: it starts with 3c 68 74 6d")
                .hasMessageNotContaining(folder.toString());
        Path empty = Files.createFile(folder.resolve("empty.gguf"));
        assertThatThrownBy(() -> GgufReader.read(empty)).hasMessageContaining("nothing (it is empty)");
    }

    @Test
    void everyCutIsSeen() throws IOException {
        byte[] whole = small().bytes();
        for (int length = 4; length < whole.length - 24; length += 3) {
            Path file = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> GgufReader.read(file))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOfSatisfying(
                            BadGgufException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CUT_SHORT));
        }
    }

    @Test
    void aCutInTheDataSaysHowManyBytesThereShouldBe() throws IOException {
        byte[] whole = small().bytes();
        Path file = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(() -> GgufReader.read(file))
                .hasMessage("cut.gguf is cut short: it has " + (whole.length - 100) + " bytes and its header announces "
                        + (whole.length - 24) + "; fetch the file again");
    }

    @Test
    void anUnknownVersionIsNotReadOn() throws IOException {
        Path file = small().version(7).write(folder.resolve("new.gguf"));
        assertThatThrownBy(() -> GgufReader.read(file))
                .isInstanceOfSatisfying(
                        BadGgufException.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNREADABLE))
                .hasMessageContaining("version 7");
    }

    @Test
    void aTensorTypeOfTheFutureOnlyHidesTheSize() throws IOException {
        Gguf gguf = GgufReader.read(small().tensor("new", 999, 5, 0).write(folder.resolve("future.gguf")));
        assertThat(gguf.parameters()).isEqualTo(335);
    }

    @Test
    void damagedBytesGiveAnErrorOrAHeaderAndNothingElse() throws IOException {
        var random = new Random(20261124);
        byte[] whole = small().bytes();
        for (int round = 0; round < 800; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 3; i++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.gguf"), damaged);
            try {
                GgufReader.read(file);
            } catch (BadGgufException e) {
                assertThat(e.getMessage()).startsWith("damaged.gguf ");
            }
        }
    }

    @Test
    void signedNumbersKeepTheirSignAndNegativeSizesAreAnError() throws IOException {
        Path file = new GgufBuilder()
                .text("general.architecture", "x")
                .pair("x.block_count", INT32, GgufBuilder.little(4, -2))
                .number("x.embedding_length", 128)
                .number("x.attention.head_count", 4)
                .tensor("a", F32, 1, 4)
                .write(folder.resolve("negative.gguf"));
        assertThatThrownBy(() -> GgufReader.read(file))
                .isInstanceOfSatisfying(
                        BadGgufException.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNREADABLE))
                .hasMessageContaining("negative.gguf cannot be read: x.block_count is -2");
    }

    @Test
    void aRealFileIsReadAsItsConverterDescribesIt() throws IOException {
        Path shared = Path.of(System.getProperty("assay.root", ""), "..", "shared");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        Gguf gguf = GgufReader.read(shared.resolve("models/stories260K/stories260K.gguf"));
        assertThat(gguf.architecture()).isEqualTo("llama");
        assertThat(gguf.parameters()).isEqualTo(260_032);
        assertThat(gguf.contextLength()).isEqualTo(512);
        assertThat(gguf.vocabulary()).isEqualTo(512);
        assertThat(gguf.weightBytes()).isEqualTo(1_040_128);
    }
}
