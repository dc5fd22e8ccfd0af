package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void aRealModelThatCannotBeRunHereIsSaidInOneLineAndEndsNothing() throws Exception {
        Path damaged = Files.writeString(temp.resolve("damaged.gguf"), "these are no weights, but long enough");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(new PrintStream(new ByteArrayOutputStream()), err, false, 80, Map.of());

        assertThat(new DemoCommand(console).real(damaged, temp.resolve("real"))).isNull();

        assertThat(said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("no real model: ")))
                .singleElement()
                .asString()
                .contains("damaged.gguf is not a GGUF");
        assertThat(temp.resolve("real")).doesNotExist();
    }
}
