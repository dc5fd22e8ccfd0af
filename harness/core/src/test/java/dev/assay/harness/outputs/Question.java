package dev.assay.harness.outputs;

import java.util.List;

/// A question of multiple choice as its benchmark has it.
record Question(String text, List<String> choices) {}
