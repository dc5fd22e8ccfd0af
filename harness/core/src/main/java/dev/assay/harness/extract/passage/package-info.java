/// The text of an answer as rules read it: one spelling for digits, signs, quotes and letters, each folded
/// character knowing where it came from. Everything here passes over the text a constant number of times.
@NullMarked
package dev.assay.harness.extract.passage;

import org.jspecify.annotations.NullMarked;
