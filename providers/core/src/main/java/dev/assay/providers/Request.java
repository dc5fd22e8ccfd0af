package dev.assay.providers;

import java.util.List;

/// What is put to a model: the turns and the settings. It holds nothing else; in particular no gold answer.
///
/// @param messages the turns in order; never empty, the last one is the user's
/// @param settings model name and sampling parameters
public record Request(List<Message> messages, Settings settings) {
    public Request {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs at least one message");
        }
    }

    /// A single user turn.
    public static Request of(String question, Settings settings) {
        return new Request(List.of(Message.user(question)), settings);
    }
}
