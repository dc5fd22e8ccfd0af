/// The protocols, one adapter each: chat completions over SSE
/// ([dev.assay.providers.wire.ChatCompletionsProvider]) and Ollama's own chat
/// ([dev.assay.providers.wire.OllamaProvider]). What servers of one protocol do differently is a
/// [dev.assay.providers.wire.Dialect], a value. Every way an attempt can end on the wire becomes a
/// [dev.assay.providers.Reply]; nothing here retries, waits for a permit or follows a redirect.
@NullMarked
package dev.assay.providers.wire;

import org.jspecify.annotations.NullMarked;
