package dev.assay.harness.shapes;

import dev.assay.harness.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Makes replies that name a known option: talk about other options before it and behind it, a marker of some
/// language, the label in one of many dresses.
final class LetterReplies {

    /// @param choices the options' words; empty ones where the sample does not have them
    /// @param index   the option that the reply names, 0 for A
    record Case(String language, List<String> choices, String reply, int index) {}

    private static final List<List<String>> MARKERS = Tables.read(LetterReplies.class, "letter-markers.txt", 2);
    private static final List<List<String>> WITHDRAWALS = Tables.read(LetterReplies.class, "withdrawals.txt", 2);

    private static final List<String> WORDS = List.of(
            "osmosis",
            "the Treaty of Ghent",
            "Saturn",
            "a rise in demand",
            "mitochondria",
            "42 kPa",
            "x + 2y",
            "supply shifts left",
            "Rome",
            "the second law",
            "none of these",
            "copper",
            "1.5",
            "blue light",
            "H2SO4",
            "habeas corpus");

    private static final List<String> DRESSES = List.of(
            "@",
            "@",
            "@",
            "(@)",
            "@)",
            "[@]",
            "**@**",
            "**(@)**",
            "\"@\"",
            "`@`",
            "$@$",
            "\\boxed{@}",
            "$\\boxed{@}$",
            "\\boxed{\\text{@}}",
            "$\\textbf{(@)}$",
            "*@*",
            "<b>@</b>",
            "{@}");

    private static final List<String> TALK = List.of(
            "Let us look at each option.",
            "% is wrong, as it describes something else.",
            "Option % can be ruled out.",
            "- **%**: does not fit.",
            "(%) is not supported by the text.",
            "Choice % sounds plausible, but it is too narrow.",
            "I think this is about a basic fact.",
            "Step 1: read the question.");

    private static final List<String> ENDINGS = List.of(
            "",
            "",
            "\n",
            "\n\nThis follows from the definition.",
            "\n\nI hope this helps!",
            "\n\nOption % is wrong because it is too broad.",
            "\n\nThe other options do not fit.",
            "<|im_end|>",
            "\n\nQuestion: Which one is a metal?\nA. wood\nB. iron\nAnswer: B");

    private final Random random;

    LetterReplies(long seed) {
        this.random = new Random(seed);
    }

    Case next() {
        List<String> marker = one(MARKERS);
        String language = marker.getFirst();
        boolean english = language.equals("en");
        int options = 4 + (random.nextInt(4) == 0 ? 6 : random.nextInt(2));
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        List<String> choices = random.nextInt(3) == 0 ? Collections.nCopies(options, "") : words.subList(0, options);
        int index = random.nextInt(options);
        StringBuilder reply = new StringBuilder();
        if (random.nextInt(6) == 0) {
            reply.append("<think>\nIt could be ").append(other(index, options)).append(". Answer: ");
            reply.append(other(index, options)).append("\n</think>\n");
        }
        for (int i = english ? random.nextInt(4) : 0; i > 0; i--) {
            reply.append(one(TALK).replace("%", other(index, options))).append(random.nextBoolean() ? " " : "\n");
        }
        if (!reply.isEmpty() && (marker.get(1).startsWith("#") || marker.get(1).startsWith("@"))) {
            reply.append("\n");
        }
        if (random.nextInt(8) == 0) {
            int wrong = (index + 1) % options;
            reply.append(filled(marker.get(1), wrong, choices)).append("\n\n");
            reply.append(one(of(language)).get(1)).append("\n\n");
        }
        reply.append(filled(marker.get(1), index, choices));
        reply.append(english ? one(ENDINGS).replace("%", other(index, options)) : "");
        return new Case(language, choices, reply.toString(), index);
    }

    private String filled(String marker, int index, List<String> choices) {
        String label = String.valueOf((char) ('A' + index));
        boolean dressed = !marker.contains("**") && !marker.contains("{\"") && !marker.contains("^");
        String worn = dressed ? one(DRESSES).replace("@", label) : label;
        return marker.replace("@", worn).replace("^", choices.get(index));
    }

    private String other(int index, int options) {
        int other = (index + 1 + random.nextInt(options - 1)) % options;
        return String.valueOf((char) ('A' + other));
    }

    private static List<List<String>> of(String language) {
        return WITHDRAWALS.stream()
                .filter(row -> row.getFirst().equals(language))
                .toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
