package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assay.harness.Benchmark;
import dev.assay.harness.run.RunResult;
import dev.assay.reports.summary.Summary;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the README tells people to type works.
class ReadmeTest {
    private static final String README = DocsTest.read(DocsTest.ROOT.resolve("README.md"));
    private static final Pattern CELL = Pattern.compile("`\\./assay ([^`]++)`");
    private static final Pattern WORD = Pattern.compile("'([^']*+)'|(\\S++)");

    @Test
    void theJavaOfTheReadmeRuns(@TempDir Path temporary) throws InterruptedException {
        Path folder = temporary.resolve("run");
        // readme: begin
        RunResult result = Benchmark.create()
                .model("simulated/quick")
                .task("fresh-math:limit=20")
                .out(folder)
                .run();
        for (Summary.Cell cell : result.summary().cells()) {
            System.out.println(cell.lane() + " " + cell.verdicts());
        }
        System.out.println(result.scorecard());
        // readme: end

        assertThat(result.complete()).isTrue();
        assertThat(result.scorecard()).isRegularFile();
        assertThat(result.summary().cells()).hasSize(1);
    }

    /// The first line of the README's code names the folder; the test has one of its own.
    @Test
    void theJavaOfTheReadmeIsTheCodeThatIsTested() {
        String shown = between(README, "```java\n", "```");
        String own =
                DocsTest.read(DocsTest.ROOT.resolve("harness/cli/src/test/java/dev/assay/harness/cli/ReadmeTest.java"));
        String tested = between(own, "// readme: " + "begin\n", "// readme: " + "end");

        assertThat(shown).startsWith("Path folder = ");
        assertThat(shown.substring(shown.indexOf('\n'))).isEqualToIgnoringWhitespace(tested);
    }

    @Test
    void everyCommandOfTheReadmeParses() {
        List<String> commands = commands();

        assertThat(commands)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(command -> assertThatCode(() -> parse(command)).doesNotThrowAnyException());
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (String line : README.lines().toList()) {
            if (line.startsWith("./assay ")) {
                int comment = line.indexOf(" #");
                commands.add(line.substring("./assay ".length(), comment < 0 ? line.length() : comment));
            }
            Matcher cell = CELL.matcher(line);
            while (cell.find()) {
                commands.add(cell.group(1));
            }
        }
        return commands;
    }

    private static void parse(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        new CommandLine(new Assay(), new Commands(new Console(nowhere, nowhere, false, 100, Map.of())))
                .parseArgs(words.toArray(String[]::new));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as("where %s stands", begin.strip()).isNotNegative();
        return text.substring(from + begin.length(), text.indexOf(end, from + begin.length()));
    }
}
