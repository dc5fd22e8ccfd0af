package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.spec.Options;
import dev.assay.harness.task.file.BundledTasks;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// Every task that has a name: those of [Tasks#ALL], the YAML files that come with Assay, and those that
/// somebody else's jar offers as a [TaskKind] service. Nothing of them is read before it is asked for.
public final class FoundTasks {
    /// A broken class path could give errors for ever.
    private static final int MOST_SERVICES = 1_000;

    /// @param origin where the class or file comes from
    public record Found(TaskKind kind, Origin origin) {}

    private final Map<String, Found> byId = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private FoundTasks() {}

    /// Looks on the class path of this program.
    public static FoundTasks all() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return of(loader == null ? ClassLoader.getSystemClassLoader() : loader);
    }

    /// Looks on the class path of a loader.
    public static FoundTasks of(ClassLoader loader) {
        FoundTasks found = new FoundTasks();
        Tasks.ALL.forEach(kind -> found.add(kind.id(), kind, Origin.BUILT_IN));
        BundledTasks.IDS.forEach(id -> found.add(id, new Bundled(id), Origin.BUILT_IN));
        found.addServices(loader);
        return found;
    }

    /// In a fixed order: what comes with Assay first.
    public List<Found> list() {
        return List.copyOf(byId.values());
    }

    /// The names there are.
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /// The task of that name; null where there is none.
    public @Nullable Found find(String id) {
        return byId.get(id);
    }

    /// What is wrong with what was found: two tasks of one name, a service that cannot be made.
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void addServices(ClassLoader loader) {
        Iterator<ServiceLoader.Provider<TaskKind>> services =
                ServiceLoader.load(TaskKind.class, loader).stream().iterator();
        for (int i = 0; i < MOST_SERVICES; i++) {
            String from = "";
            try {
                if (!services.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<TaskKind> service = services.next();
                from = place(service.type()) + ": ";
                TaskKind kind = service.get();
                add(requireNonNull(kind.id(), "its id is null"), kind, new Origin(place(service.type()), null));
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) { // it is not our code
                problems.add("a task on the class path cannot be made: " + from
                        + (broken instanceof ServiceConfigurationError ? broken.getMessage() : broken.toString())
                        + "; mend its jar, or take it from the class path");
            }
        }
    }

    private void add(String id, TaskKind kind, Origin origin) {
        Found before = byId.putIfAbsent(id, new Found(kind, origin));
        if (before != null) {
            problems.add("two tasks are called '" + id + "': one comes from "
                    + before.origin().place() + ", the other from " + origin.place()
                    + "; give one another id, or take it from the class path");
        }
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? type.getName()
                : source.getLocation() + " (" + type.getName() + ")";
    }

    /// A YAML file that comes with Assay, read when it is asked for.
    private record Bundled(String id) implements TaskKind {
        @Override
        public TaskCard card() {
            return BundledTasks.task(id).card();
        }

        @Override
        public List<TaskChoice> resolve(Options options, TaskContext context) {
            return BundledTasks.task(id).resolve(options, context);
        }
    }
}
