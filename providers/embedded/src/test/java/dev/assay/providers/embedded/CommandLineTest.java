package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void wordsAreSplitAtSpaceAndKeptTogetherByQuotes() {
        assertThat(CommandLine.split("  python3  'my tool.py' --x=\"a b\"c \t''"))
                .containsExactly("python3", "my tool.py", "--x=a bc", "");
        assertThat(CommandLine.split("C:\\llama\\llama-server.exe")).containsExactly("C:\\llama\\llama-server.exe");
        assertThat(CommandLine.split("  ")).isEmpty();
    }

    @Test
    void anOpenQuoteIsAnError() {
        assertThatThrownBy(() -> CommandLine.split("python3 'tool.py"))
                .hasMessage("a quote is not closed in the command: python3 'tool.py");
    }
}
