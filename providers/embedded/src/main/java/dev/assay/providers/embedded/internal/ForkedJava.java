package dev.assay.providers.embedded.internal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The command that runs a main class of this module in a JVM of its own: the `java` that runs this one, with
/// a class path of just the jars or folders that hold the classes named.
public final class ForkedJava {
    private ForkedJava() {}

    /// @param mainClass what to run
    /// @param heap      most heap, in MB; the rest of the process's memory is the engine's
    /// @param needs     classes whose jars it needs, by name; they are found, and not initialised
    /// @throws ClassNotFoundException when one of them is not on this JVM's class path
    /// @throws IOException            when there is no `java` beside this JVM
    public static List<String> command(Class<?> mainClass, int heap, Path folder, List<String> needs)
            throws ClassNotFoundException, IOException {
        Set<String> classPath = new LinkedHashSet<>();
        classPath.add(locationOf(mainClass).toString());
        for (String need : needs) {
            classPath.add(locationOf(Class.forName(need, false, ForkedJava.class.getClassLoader()))
                    .toString());
        }
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + heap + "m",
                "-Xms8m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        command.add("-cp");
        command.add(classPath.stream().collect(Collectors.joining(System.getProperty("path.separator", ":"))));
        return command;
    }

    private static String java() throws IOException {
        Path bin = Path.of(System.getProperty("java.home", "")).resolve("bin");
        for (String name : List.of("java", "java.exe")) {
            if (Files.isExecutable(bin.resolve(name))) {
                return bin.resolve(name).toString();
            }
        }
        throw new IOException("there is no java in the bin folder of the JVM that runs Assay (java.home): the embedded"
                + " engine forks it; run Assay with a whole JDK");
    }

    private static Path locationOf(Class<?> type) throws ClassNotFoundException {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new ClassNotFoundException(type.getName() + " does not come from a jar or folder");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ClassNotFoundException(type.getName() + " lies in a place that a forked JVM cannot read", e);
        }
    }
}
