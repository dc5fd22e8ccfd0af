package dev.assay.providers.embedded.worker;

/// A prompt as the model sees it.
///
/// @param text what the template made of the turns
/// @param room most tokens that can follow it in a slot's context
record Prompt(String text, int room) {}
