package dev.assay.providers.simulated;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a simulated model does with one request, decided before it does it. Pure: model, digest, right answer
/// and limit give the same script every time.
///
/// @param outcome    what the reply amounts to
/// @param faulty     whether the first attempts fail
/// @param fault      how they fail
/// @param reasoning  tokens of the thought
/// @param answer     tokens of the answer; fewer than meant when the limit came first
/// @param truncated  whether the limit came first
/// @param firstToken time to the first token
/// @param perToken   time between tokens
record Script(
        Outcome outcome,
        boolean faulty,
        SimulatedModel.Fault fault,
        List<String> reasoning,
        List<String> answer,
        boolean truncated,
        Duration firstToken,
        Duration perToken) {

    enum Outcome {
        RIGHT,
        WRONG,
        TRUNCATED,
        UNPARSEABLE
    }

    /// None of these is an answer to anything: no digit, no capital letter, no word for a number.
    private static final String[] WORDS = {
        " so", " then", " we", " take", " the", " sum", " of", " both", " parts", " and", " check", " it", " again",
        " which", " gives", " what", " was", " asked", " for", ","
    };

    /// @param limit most tokens of output that the request allows; the model's own limit holds too
    static Script write(SimulatedModel model, String digest, Optional<String> right, int limit) {
        SplittableRandom random = new SplittableRandom(
                Long.parseUnsignedLong(digest.substring(0, 16), 16) ^ (model.seed() * 0x9e3779b97f4a7c15L));
        SimulatedModel.Shares shares = model.shares();
        double draw = random.nextDouble();
        Outcome outcome = draw < shares.wrong()
                ? Outcome.WRONG
                : draw < shares.wrong() + shares.truncated()
                        ? Outcome.TRUNCATED
                        : draw < shares.wrong() + shares.truncated() + shares.unparseable()
                                ? Outcome.UNPARSEABLE
                                : Outcome.RIGHT;
        boolean faulty = random.nextDouble() < model.faults().share();
        SimulatedModel.Fault fault = pick(model.faults().kinds(), random);
        double tempo = 1 + model.latency().spread() * (2 * random.nextDouble() - 1);
        int most = Math.min(limit, model.outputLimit());
        int thoughts = outcome == Outcome.TRUNCATED
                ? most + 1
                : model.minReasoning() + random.nextInt(model.maxReasoning() - model.minReasoning() + 1);
        List<String> reasoning = thought(Math.min(thoughts, most), random);
        List<String> answer = answer(model, outcome, right, random);
        int left = most - reasoning.size();
        boolean truncated = thoughts > most || answer.size() > left;
        return new Script(
                outcome,
                faulty,
                fault,
                reasoning,
                answer.subList(0, Math.min(left, answer.size())),
                truncated,
                scaled(model.latency().firstToken(), tempo),
                scaled(model.latency().perToken(), tempo));
    }

    int tokens() {
        return reasoning.size() + answer.size();
    }

    private static SimulatedModel.Fault pick(List<SimulatedModel.Fault> kinds, SplittableRandom random) {
        int at = random.nextInt(Math.max(1, kinds.size()));
        return kinds.isEmpty() ? SimulatedModel.Fault.SERVER_ERROR : kinds.get(at);
    }

    private static List<String> thought(int tokens, SplittableRandom random) {
        List<String> thought = new ArrayList<>(tokens);
        for (int i = 0; i < tokens; i++) {
            thought.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return thought;
    }

    private static List<String> answer(
            SimulatedModel model, Outcome outcome, Optional<String> right, SplittableRandom random) {
        String value = right.orElse("0");
        String text = switch (outcome) {
            case RIGHT -> stated(value, model.style());
            case WRONG -> stated(wrong(value, random), model.style());
            case UNPARSEABLE -> "it is hard to say, there may be more than one way to read this.";
            case TRUNCATED -> "";
        };
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 4) {
            tokens.add(text.substring(i, Math.min(text.length(), i + 4)));
        }
        return tokens;
    }

    private static String stated(String value, SimulatedModel.Style style) {
        return switch (style) {
            case HASHES -> "We add it up.\n#### " + value;
            case BOXED -> "We add it up: \\boxed{" + value + "}";
            case SENTENCE -> "We add it up. The answer is " + value + ".";
        };
    }

    /// Another letter of A to D (or as far as the right one goes), another number, or the right text turned
    /// round.
    private static String wrong(String right, SplittableRandom random) {
        if (right.length() == 1 && right.charAt(0) >= 'A' && right.charAt(0) <= 'Z') {
            int letters = Math.max(4, right.charAt(0) - 'A' + 1);
            return String.valueOf((char) ('A' + (right.charAt(0) - 'A' + 1 + random.nextInt(letters - 1)) % letters));
        }
        try {
            return new BigDecimal(right.replace(",", "").strip())
                    .add(BigDecimal.valueOf(1 + random.nextInt(9)))
                    .toPlainString();
        } catch (NumberFormatException notANumber) {
            return "not " + right;
        }
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }
}
