package dev.assay.providers;

import static java.util.Objects.requireNonNull;

/// One turn of a conversation.
public record Message(Role role, String text) {
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    public Message {
        requireNonNull(role, "role is null");
        requireNonNull(text, "text is null");
    }

    public static Message system(String text) {
        return new Message(Role.SYSTEM, text);
    }

    public static Message user(String text) {
        return new Message(Role.USER, text);
    }

    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text);
    }
}
