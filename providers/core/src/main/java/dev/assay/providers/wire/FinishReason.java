package dev.assay.providers.wire;

import java.util.Locale;

/// What a server's word for the end of a reply means. The word itself is kept with the evidence.
enum FinishReason {
    /// The model ended by itself, or the word is not known: an answer.
    STOPPED,
    /// The token limit or the end of the context.
    LIMIT,
    /// A filter or the model itself declined.
    DECLINED,
    /// The server gave up; what came is not an answer.
    INTERRUPTED,
    /// The model called a tool that nobody offered.
    TOOL;

    static FinishReason of(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "length",
                    "max_tokens",
                    "max_output_tokens",
                    "model_length",
                    "context_length",
                    "model_context_window_exceeded" -> LIMIT;
            case "content_filter",
                    "safety",
                    "refusal",
                    "sensitive",
                    "recitation",
                    "blocklist",
                    "prohibited_content",
                    "spii" -> DECLINED;
            case "insufficient_system_resource", "network_error", "error", "abort", "aborted" -> INTERRUPTED;
            case "tool_calls", "tool_call", "tool_use", "function_call" -> TOOL;
            default -> STOPPED;
        };
    }
}
