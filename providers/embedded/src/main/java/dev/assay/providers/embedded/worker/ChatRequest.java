package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chat completion as it was asked for, checked.
///
/// @param turns    the conversation; never empty
/// @param stream   whether the reply is to come in pieces
/// @param usage    whether a streamed reply is to end with the usage; a whole reply always has it
/// @param limit    most tokens to generate; null when the context is the only limit
/// @param sampling what goes to the engine as it is: sampling parameters, seed, stop strings
record ChatRequest(
        List<Turn> turns,
        boolean stream,
        boolean usage,
        @Nullable Integer limit,
        ObjectNode sampling) {
    ChatRequest {
        turns = List.copyOf(turns);
    }
}
