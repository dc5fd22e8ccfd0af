package dev.assay.providers.embedded.worker;

/// One turn of a conversation as a request gives it.
///
/// @param role `system`, `user` or `assistant`
record Turn(String role, String content) {}
