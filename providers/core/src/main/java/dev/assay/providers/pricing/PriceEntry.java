package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/// A price as the book lists it. A line that also names tiers by a factor gives one entry for each.
///
/// @param line    line of the file, the first is 1
/// @param aliases other names of the model over the period
/// @param price   with its band unresolved
public record PriceEntry(int line, List<String> aliases, Price price) {
    public PriceEntry {
        aliases = List.copyOf(aliases);
        requireNonNull(price, "price is null");
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(price.model()), aliases.stream());
    }
}
