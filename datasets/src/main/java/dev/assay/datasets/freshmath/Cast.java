package dev.assay.datasets.freshmath;

import java.util.List;

/// Who and what a problem is about, as positions in the word lists of every language, so that all languages
/// tell the same story.
///
/// @param people positions of three different people in the list of names
/// @param goods  position of the small thing that is counted, shared or packed
/// @param wares  positions of two different things that have a price
public record Cast(List<Integer> people, int goods, List<Integer> wares) {
    /// How many names each language has.
    static final int PEOPLE = 10;

    /// The small things, in the order of every language's list.
    static final List<String> GOODS = List.of(
            "apple",
            "orange",
            "pencil",
            "notebook",
            "sticker",
            "marble",
            "button",
            "stamp",
            "cookie",
            "candle",
            "postcard",
            "spoon");

    /// The things with a price, in the order of every language's list.
    static final List<String> WARES = List.of("book", "cup", "ball", "plate", "toy-car", "umbrella");

    public Cast {
        people = List.copyOf(people);
        wares = List.copyOf(wares);
    }

    static Cast draw(Draws draws) {
        List<Integer> people = draws.distinct(3, PEOPLE);
        int goods = (int) draws.between(0, GOODS.size() - 1);
        return new Cast(people, goods, draws.distinct(2, WARES.size()));
    }
}
