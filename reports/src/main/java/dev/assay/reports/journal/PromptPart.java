package dev.assay.reports.journal;

/// A line of `prompts.jsonl`: one text (instruction, shot, question), each once.
///
/// @param digest `sha256:` and the first 32 hex digits of the SHA-256 of the text in UTF-8
public record PromptPart(String digest, String text) {}
