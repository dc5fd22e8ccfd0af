package dev.assay.providers.embedded.worker;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.LogFormat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/// The llama.cpp binding `de.kherud:llama`, version 4.2.0, as a queue of tasks.
///
/// Its public iterator hides the task's number, which the engine's log lines carry, and its end mark; so the
/// three package-private methods under the iterator are called here, and nowhere else. Everything else of the
/// binding that is used is public. Native calls may block for long and must come from platform threads.
final class NativeModel {
    /// The slots share one cache, and a prompt wants room in one piece: with none to spare, 57 of 257 requests
    /// to four slots of 256 tokens were refused as too big (b4916), and with this none of 120. What a request
    /// may have is still the context per slot, which is checked before the engine gets it.
    private static final int SPARE_CELLS = 1024;

    private static final MethodHandle REQUEST;
    private static final MethodHandle RECEIVE;
    private static final MethodHandle CANCEL;
    private static final MethodHandle STOP;

    static {
        try {
            MethodHandles.Lookup model = MethodHandles.privateLookupIn(LlamaModel.class, MethodHandles.lookup());
            REQUEST = model.findVirtual(
                    LlamaModel.class, "requestCompletion", MethodType.methodType(int.class, String.class));
            RECEIVE = model.findVirtual(
                    LlamaModel.class, "receiveCompletion", MethodType.methodType(LlamaOutput.class, int.class));
            CANCEL = model.findVirtual(
                    LlamaModel.class, "cancelCompletion", MethodType.methodType(void.class, int.class));
            STOP = MethodHandles.privateLookupIn(LlamaOutput.class, MethodHandles.lookup())
                    .findGetter(LlamaOutput.class, "stop", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final LlamaModel model;
    private final Progress progress = new Progress();

    private NativeModel(LlamaModel model) {
        this.model = model;
    }

    /// Loads the weights; blocks until they are loaded. Context shift is off, so that a prompt that does not
    /// fit is an error and never loses its middle.
    ///
    /// @throws UnsatisfiedLinkError when there is no native library for this platform
    /// @throws RuntimeException     when the file cannot be loaded; the reason stands in the log and on
    ///                              stderr
    static NativeModel load(WorkerConfig config, Path log, String template) {
        var model = new LlamaModel(new ModelParameters()
                .setModel(config.model())
                .setCtxSize(Math.addExact(Math.multiplyExact(config.context(), config.slots()), SPARE_CELLS))
                .setParallel(config.slots())
                .setThreads(config.threads())
                .setThreadsBatch(config.threads())
                .setLogFile(log.toString())
                .setChatTemplate(template)
                .enableJinja()
                .disableContextShift());
        // From here on the log file gets the lines of tasks only; those of the library under them go to stderr.
        LlamaModel.setLogger(LogFormat.TEXT, null);
        return new NativeModel(model);
    }

    /// Puts a task in the queue and returns its number.
    ///
    /// @param parameters JSON of a llama.cpp completion: `prompt` and what else was asked for
    /// @throws NativeFailure when the engine refuses the parameters
    int start(String parameters) {
        progress.entered();
        try {
            return (int) REQUEST.invokeExact(model, parameters);
        } catch (Throwable e) {
            throw unchecked(e);
        } finally {
            progress.returned();
        }
    }

    /// The next piece of a task; blocks until there is one.
    ///
    /// @throws NativeFailure when the task failed; it is over then
    Piece next(int task) {
        progress.entered();
        try {
            var output = (LlamaOutput) RECEIVE.invokeExact(model, task);
            return new Piece(output.text, (boolean) STOP.invokeExact(output));
        } catch (Throwable e) {
            throw unchecked(e);
        } finally {
            progress.returned();
        }
    }

    /// Ends a task. Only for the thread that reads it, between two pieces: a reader that waits for a piece
    /// while another thread cancels would wait for ever.
    void cancel(int task) {
        try {
            CANCEL.invokeExact(model, task);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /// Who waits in here, and how often something came.
    Progress progress() {
        return progress;
    }

    /// How many tokens a text is, without those that the engine adds around a prompt.
    int tokens(String text) {
        return model.encode(text).length;
    }

    /// What the chat template makes of the turns.
    ///
    /// @param request JSON with `messages`. It must be sound: an error in the native renderer ends the process
    String render(String request) {
        return model.applyTemplate(request);
    }

    private static RuntimeException unchecked(Throwable e) {
        return switch (e) {
            case RuntimeException runtime -> new NativeFailure(String.valueOf(runtime.getMessage()), runtime);
            case Error error -> throw error;
            default -> new IllegalStateException(e);
        };
    }
}
