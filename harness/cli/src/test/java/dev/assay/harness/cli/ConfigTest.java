package dev.assay.harness.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.harness.config.RunConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A run out of an `assay.yaml`.
final class ConfigTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FILE = """
            models:
              - {model: simulated/quick, speed: 0, faults: 0, name: from-file}
            tasks:
              - {task: fresh-math, limit: 3}
            epochs: 2
            seed: 5
            max-in-flight: 3
            out: from-file
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void whatInitWritesRunsAtOnce() throws Exception {
        Path folder = temp.resolve("new");

        Ran init = Ran.of("init", "--schema", folder.toString());
        Ran run = Ran.of(
                "run",
                "--config",
                folder.resolve("assay.yaml").toString(),
                "-m",
                "simulated/quick:speed=0",
                "-o",
                temp.resolve("run").toString());

        assertThat(init.code()).as(init.err()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/assay.yaml");
        assertThat(folder).isDirectoryContaining("glob:**/.env.example");
        assertThat(JSON.readTree(folder.resolve("assay.schema.json").toFile())
                        .path("properties")
                        .has("models"))
                .isTrue();
        List<String> problems = new ArrayList<>();
        RunConfig written = RunConfig.read(folder.resolve("assay.yaml"), problems);
        assertThat(problems).isEmpty();
        assertThat(written).isNotNull();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(manifest(temp.resolve("run")).path("units").asInt()).isEqualTo(40);
    }

    @Test
    void initNeverOverwritesAndSaysSo() throws Exception {
        Files.writeString(temp.resolve("assay.yaml"), "mine");

        Ran ran = Ran.of("init", temp.toString());

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(temp.resolve("assay.yaml"))).isEqualTo("mine");
        assertThat(temp.resolve(".env.example")).exists();
        assertThat(ran.err()).contains("assay.yaml is there already and stays as it is");
        assertThat(ran.out()).doesNotContain("assay.yaml");
    }

    @Test
    void theFileAloneIsEnough() throws Exception {
        Ran ran = Ran.of("run", "--config", config(FILE));

        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode manifest = manifest(temp.resolve("from-file"));
        assertThat(manifest.path("seed").asInt()).isEqualTo(5);
        assertThat(manifest.path("epochs").asInt()).isEqualTo(2);
        assertThat(manifest.path("schedule").path("max_in_flight").asInt()).isEqualTo(3);
        assertThat(manifest.path("lanes").path(0).path("id").asText()).isEqualTo("from-file");
        assertThat(manifest.path("units").asInt()).isEqualTo(6);
    }

    @Test
    void whatIsTypedGoesBeforeTheFile() throws Exception {
        Path out = temp.resolve("typed");

        Ran ran = Ran.of(
                "run",
                "--config",
                config(FILE),
                "-m",
                "simulated/quick:speed=0,faults=0,name=typed",
                "--epochs",
                "1",
                "--seed",
                "1",
                "-o",
                out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(manifest(out).path("seed").asInt()).isEqualTo(1);
        assertThat(manifest(out).path("epochs").asInt()).isEqualTo(1);
        assertThat(manifest(out).path("schedule").path("max_in_flight").asInt()).isEqualTo(3);
        assertThat(manifest(out).path("lanes")).hasSize(1);
        assertThat(manifest(out).path("lanes").path(0).path("id").asText()).isEqualTo("typed");
        assertThat(temp.resolve("from-file")).doesNotExist();
    }

    @Test
    void keysComeFromTheEnvFileThatItNames() throws Exception {
        Files.writeString(temp.resolve("keys.env"), "export MY_KEY='abc-123-secret'\n");
        try (ChatServer server = ChatServer.start((call, _, _) -> {
            assertThat(call.headers().toString()).contains("abc-123-secret");
            ChatServer.say(call, "#### 1");
        })) {
            String url = server.model("").substring("openai/m:base-url=".length());
            Ran ran = Ran.of("run", "--config", config("""
                    models: [{model: openai/m, base-url: '%s', key-env: MY_KEY}]
                    tasks: [{task: fresh-math, limit: 1}]
                    env-file: keys.env
                    out: run
                    """.formatted(url)));

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(server.chats()).isOne();
        }
        assertThat(Files.readString(temp.resolve("run/run.json"))).doesNotContain("abc-123-secret");
    }

    @Test
    void problemsOfTheFileAndOfTheCommandLineAreToldTogether() throws Exception {
        Ran ran = Ran.of("run", "--config", config(FILE + "blok: 3\n"), "--attempts", "0", "-m", "nokind/x");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("assay.yaml, line 9, field blok: there is no such field; did you mean 'block'?")
                .contains("nokind/x", "attempts are 0");
    }

    @Test
    void aMissingFileIsNamed() {
        Ran ran = Ran.of("run", "--config", temp.resolve("none.yaml").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("none.yaml does not exist");
    }

    /// A new option of `run` belongs into the file too.
    @Test
    void everythingThatTheCommandLineCanSayHasAField() throws Exception {
        Set<String> fields = new TreeSet<>();
        try (InputStream in = requireNonNull(RunConfig.class.getResourceAsStream("assay.schema.json"))) {
            JSON.readTree(in).path("properties").fieldNames().forEachRemaining(fields::add);
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine run = new CommandLine(new RunCommand(new Console(nowhere, nowhere, false, 100, Map.of())));
        Set<String> options = new TreeSet<>();
        run.getCommandSpec()
                .options()
                .forEach(option -> options.add(option.longestName().substring("--".length())));
        options.removeAll(Set.of("help", "version", "json", "config", "model", "task"));

        assertThat(fields).contains("models", "tasks").containsAll(options);
    }

    @Test
    void previewReadsTheFileToo() throws Exception {
        Ran ran = Ran.of("preview", "--config", config(FILE));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("from-file", "-- verdict");
    }

    @Test
    void previewDrawsWithTheSeedOfTheFileAsRunDoes() throws Exception {
        String file = config("""
                models: [{model: simulated/quick, speed: 0}]
                tasks: [{task: fresh-math, sample: 1}]
                seed: 7
                """);
        Path out = temp.resolve("run");

        Ran run = Ran.of("run", "--config", file, "-o", out.toString());
        Ran preview = Ran.of("preview", "--config", file, "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(preview.code()).as(preview.err()).isZero();
        String asked = JSON.readTree(
                        Files.readAllLines(out.resolve("items.jsonl")).getFirst())
                .path("sample")
                .asText();
        assertThat(preview.out()).contains('"' + asked + '"');
    }

    @Test
    void previewTakesTheTypedEnvFileBeforeThatOfTheFile() throws Exception {
        Path typed = Files.writeString(temp.resolve("typed.env"), "ASSAY_DATA_DIR=" + temp.resolve("typed-data"));
        String file = config("env-file: " + temp.resolve("absent.env") + "\n"
                + "models: [{model: simulated/quick}]\ntasks: [gsm8k]\n");

        Ran preview = Ran.of("preview", "--config", file, "--env-file", typed.toString());

        assertThat(preview.code()).isEqualTo(2);
        assertThat(preview.err()).contains("typed-data is not there");
    }

    private String config(String text) throws IOException {
        return Files.writeString(temp.resolve("assay.yaml"), text).toString();
    }

    private static JsonNode manifest(Path run) throws IOException {
        return JSON.readTree(Files.readString(run.resolve("run.json")));
    }
}
