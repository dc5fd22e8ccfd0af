package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/// One task of the engine, from its start to its end.
///
/// The engine reports neither the end token nor why it stopped. So it is asked to show end tokens as text;
/// the text of one, right before the end, is taken out again and tells that the model ended by itself.
///
/// It is never let run into the end of a slot's context, where it would fail: the room that is left is a
/// limit like the one asked for.
final class Generation {
    private final NativeModel model;
    private final EngineLog log;
    private final List<String> endTokens;

    Generation(NativeModel model, EngineLog log, List<String> endTokens) {
        this.model = model;
        this.log = log;
        this.endTokens = endTokens;
    }

    /// Where the pieces go.
    @FunctionalInterface
    interface Sink {
        /// @throws IOException when nobody takes them any more
        void accept(String text) throws IOException;
    }

    /// Generates, and blocks until the end.
    ///
    /// @throws IOException when the sink does not take a piece; the task has been ended then
    Ending run(Prompt prompt, ChatRequest request, Sink sink) throws IOException, InterruptedException {
        int limit = request.limit() == null ? prompt.room() : Math.min(request.limit(), prompt.room());
        int task = model.start(Json.text(parameters(prompt.text(), limit, request)));
        boolean over = false;
        String held = "";
        try {
            while (true) {
                Piece piece = model.next(task);
                if (piece.last()) {
                    over = true;
                    return ended(task, held, limit, sink);
                }
                if (!held.isEmpty()) {
                    sink.accept(held);
                }
                held = endToken(piece.text()).isEmpty() ? "" : piece.text();
                if (held.isEmpty() && !piece.text().isEmpty()) {
                    sink.accept(piece.text());
                }
            }
        } catch (NativeFailure e) {
            over = true;
            throw ApiError.engine(String.valueOf(e.getMessage()));
        } finally {
            if (!over) {
                model.cancel(task);
            }
        }
    }

    private Ending ended(int task, String held, int limit, Sink sink) throws IOException, InterruptedException {
        String endToken = endToken(held);
        if (held.length() > endToken.length()) {
            sink.accept(held.substring(0, held.length() - endToken.length()));
        }
        return Ending.of(log.of(task), !endToken.isEmpty(), limit);
    }

    /// The end token that a piece ends in; empty when it ends in none.
    private String endToken(String piece) {
        return endTokens.stream().filter(piece::endsWith).findFirst().orElse("");
    }

    private ObjectNode parameters(String prompt, int limit, ChatRequest request) {
        ObjectNode parameters = request.sampling().deepCopy();
        parameters.put("prompt", prompt).put("stream", true).put("n_predict", limit);
        ArrayNode shown = parameters.putArray("preserved_tokens");
        endTokens.forEach(shown::add);
        return parameters;
    }
}
