package dev.assay.reports.scorecard;

import java.util.List;
import java.util.Random;

/// Words for one sample of a run that never was.
///
/// @param answer the right one
record FakeText(String question, String thought, String answer, String name, int a, int b, int c) {
    static final String INSTRUCTION =
            "Solve the problem step by step. Write the result as a number on the last line, after \"Answer:\".";

    private static final List<String> NAMES = List.of(
            "Ines", "Tomasz", "Yuna", "Kofi", "Marit", "Sanjay", "Leila", "Pekka", "Rosa", "Minh", "Ada", "Iwan");
    private static final List<String> GOODS = List.of(
            "jars of honey",
            "bus tickets",
            "pencils",
            "metres of rope",
            "cups of rice",
            "seed packets",
            "postcards",
            "candles",
            "bricks",
            "sandwiches",
            "notebooks",
            "kites");
    private static final List<String> PLACES = List.of(
            "at the harbour", "for a school fair", "on Monday", "before the rain", "with two cousins", "in spring");
    private static final List<String> TURNS = List.of(
            "First I look at what is given.",
            "Let me check the units again.",
            "That is the amount before any is given away.",
            "No fraction comes up here.",
            "I should not forget the last step.",
            "Counting once more gives the same.",
            "The order of the steps does not matter.",
            "So the rest follows by subtraction.");

    static FakeText of(Random random) {
        int a = 3 + random.nextInt(90);
        int b = 2 + random.nextInt(9);
        int c = random.nextInt(a * b);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String good = GOODS.get(random.nextInt(GOODS.size()));
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String question = name + " buys " + b + " boxes " + place + ", and each holds " + a + " " + good + ". " + name
                + " gives " + c + " of them away and pays $" + (b * 1250) + " in all, $1,250 a box. How many " + good
                + " does " + name + " have left?";
        StringBuilder thought = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            thought.append(TURNS.get(random.nextInt(TURNS.size())))
                    .append(i % 4 == 3 ? "\n" : " ")
                    .append(random.nextInt(3) == 0 ? a + " × " + b + " = " + a * b + ". " : "");
        }
        return new FakeText(question, thought.toString(), Integer.toString(a * b - c), name, a, b, c);
    }

    String reply(String value) {
        return "**Step 1.** " + name + " has " + b + " boxes with " + a + " each: " + a + " * " + b + " = " + a * b
                + ".\n**Step 2.** After giving " + c + " away: " + a * b + " - " + c
                + ".\n\n#### The rest is what is asked for.\nAnswer: "
                + value;
    }

    String rambling() {
        return name + " would have to count the boxes, which I cannot see from here.";
    }

    String wrong(Random random) {
        return Integer.toString(a * b - c + 1 + random.nextInt(9));
    }
}
