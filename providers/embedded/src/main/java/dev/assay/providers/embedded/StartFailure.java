package dev.assay.providers.embedded;

import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.GuardMain;
import dev.assay.providers.embedded.internal.Scrub;
import java.nio.file.Path;
import java.util.List;

/// Turns the last words of an engine that ended into a reason and a message.
final class StartFailure {
    private static final String REMEDY = ". Name a newer llama-server with ASSAY_LLAMA_SERVER";
    private static final int LINES_SHOWN = 4;
    private static final int SIGNAL = 128;

    private StartFailure() {}

    static Scrub scrub(Path model, Path folder, String token) {
        return new Scrub(List.of(folder, model.toAbsolutePath().normalize(), model), token);
    }

    /// Why a child that was starting has ended.
    static EngineException of(ChildProcess child, EngineSpec spec, Scrub scrub) throws InterruptedException {
        List<String> lines = child.output().stream().map(scrub::apply).toList();
        String model = String.valueOf(spec.model().getFileName());
        if (has(lines, "unknown model architecture")) {
            return new EngineException(
                    Reason.UNKNOWN_ARCHITECTURE,
                    model + " is of an architecture that this engine does not know"
                            + because(lines, "unknown model architecture") + REMEDY);
        }
        if (has(lines, "No native library found")) {
            return new EngineException(
                    Reason.NO_NATIVE_LIBRARY,
                    "there is no llama.cpp library for this platform (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch") + ") in de.kherud:llama, or it does not load here"
                            + because(lines, "UnsatisfiedLinkError")
                            + ". Install llama.cpp and name its server with ASSAY_LLAMA_SERVER");
        }
        if (has(lines, "chat template is not supported")) {
            return new EngineException(
                    Reason.UNSUPPORTED_TEMPLATE,
                    "the chat template in " + model + " cannot be rendered by this engine"
                            + because(lines, "failed to apply template") + REMEDY);
        }
        if (has(lines, "error loading model")) {
            return new EngineException(
                    Reason.UNREADABLE, "the engine cannot load " + model + because(lines, "error loading model"));
        }
        if (child.exitCode() == GuardMain.CANNOT_START) {
            return new EngineException(
                    Reason.CANNOT_START, "the engine could not be started: " + String.join("; ", lines));
        }
        return new EngineException(Reason.DIED, "while it was loading " + model + ", " + death(child, scrub));
    }

    /// How a child ended, and its last lines.
    static String death(ChildProcess child, Scrub scrub) throws InterruptedException {
        List<String> lines = child.output();
        int from = Math.max(0, lines.size() - LINES_SHOWN);
        for (int i = 0; i < from; i++) {
            if (lines.get(i).startsWith("terminate called")) {
                from = i;
            }
        }
        List<String> shown = lines.subList(from, Math.min(lines.size(), from + LINES_SHOWN));
        String words = shown.isEmpty()
                ? "it said nothing"
                : "its last words: " + String.join(" | ", shown).strip();
        return "the engine ended with " + code(child.exitCode()) + "; " + scrub.apply(words);
    }

    private static String code(int code) {
        return switch (code - SIGNAL) {
            case 6 -> "code 134 (it aborted itself)";
            case 9 -> "code 137 (killed, as the system does when memory runs out)";
            case 11 -> "code 139 (a fault in native code)";
            case 15 -> "code 143 (told to end)";
            default -> "code " + code;
        };
    }

    private static boolean has(List<String> lines, String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /// The last line that holds the words, in brackets; empty when the engine died before it said it.
    private static String because(List<String> lines, String words) {
        return lines.reversed().stream()
                .filter(line -> line.contains(words))
                .findFirst()
                .map(line -> " (" + line.strip() + ")")
                .orElse("");
    }
}
