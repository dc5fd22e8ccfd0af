package dev.assay.harness.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.spec.Written;
import dev.assay.harness.task.FoundTasks;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file says what the command line can say, and a problem names its place in the file.
final class RunConfigTest {
    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path temp = Path.of("");

    @Test
    void itemsAreTextsOrFieldsAndSettingsHoldForAllThatDoNotSayOtherwise() throws Exception {
        RunConfig config = requireNonNull(read("""
                settings: {temperature: 0, extra: {top_k: 20}}
                models:
                  - simulated/steady:temperature=1
                  - model: simulated/quick
                    name: fast
                    max-in-flight: 3
                    system: "Be brief, please: one line."
                tasks:
                  - fresh-math:limit=4
                  - task: fresh-math
                    languages: [ko, ja]
                epochs: 2
                seed: -7
                share-machine: true
                alarm: {truncated: 2%, no-answer: 0.5}
                """));
        List<ModelSpec> models = ModelKinds.resolveWritten(config.models(), context(), problems);

        assertThat(problems).isEmpty();
        assertThat(models).extracting(ModelSpec::lane).containsExactly("steady", "fast");
        assertThat(models.getFirst().settings().temperature()).isEqualTo(1.0);
        assertThat(models.getLast().settings().temperature()).isEqualTo(0.0);
        assertThat(models.getLast().settings().extra()).isEqualTo(Map.of("top_k", "20"));
        assertThat(models.getLast().system()).isEqualTo("Be brief, please: one line.");
        assertThat(models.getLast().maxInFlight()).isEqualTo(3);
        assertThat(config.tasks().getLast().spec().options()).isEqualTo(Map.of("languages", "ko+ja"));
        assertThat(config.epochs()).isEqualTo(2);
        assertThat(config.seed()).isEqualTo(-7L);
        assertThat(config.shareMachine()).isTrue();
        assertThat(config.alarms()).isEqualTo(Map.of("truncated", 0.02, "no-answer", 0.5));
        assertThat(config.limit()).isNull();
    }

    @Test
    void pathsStartFromTheFolderOfTheFile() throws Exception {
        RunConfig config = requireNonNull(read("""
                tasks: [my/task.yaml, 'gsm8k:path=rows.jsonl', {task: gsm8k, prompt: p.txt, path: /data/rows.jsonl}]
                out: runs/one
                env-file: keys.env
                data-dir: data
                """));

        assertThat(config.tasks())
                .extracting(Written::spec)
                .extracting(spec -> spec.name() + spec.options())
                .containsExactly(
                        temp.resolve("my/task.yaml") + "{}",
                        "gsm8k{path=" + temp.resolve("rows.jsonl") + "}",
                        "gsm8k{prompt=" + temp.resolve("p.txt") + ", path=/data/rows.jsonl}");
        assertThat(config.out()).isEqualTo(temp.resolve("runs/one"));
        assertThat(config.envFile()).isEqualTo(temp.resolve("keys.env"));
        assertThat(config.dataDir()).isEqualTo(temp.resolve("data"));
    }

    @Test
    void everyProblemOfTheFileIsToldWithItsLineAndField() throws Exception {
        RunConfig config = read("""
                model: simulated/quick
                models:
                  - 7
                  - {name: nameless}
                  - 'simulated/quick:seed="open'
                epochs: 0
                attempts: many
                fsync: yes
                out:
                """);

        assertThat(config).isNull();
        String file = temp.resolve("assay.yaml").toString();
        assertThat(problems)
                .containsExactly(
                        file + ", line 3, field models[0]: expected a text, but found the number 7; put it into quotes",
                        file + ", line 4, field models[1]: the field 'model' is missing; write, for example, model:"
                                + " simulated/quick",
                        file
                                + ", line 5, field models[2]: 'simulated/quick:seed=\"open': the quoted value of 'seed' has"
                                + " no closing \"",
                        file + ", line 6, field epochs: expected a whole number of at least 1, but found the number 0",
                        file + ", line 7, field attempts: expected a whole number of at least 1, but found 'many'",
                        file + ", line 8, field fsync: expected true or false, but found 'yes'",
                        file
                                + ", line 9, field out: expected a text, but found nothing; write one, or remove the field",
                        file
                                + ", line 1, field model: there is no such field; did you mean 'models'? there are settings,"
                                + " models, tasks, limit, epochs, max-in-flight, attempts, seed, block, share-machine,"
                                + " alarm, fsync, out, data-dir, env-file, base-url");
    }

    @Test
    void aProblemWithAnOptionNamesItsOwnLine() throws Exception {
        RunConfig config = requireNonNull(read("""
                models:
                  - model: simulated/quick
                    temperature: hot
                    temprature: 1
                  - nokind/x
                tasks:
                  - task: fresh-math
                    limit: 0
                  - task: fresh-mth
                """));
        ModelKinds.resolveWritten(config.models(), context(), problems);
        Tasks.resolve(FoundTasks.all(), config.tasks(), null, TaskContext.of(Map.of(), null, 1), problems);

        String file = temp.resolve("assay.yaml").toString();
        assertThat(problems).hasSize(5);
        assertThat(problems.get(0))
                .isEqualTo(
                        file + ", line 3, field models[0].temperature: it wants a number from 0.0 to 2.0, not 'hot'");
        assertThat(problems.get(1))
                .startsWith(file + ", line 4, field models[0].temprature: there is no option 'temprature'; did you mean"
                        + " 'temperature'?");
        assertThat(problems.get(2)).startsWith(file + ", line 5, field models[1]: 'nokind/x' names no model");
        assertThat(problems.get(3)).startsWith(file + ", line 8, field tasks[0].limit: it wants a whole number");
        assertThat(problems.get(4))
                .startsWith(
                        file + ", line 9, field tasks[1]: there is no task 'fresh-mth'; did you mean 'fresh-math'?");
    }

    private @Nullable RunConfig read(String text) throws IOException {
        return RunConfig.read(Files.writeString(temp.resolve("assay.yaml"), text), problems);
    }

    private static ModelContext context() {
        return ModelContext.of(Map.of(), Map.of());
    }
}
