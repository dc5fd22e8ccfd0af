package dev.assay.providers.embedded.worker;

/// What the engine gave for one step of a task: some text, possibly none, possibly of several tokens.
///
/// @param text text as far as it is whole characters
/// @param last whether the task has ended
record Piece(String text, boolean last) {}
