package dev.assay.harness.prompt;

import dev.assay.providers.Message;
import java.util.List;
import java.util.stream.Collectors;

/// What is put to a model for one sample: turns, each made of parts that are journalled once and shared by
/// digest.
///
/// @param turns in order; the last one is the user's
public record Prompt(List<Turn> turns) {
    /// @param parts joined by a blank line when sent
    public record Turn(Message.Role role, List<String> parts) {
        public Turn {
            parts = List.copyOf(parts);
        }

        public Turn(Message.Role role, String part) {
            this(role, List.of(part));
        }

        public String text() {
            return String.join("\n\n", parts);
        }
    }

    public Prompt {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.getLast().role() != Message.Role.USER) {
            throw new IllegalArgumentException("a prompt ends with a turn of the user");
        }
    }

    /// The turns as they are sent.
    public List<Message> messages() {
        return turns.stream().map(t -> new Message(t.role(), t.text())).collect(Collectors.toUnmodifiableList());
    }
}
