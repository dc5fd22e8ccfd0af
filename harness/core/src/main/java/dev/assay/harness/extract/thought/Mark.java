package dev.assay.harness.extract.thought;

/// A mark that opens or closes a thought.
record Mark(int start, int end, boolean opens) {}
