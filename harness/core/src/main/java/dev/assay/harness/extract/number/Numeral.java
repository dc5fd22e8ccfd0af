package dev.assay.harness.extract.number;

/// A number as it stands in a folded text.
///
/// @param start   where it starts: its sign, currency sign or first digit
/// @param end     where it ends, exclusive: after its multiplier, percent sign or exponent, before its unit
/// @param value   what it is worth; for `18%` it is 18, see `percent`
/// @param percent whether a percent sign or word follows
/// @param ordinal whether it is `3rd` or `18th`
public record Numeral(int start, int end, Quantity value, boolean percent, boolean ordinal) {}
