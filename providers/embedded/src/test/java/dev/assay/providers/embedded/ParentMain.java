package dev.assay.providers.embedded;

import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.ForkedJava;
import dev.assay.providers.embedded.internal.GuardMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A parent to be killed: it starts an engine, prints the engine's process id and its folder, and stays.
public final class ParentMain {
    private ParentMain() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("jni")) {
            RunningEngine engine = EmbeddedEngine.jni()
                    .start(EngineSpec.of(Path.of(args[1])).withSlots(1).withThreads(1));
            System.out.println(engine.pid() + " " + engine.folder());
        } else {
            Path folder = Files.createTempDirectory("assay-engine-");
            List<String> command = new ArrayList<>(ForkedJava.command(
                    GuardMain.class,
                    16,
                    folder,
                    List.of(
                            "com.fasterxml.jackson.databind.ObjectMapper",
                            "com.fasterxml.jackson.core.JsonFactory",
                            "com.fasterxml.jackson.annotation.JsonProperty")));
            command.add(GuardMain.class.getName());
            ChildProcess.start(
                    command,
                    folder,
                    "{\"command\":[\"sleep\",\"600\"],\"environment\":{},\"folder\":\"" + folder + "\"}");
            Path pid = folder.resolve(GuardMain.PID_FILE);
            while (!Files.exists(pid)) {
                Thread.sleep(5);
            }
            System.out.println(Files.readString(pid) + " " + folder);
        }
        Thread.sleep(java.time.Duration.ofHours(1));
    }
}
