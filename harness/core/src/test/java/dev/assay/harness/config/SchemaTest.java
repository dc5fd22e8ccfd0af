package dev.assay.harness.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published schema and the reader say the same.
final class SchemaTest {
    private static final JsonNode SCHEMA = schema();

    @TempDir
    private Path temp = Path.of("");

    @Test
    void everyFieldOfTheReaderIsInTheSchemaAndTheOtherWayRound() throws Exception {
        List<String> problems = new ArrayList<>();
        RunConfig.read(Files.writeString(temp.resolve("assay.yaml"), "zzzzzzzzzzzz: 1\n"), problems);
        String known = problems.getFirst().substring(problems.getFirst().indexOf("there are ") + "there are ".length());
        TreeSet<String> inSchema = new TreeSet<>();
        SCHEMA.path("properties").fieldNames().forEachRemaining(inSchema::add);

        assertThat(new TreeSet<>(List.of(known.split(", ", -1)))).isEqualTo(inSchema);
    }

    @Test
    void everyFieldOfTheSchemaIsExplained() {
        assertThat(SCHEMA.path("properties").properties())
                .allSatisfy(
                        field -> assertThat(field.getValue().path("description").asText())
                                .as(field.getKey())
                                .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models: [simulated/quick]",
                "models: [{model: simulated/quick, temperature: 0.5, seed: 3, extra: {top_k: 20, stop: [a, {b: c}]}}]",
                "{models: [simulated/quick, simulated/steady], tasks: [fresh-math, {task: fresh-math, languages: [en, ko]}]}",
                "settings: {max-tokens: 100}",
                "{limit: 5, epochs: 2, max-in-flight: 1, attempts: 9, seed: -3, block: 2}",
                "{share-machine: true, fsync: false}",
                "alarm: {truncated: 2%, no-answer: 0.5, unknown-usage: 1}",
                "{out: runs/x, data-dir: ../data, env-file: keys, base-url: 'http://127.0.0.1:1/v1'}",
            })
    void whatTheSchemaAllowsTheReaderTakes(String yaml) throws Exception {
        assertThat(faults(yaml)).isEmpty();
        assertThat(problems(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch: 1",
                "epochs: 0",
                "epochs: 1.5",
                "epochs: two",
                "epochs: null",
                "epochs: 3000000000",
                "limit: 0",
                "seed: [1]",
                "seed: 99999999999999999999",
                "share-machine: 'yes'",
                "fsync: 1",
                "alarm: 5%",
                "alarm: {late: 5%}",
                "alarm: {failed: 2}",
                "alarm: {failed: 200%}",
                "alarm: {failed: some}",
                "out: 5",
                "out: ' '",
                "models: simulated/quick",
                "models: []",
                "models: [7]",
                "models: [null]",
                "models: [{name: x}]",
                "models: [{model: 5}]",
                "models: [{model: simulated/quick, temperature: {a: 1}}]",
                "models: [{model: simulated/quick, temperature: []}]",
                "models: [{model: simulated/quick, extra: 5}]",
                "models: [{model: simulated/quick, name: null}]",
                "tasks: {task: fresh-math}",
                "tasks: [{limit: 5}]",
                "tasks: [{task: fresh-math, languages: [1]}]",
                "settings: [1]",
                "settings: {temperature: null}",
                "settings: {extra: {top_k: null}}",
                "[]",
                "text",
            })
    void whatTheSchemaRefusesTheReaderRefuses(String yaml) throws Exception {
        assertThat(faults(yaml)).isNotEmpty();
        assertThat(problems(yaml)).isNotEmpty();
    }

    private static List<String> faults(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        return schema.validate(new YAMLMapper().readTree(yaml)).stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> problems(String yaml) throws IOException {
        List<String> problems = new ArrayList<>();
        RunConfig config = RunConfig.read(Files.writeString(temp.resolve("assay.yaml"), yaml), problems);
        if (config != null) {
            ModelKinds.resolveWritten(config.models(), ModelContext.of(Map.of(), Map.of()), problems);
        }
        return problems;
    }

    private static JsonNode schema() {
        try (InputStream in = requireNonNull(RunConfig.class.getResourceAsStream("assay.schema.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
