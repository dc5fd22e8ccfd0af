package dev.assay.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = {
            "Write an assay.yaml and a .env.example that run as they are, against simulated models.",
            "What is there already is never changed."
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where to write (default: this folder).")
    private Path folder = Path.of("");

    @Option(names = "--schema", description = "Also write assay.schema.json, for editors that complete and check.")
    private boolean schema;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("assay.yaml", "/dev/assay/harness/cli/init/assay.yaml");
        files.put(".env.example", "/dev/assay/harness/cli/init/env.example");
        if (schema) {
            files.put("assay.schema.json", "/dev/assay/harness/config/assay.schema.json");
        }
        try {
            if (!folder.toString().isEmpty()) {
                Files.createDirectories(folder);
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            console.problems(List.of("cannot write into '" + folder + "': " + e.getMessage()));
            return ExitCode.USAGE;
        }
        console.say("assay: next: "
                + (folder.toString().isEmpty() ? "assay run" : "assay run --config " + folder.resolve("assay.yaml")));
        return ExitCode.DONE;
    }

    /// Never over a file: another program may have made it a moment ago.
    private void write(Path file, String resource) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from this build");
            }
            Files.write(file, in.readAllBytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            console.out().println(file);
        } catch (FileAlreadyExistsException there) {
            console.say("assay: " + file + " is there already and stays as it is");
        }
    }
}
