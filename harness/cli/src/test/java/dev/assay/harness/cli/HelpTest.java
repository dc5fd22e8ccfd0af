package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The help as people see it, 100 columns wide. A changed line is a changed contract: change the file with it.
class HelpTest {
    @ParameterizedTest
    @CsvSource({"--help, assay.txt", "run --help, run.txt", "rescore --help, rescore.txt", "import --help, import.txt"})
    void theHelpIsTheSealedText(String command, String golden) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

        int code = Main.run(command.split(" ", -1), stream, stream, Map.of());

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .isEqualTo(DocsTest.read(
                        DocsTest.ROOT.resolve("harness/cli/src/test/resources/dev/assay/harness/cli/help/" + golden)));
    }
}
