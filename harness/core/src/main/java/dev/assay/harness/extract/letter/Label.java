package dev.assay.harness.extract.letter;

/// An option's label as it stands in a folded text.
///
/// @param index 0 for A
/// @param start where the label starts
/// @param end   where it ends, exclusive
/// @param plain whether it is an upper-case Latin letter or a native one, and not a lower-case letter or a
/// digit
record Label(int index, int start, int end, boolean plain) {}
