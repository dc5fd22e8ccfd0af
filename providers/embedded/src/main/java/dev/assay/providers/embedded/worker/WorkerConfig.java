package dev.assay.providers.embedded.worker;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What the parent tells its worker, as one line of JSON on stdin: never on the command line, where other
/// users of the machine could read the token.
///
/// @param model      path of the GGUF
/// @param alias      the name the model is served by
/// @param folder     the worker's own temporary folder; it deletes it when it goes
/// @param token      what a request must bring as its bearer token
/// @param slots      requests answered at once
/// @param context    tokens of context per slot
/// @param threads    threads of the engine
/// @param template   the chat template of the GGUF; null where it has none
public record WorkerConfig(
        String model,
        String alias,
        String folder,
        String token,
        int slots,
        int context,
        int threads,
        @Nullable String template) {
    /// Name of the file in the worker's folder that says on which port it listens, as a decimal number.
    public static final String PORT_FILE = "port";

    public WorkerConfig {
        requireNonNull(model, "model is null");
        requireNonNull(alias, "alias is null");
        requireNonNull(folder, "folder is null");
        requireNonNull(token, "token is null");
    }

    /// Without the token.
    @Override
    public String toString() {
        return "WorkerConfig[" + alias + ", " + slots + " slots of " + context + " tokens, " + threads + " threads]";
    }
}
