package dev.assay.providers.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostingTest {
    private static final Price V3 = Price.flat("USD", dec("0.27"), dec("0.07"), dec("1.10"));

    /// By hand: 640 hits at 0.07 are 44.8, 360 misses at 0.27 are 97.2, 500 out at 1.10 are 550: 692
    /// millionths.
    @Test
    void aCallAtTheLaunchPricesOfV3ComesToWhatAHandReckons() {
        Cost cost = Costing.price(usage(1000L, 640L, 360L, null, 500L), V3);

        assertThat(cost.billed()).isEqualTo("0.000692");
        assertThat(cost.cold()).isEqualTo("0.00082");
        assertThat(cost.warm()).isEqualTo("0.00062");
        assertThat(cost.currency()).isEqualTo("USD");
        assertThat(cost.note()).isNull();
    }

    @Test
    void unknownHitsLeaveTheBillUnknownAndColdAndWarmKnown() {
        Cost cost = Costing.price(usage(1000L, null, null, null, 500L), V3);

        assertThat(cost.billed()).isNull();
        assertThat(cost.cold()).isEqualTo("0.00082");
        assertThat(cost.warm()).isEqualTo("0.00062");
        assertThat(cost.note()).contains("how many input tokens hit the cache is not known");
    }

    @Test
    void unknownHitsDoNotMatterWhereAHitCostsWhatAMissDoes() {
        Usage usage = usage(1000L, null, null, null, 500L);

        assertThat(Costing.price(usage, Price.flat("USD", dec("0.27"), dec("0.270"), dec("1.10")))
                        .billed())
                .isEqualTo("0.00082");
        Cost noHits = Costing.price(usage, Price.flat("USD", dec("0.27"), null, dec("1.10")));
        assertThat(noHits.billed()).isEqualTo("0.00082");
        assertThat(noHits.warm()).isNull();
        assertThat(noHits.note()).contains("the price book has no price of a cache hit");
    }

    @Test
    void hitsWithoutAPriceOfAHitLeaveTheBillUnknown() {
        Cost cost =
                Costing.price(usage(1000L, 640L, 360L, null, 500L), Price.flat("USD", dec("0.27"), null, dec("1.10")));

        assertThat(cost.billed()).isNull();
        assertThat(cost.note()).contains("640 input tokens hit the cache, and no price of a hit is known");
    }

    @Test
    void unknownPromptOrCompletionLeavesEverythingUnknown() {
        for (Usage usage : List.of(Usage.UNKNOWN, usage(10L, 0L, 10L, null, null), usage(null, 4L, null, null, 5L))) {
            Cost cost = Costing.price(usage, V3);
            assertThat(cost.billed()).isNull();
            assertThat(cost.cold()).isNull();
            assertThat(cost.warm()).isNull();
            assertThat(cost.note()).contains("is not known");
        }
    }

    @Test
    void aMissingCountFollowsFromTheOthers() {
        BigDecimal known =
                Costing.price(usage(1000L, 640L, 360L, null, 500L), V3).billed();

        assertThat(Costing.price(usage(1000L, 640L, null, null, 500L), V3).billed())
                .isEqualTo(known);
        assertThat(Costing.price(usage(1000L, null, 360L, null, 500L), V3).billed())
                .isEqualTo(known);
        assertThat(Costing.price(usage(null, 640L, 360L, null, 500L), V3).billed())
                .isEqualTo(known);
    }

    @Test
    void countsThatContradictEachOtherLeaveTheBillUnknown() {
        assertThat(Costing.price(usage(1000L, 640L, 300L, null, 500L), V3).note())
                .contains("do not add up");
        assertThat(Costing.price(usage(1000L, 1640L, null, null, 500L), V3).billed())
                .isNull();
    }

    @Test
    void writtenTokensCostTheirOwnPrice() {
        Price price = bundled("anthropic", "claude-sonnet-4-5", "2026-01-01T00:00:00Z", null);

        // 100 hits at 0.30, 200 misses at 3, 700 written at 3.75, 10 out at 15
        assertThat(Costing.price(usage(1000L, 100L, 200L, 700L, 10L), price).billed())
                .isEqualTo("0.003405");
        assertThat(Costing.price(usage(1000L, 100L, null, null, 10L), price).note())
                .contains("written to the cache is not known");
        assertThat(Costing.worstCase(1000, 10, price)).isEqualTo("0.0039");
    }

    @Test
    void aPromptAboveTheLimitIsPricedAsALongOneWhole() {
        Price price = bundled("openai", "gpt-5.4", "2026-06-01T00:00:00Z", null);

        assertThat(Costing.price(usage(272_000L, 0L, 272_000L, null, 1000L), price)
                        .billed())
                .isEqualTo("0.695");
        assertThat(Costing.price(usage(272_001L, 0L, 272_001L, null, 1000L), price)
                        .billed())
                .isEqualTo("1.382505");
    }

    @Test
    void nothingCostsNothingAndHasPlainDigits() {
        Cost cost = Costing.price(usage(0L, 0L, 0L, null, 0L), V3);

        assertThat(String.valueOf(cost.billed())).isEqualTo("0");
        assertThat(String.valueOf(Costing.worstCase(0, 10_000_000, Price.flat("USD", dec("1"), null, dec("2")))))
                .isEqualTo("20");
    }

    @Test
    void theBillLiesBetweenWarmAndColdWhereHitsAndMissesAreThePrompt() {
        Random random = new Random(20250208);
        for (int i = 0; i < 2000; i++) {
            BigDecimal miss = BigDecimal.valueOf(random.nextLong(1, 5000), random.nextInt(1, 5));
            BigDecimal hit = miss.multiply(BigDecimal.valueOf(random.nextInt(0, 101), 2));
            Price price = Price.flat("USD", miss, hit, BigDecimal.valueOf(random.nextLong(5000), 3));
            long hits = random.nextLong(200_000);
            long misses = random.nextLong(200_000);
            int completion = random.nextInt(100_000);

            Cost cost = Costing.price(usage(hits + misses, hits, misses, null, (long) completion), price);

            BigDecimal billed = Optional.ofNullable(cost.billed()).orElseThrow();
            assertThat(billed).isBetween(cost.warm(), cost.cold());
            assertThat(Costing.worstCase(hits + misses, completion, price)).isGreaterThanOrEqualTo(billed);
        }
    }

    @Test
    void aPriceWithItsBandUnresolvedIsRefused() {
        Price listed = PriceBook.bundled().entries().stream()
                .map(PriceEntry::price)
                .filter(p -> p.band() != null)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> Costing.price(Usage.UNKNOWN, listed)).hasMessageContaining("at(instant)");
        assertThatThrownBy(() -> Costing.worstCase(1, 1, listed)).hasMessageContaining("at(instant)");
        assertThatThrownBy(() -> Costing.worstCase(-1, 1, V3)).hasMessageContaining("the least is 0");
    }

    private static Price bundled(String kind, String model, String at, @Nullable String tier) {
        return PriceBook.bundled().find(kind, model, Instant.parse(at), tier).orElseThrow();
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }

    private static Usage usage(
            @Nullable Long prompt,
            @Nullable Long hit,
            @Nullable Long miss,
            @Nullable Long write,
            @Nullable Long completion) {
        return new Usage(prompt, hit, miss, write, completion, null, List.of());
    }
}
