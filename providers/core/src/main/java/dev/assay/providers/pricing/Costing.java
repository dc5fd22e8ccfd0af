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
    /// *Billed* needs every count whose price differs: where the hits are not known it is null, unless a hit costs
    /// what a miss does or the price knows no hits. Where the counts contradict each other, it is null. *Cold*
    /// and *warm* need only prompt and completion; warm needs a hit price too. Whatever is null has its reason
    /// in the note. A prompt beyond [LongPrompt#above] is priced as a long one, whole.
    public static Cost price(Usage usage, Price price) {
        flat(price);
        List<String> notes = new ArrayList<>();
        InputTokens input = InputTokens.of(usage);
        Long prompt = input.prompt();
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
        BigDecimal out = rates.output().multiply(BigDecimal.valueOf(completion));
        BigDecimal cold = total(rates.inputMiss().multiply(BigDecimal.valueOf(prompt)), out);
        BigDecimal warm = null;
        if (rates.inputHit() == null) {
            notes.add("warm is not known: no price of a cache hit is known for " + price.model());
        } else {
            warm = total(rates.inputHit().multiply(BigDecimal.valueOf(prompt)), out);
        }
        BillableInput billable = BillableInput.of(input, prompt, rates);
        BigDecimal billed = billable.amount() == null ? null : total(billable.amount(), out);
        if (billable.problem() != null) {
            notes.add("the bill is not known: " + billable.problem());
        }
        return new Cost(billed, cold, warm, price.currency(), notes.isEmpty() ? null : String.join("; ", notes));
    }

    /// The most that a call can cost: every input token a miss, or a cache write where that is dearer, and the
    /// whole
    /// limit of output tokens used.
    ///
    /// @param promptTokens an upper bound, where the exact number is not known
    public static BigDecimal worstCase(long promptTokens, int maxTokens, Price price) {
        flat(price);
        if (promptTokens < 0 || maxTokens < 0) {
            throw new IllegalArgumentException("the worst case of " + promptTokens + " prompt tokens and a limit of "
                    + maxTokens + " is asked for; the least is 0");
        }
        Rates rates = price.ratesFor(promptTokens);
        BigDecimal in = rates.inputMiss().max(rates.write()).multiply(BigDecimal.valueOf(promptTokens));
        return total(in, rates.output().multiply(BigDecimal.valueOf(maxTokens)));
    }

    private static void flat(Price price) {
        if (price.band() != null) {
            throw new IllegalArgumentException("the price of " + price.model() + " still has its band "
                    + price.band().name() + "; resolve it for the call's instant with at(instant)");
        }
    }

    /// One amount has one text: no trailing zeros, no exponent.
    private static BigDecimal total(BigDecimal input, BigDecimal output) {
        BigDecimal sum = input.add(output).movePointLeft(6).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }

    /// Input counts with what follows from the others filled in: three of a sum's four terms give the fourth.
    private record InputTokens(
            @Nullable Long prompt,
            @Nullable Long hit,
            @Nullable Long miss,
            @Nullable Long write) {
        static InputTokens of(Usage usage) {
            Long prompt = usage.prompt();
            Long hit = usage.cacheHit();
            Long miss = usage.cacheMiss();
            Long write = usage.cacheWrite();
            if (prompt == null && hit != null && miss != null) {
                prompt = hit + miss + (write == null ? 0 : write);
            }
            if (prompt != null && hit == null && miss != null) {
                hit = prompt - miss - (write == null ? 0 : write);
            }
            return new InputTokens(prompt, hit, miss, write);
        }
    }

    private record BillableInput(
            @Nullable BigDecimal amount, @Nullable String problem) {
        static BillableInput of(InputTokens in, long prompt, Rates rates) {
            boolean oneForHits = rates.inputHit() == null || rates.inputHit().compareTo(rates.inputMiss()) == 0;
            boolean oneForWrites = rates.write().compareTo(rates.inputMiss()) == 0;
            Long hit = in.hit();
            if (hit == null) {
                if (!oneForHits) {
                    return unknown("how many input tokens hit the cache is not known");
                }
                hit = 0L;
            }
            long rest = prompt - hit;
            Long write = in.write();
            if (write == null) {
                if (in.miss() == null && !oneForWrites && rest > 0) {
                    return unknown("how many input tokens were written to the cache is not known");
                }
                write = 0L;
            }
            long miss = in.miss() != null && in.hit() != null ? in.miss() : rest - write;
            if (hit < 0 || miss < 0 || hit + miss + write != prompt) {
                return unknown("the counts do not add up: prompt " + prompt + ", hits " + in.hit() + ", misses "
                        + in.miss() + ", writes " + in.write());
            }
            if (hit > 0 && rates.inputHit() == null) {
                return unknown(hit + " input tokens hit the cache, and no price of a hit is known");
            }
            BigDecimal hits = rates.inputHit() == null
                    ? BigDecimal.ZERO
                    : rates.inputHit().multiply(BigDecimal.valueOf(hit));
            BigDecimal misses = rates.inputMiss().multiply(BigDecimal.valueOf(miss));
            return new BillableInput(hits.add(misses).add(rates.write().multiply(BigDecimal.valueOf(write))), null);
        }

        private static BillableInput unknown(String why) {
            return new BillableInput(null, why);
        }
    }
}
