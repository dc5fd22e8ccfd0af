package dev.assay.harness.task.file;

import dev.assay.harness.task.Origin;
import dev.assay.harness.yaml.YamlSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The tasks that come with Assay as YAML files, one resource each beside this class.
public final class BundledTasks {
    /// The one visible list.
    public static final List<String> IDS =
            List.of("gsm-plus", "gsm-hard", "msvamp", "global-mmlu", "click", "cmmlu", "ceval", "cmath");

    private static final Map<String, FileTask> READ = new ConcurrentHashMap<>();

    private BundledTasks() {}

    /// One of [#IDS]; read when it is asked for.
    public static FileTask task(String id) {
        return READ.computeIfAbsent(id, BundledTasks::read);
    }

    private static FileTask read(String id) {
        List<String> problems = new ArrayList<>();
        FileTask task = TaskFile.read(new YamlSource(id + ".yaml", text(id)), null, Origin.BUILT_IN.place(), problems);
        if (task == null || !task.id().equals(id)) {
            throw new IllegalStateException("the task file " + id + ".yaml of this build is broken: " + problems);
        }
        return task;
    }

    private static String text(String id) {
        try (InputStream in = BundledTasks.class.getResourceAsStream(id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the task file " + id + ".yaml is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the task file " + id + ".yaml cannot be read", e);
        }
    }
}
