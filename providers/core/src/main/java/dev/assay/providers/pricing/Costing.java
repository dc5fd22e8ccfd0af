package dev.assay.providers.pricing;

import dev.assay.providers.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a price to token counts. Pure, exact, without rounding: tokens times price, moved six decimals.
public final class Costing {
    private Costing() {}

    /// Prices a call three ways. `price` is flat, as [PriceBook#find] answers it.
    ///
    /// *Billed* needs every count whose price differs: where the hits are not known it is null, unless a hit
    /// costs what a miss does or the price knows no hits. Where the counts contradict each other, it is null.
    /// *Cold* and *warm* need only prompt and completion; warm needs a hit price too. Whatever is null has its
    /// reason in the note. A prompt beyond [LongPrompt#above] is priced as a long one, whole.
    ///
    /// @throws IllegalArgumentException when the price still has a band
    public static Cost price(Usage usage, Price price) {
        flat(price);
        List<String> notes = new ArrayList<>();
        Long prompt = prompt(usage);
        Long completion = usage.completion();
        if (prompt == null) {
            notes.add("the number of input tokens is not known");
        }
        if (completion == null) {
            notes.add("the number of output tokens is not known");
        }
        if (prompt == null || completion == null) {
            return new Cost(null, null, null, price.currency(), String.join("; ", notes));
        }
        Rates rates = price.ratesFor(prompt);
        BigDecimal out = times(rates.output(), completion);
        InputBill bill = InputBill.of(usage, prompt, rates);
        if (bill.problem() != null) {
            notes.add("the bill is not known: " + bill.problem());
        }
        if (rates.inputHit() == null) {
            notes.add("the all-hit cost is not known: the price book has no price of a cache hit for " + price.model());
        }
        return new Cost(
                bill.millionths() == null ? null : total(bill.millionths(), out),
                total(times(rates.inputMiss(), prompt), out),
                rates.inputHit() == null ? null : total(times(rates.inputHit(), prompt), out),
                price.currency(),
                notes.isEmpty() ? null : String.join("; ", notes));
    }

    /// The most that a call can cost: every input token a miss, or a cache write where that is dearer, and the
    /// whole limit of output tokens used. A call that may run into dearer hours is bounded by the greatest of
    /// this over [PriceBook#during].
    ///
    /// @param promptTokens an upper bound, where the exact number is not known
    /// @throws IllegalArgumentException when the price still has a band, or a number is negative
    public static BigDecimal worstCase(long promptTokens, int maxTokens, Price price) {
        flat(price);
        if (promptTokens < 0 || maxTokens < 0) {
            throw new IllegalArgumentException("the worst case of " + promptTokens + " prompt tokens and a limit of "
                    + maxTokens + " is asked for; the least is 0");
        }
        Rates rates = price.ratesFor(promptTokens);
        return total(times(rates.inputMiss().max(rates.write()), promptTokens), times(rates.output(), maxTokens));
    }

    private static void flat(Price price) {
        if (price.band() != null) {
            throw new IllegalArgumentException("the price of " + price.model() + " still has its band "
                    + price.band().name() + "; resolve it for the call's instant with at(instant)");
        }
    }

    /// As the server gave it, or the sum of its parts; null too where they sum to nonsense.
    private static @Nullable Long prompt(Usage usage) {
        Long hit = usage.cacheHit();
        Long miss = usage.cacheMiss();
        if (usage.prompt() != null || hit == null || miss == null) {
            return usage.prompt();
        }
        long write = usage.cacheWrite() == null ? 0 : usage.cacheWrite();
        try {
            return Math.addExact(Math.addExact(hit, miss), write);
        } catch (ArithmeticException tooMany) {
            return null;
        }
    }

    private static BigDecimal times(BigDecimal price, long tokens) {
        return price.multiply(BigDecimal.valueOf(tokens));
    }

    /// One amount has one text: no trailing zeros, no exponent.
    private static BigDecimal total(BigDecimal input, BigDecimal output) {
        BigDecimal sum = input.add(output).movePointLeft(6).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
