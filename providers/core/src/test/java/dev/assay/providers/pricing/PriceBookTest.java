package dev.assay.providers.pricing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {
    private static final PriceBook BOOK = PriceBook.bundled();

    /// Miss, hit and output of DeepSeek's models at the edges of their periods and bands.
    @ParameterizedTest
    @CsvSource({
        "deepseek-chat, 2024-05-06T00:00:00Z, 0.14/-/0.28",
        "deepseek-chat, 2024-08-02T00:00:00Z, 0.14/0.014/0.28",
        "deepseek-chat, 2025-02-08T15:59:59.999Z, 0.14/0.014/0.28",
        "deepseek-chat, 2025-02-08T16:00:00Z, 0.27/0.07/1.10",
        "deepseek-chat, 2025-02-26T16:29:59Z, 0.27/0.07/1.10",
        "deepseek-chat, 2025-02-26T16:30:00Z, 0.135/0.035/0.55",
        "deepseek-chat, 2025-02-27T00:30:00Z, 0.27/0.07/1.10",
        "deepseek-reasoner, 2025-06-01T00:00:00Z, 0.135/0.035/0.55",
        "deepseek-reasoner, 2025-06-01T12:00:00Z, 0.55/0.14/2.19",
        "deepseek-chat, 2025-09-05T15:59:59Z, 0.27/0.07/1.10",
        "deepseek-chat, 2025-09-05T16:30:00Z, 0.56/0.07/1.68",
        "deepseek-reasoner, 2025-12-24T17:00:00Z, 0.28/0.028/0.42",
        "deepseek-chat, 2026-07-24T15:58:59Z, 0.14/0.0028/0.28",
        "deepseek-v4-pro, 2026-08-16T15:59:59Z, 0.435/0.003625/0.87",
        "deepseek-v4-pro, 2026-08-16T16:00:00Z, 0.66/0.022/1.98",
        "deepseek-v4-pro, 2026-08-22T02:00:00Z, 1.32/0.044/3.96",
        "deepseek-v4-pro, 2026-08-29T02:00:00Z, 0.66/0.022/1.98",
        "deepseek-v4-flash, 2026-09-10T00:59:59Z, 0.15/0.003/0.60",
        "deepseek-v4-flash, 2026-09-10T01:00:00Z, 0.30/0.006/1.20",
        "deepseek-flash, 2026-11-25T09:00:00Z, 0.30/0.006/1.20",
        "deepseek-flash, 2026-11-28T09:00:00Z, 0.15/0.003/0.60"
    })
    void deepSeekHasThePriceOfTheInstant(String model, Instant at, String expected) {
        assertThat(rates("deepseek", model, at, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "deepseek, deepseek-chat, 2024-05-05T23:59:59Z, standard",
        "deepseek, deepseek-chat, 2026-07-24T15:59:00Z, standard",
        "deepseek, deepseek-flash, 2026-11-25T09:00:00Z, batch",
        "deepseek, deepseek-v9, 2026-11-25T09:00:00Z, standard",
        "openai, deepseek-flash, 2026-11-25T09:00:00Z, standard",
        "openai, gpt-5-turbo, 2026-11-25T09:00:00Z, standard",
        "openai, gpt-5-mini-max, 2026-11-25T09:00:00Z, standard",
        "openai, GPT-5, 2026-11-25T09:00:00Z, standard",
        "openai, gpt-5-0807, 2026-11-25T09:00:00Z, standard",
        "openai, gpt-5-2025-02-30, 2026-11-25T09:00:00Z, standard",
        "openai, gpt-5-2027-01-01, 2026-11-25T09:00:00Z, standard",
        "openai, -2025-08-07, 2026-11-25T09:00:00Z, standard",
        "openai, gpt-5, 2025-08-06T23:59:59Z, standard",
        "openai, gpt-5, 2026-11-25T09:00:00Z, auto",
        "openai, gpt-5, 2026-11-25T09:00:00Z, scale",
        "embedded, smollm2, 2026-11-25T09:00:00Z, standard"
    })
    void whatIsNotInTheBookIsUnknown(String kind, String model, Instant at, String tier) {
        assertThat(BOOK.find(kind, model, at, tier)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-5-2025-08-07, gpt-5, 1.25/0.125/10",
        "openai, gpt-4o-2024-11-20, gpt-4o, 2.50/1.25/10",
        "openai, gpt-4o-2024-05-13, gpt-4o-2024-05-13, 5/-/15",
        "openai, gpt-4o-2024-08-06, gpt-4o-2024-08-06, 2.50/1.25/10",
        "openai, gpt-5.6, gpt-5.6-sol, 4/0.40/20",
        "openai, gpt-5-codex, gpt-5, 1.25/0.125/10",
        "anthropic, claude-sonnet-4-20250514, claude-sonnet-4, 3/0.30/15",
        "anthropic, claude-sonnet-4-5-20250929, claude-sonnet-4-5, 3/0.30/15",
        "deepseek, deepseek-v4-flash, deepseek-flash, 0.30/0.006/1.20"
    })
    void aliasesAndSnapshotsResolveToTheModelThatTheBookLists(String kind, String name, String model, String rates) {
        Instant at = Instant.parse("2026-11-25T09:00:00Z");

        assertThat(BOOK.find(kind, name, at, null))
                .get()
                .extracting(Price::model)
                .isEqualTo(model);
        assertThat(rates(kind, name, at, null)).isEqualTo(rates);
    }

    @Test
    void tiersHaveTheirOwnPrices() {
        Instant at = Instant.parse("2026-11-25T09:00:00Z");

        assertThat(rates("openai", "gpt-5", at, "flex")).isEqualTo("0.625/0.0625/5.0");
        assertThat(rates("openai", "gpt-5", at, "priority")).isEqualTo("2.50/0.250/20");
        assertThat(rates("openai", "gpt-5-2025-08-07", at, "batch")).isEqualTo("0.625/0.0625/5.0");
        for (String name : List.of("default", "standard", "Standard", " ")) {
            assertThat(rates("openai", "gpt-5", at, name)).isEqualTo("1.25/0.125/10");
        }
        Price batch = BOOK.find("openai", "gpt-5.4", at, "batch").orElseThrow();
        assertThat(Costing.worstCase(272_001, 0, batch)).isEqualTo("0.6800025");
    }

    @Test
    void aPriceThatIsFoundIsFlatAndSaysWhoseHoursItIs() {
        Price night = BOOK.find("deepseek", "deepseek-chat", Instant.parse("2025-06-01T20:00:00Z"), null)
                .orElseThrow();
        Price day = BOOK.find("deepseek", "deepseek-chat", Instant.parse("2025-06-01T08:00:00Z"), null)
                .orElseThrow();

        assertThat(night.band()).isNull();
        assertThat(night.inBand()).isEqualTo("off-peak");
        assertThat(day.band()).isNull();
        assertThat(day.inBand()).isNull();
        assertThat(night.currency()).isEqualTo("USD");
        assertThat(night.source()).contains("api-docs.deepseek.com");
        assertThat(night.at(Instant.parse("2025-06-01T08:00:00Z"))).isEqualTo(night);
    }

    @Test
    void theContestantsOfTheDemoHaveTheLaunchPricesOfR1AndV3() {
        assertThat(rates("simulated", "steady", Instant.EPOCH, null)).isEqualTo("0.55/0.14/2.19");
        assertThat(rates("simulated", "quick", Instant.parse("2026-11-25T09:00:00Z"), null))
                .isEqualTo("0.27/0.07/1.10");
    }

    @Test
    void aCallThatRunsIntoDearerHoursHasBothPrices() {
        Instant sent = Instant.parse("2026-11-25T00:55:00Z");

        assertThat(BOOK.during("deepseek", "deepseek-flash", sent, sent.plus(Duration.ofMinutes(4)), null))
                .extracting(Price::inputMiss)
                .containsExactly(new BigDecimal("0.15"));
        assertThat(BOOK.during("deepseek", "deepseek-flash", sent, sent.plus(Duration.ofMinutes(5)), null))
                .extracting(Price::inputMiss)
                .containsExactly(new BigDecimal("0.15"), new BigDecimal("0.30"));
        assertThat(BOOK.during(
                        "deepseek",
                        "deepseek-chat",
                        Instant.parse("2025-09-05T15:59:00Z"),
                        Instant.parse("2025-09-05T16:09:00Z"),
                        null))
                .extracting(Price::inputMiss)
                .containsExactly(new BigDecimal("0.27"), new BigDecimal("0.56"));
        assertThat(BOOK.during("openai", "nobody", sent, sent, null)).isEmpty();
        assertThatThrownBy(() -> BOOK.during("openai", "gpt-5", sent, sent.minusSeconds(1), null))
                .hasMessageContaining("before it starts");
    }

    /// From its first nanosecond to its last, under each of its names.
    @Test
    void everyEntryCanBeFoundThroughoutItsPeriod() {
        Set<Object> found = new HashSet<>();
        for (PriceEntry entry : BOOK.entries()) {
            Price price = entry.price();
            for (String name : entry.names().toList()) {
                Optional<Price> first = BOOK.find(price.kind(), name, price.from(), price.tier());
                assertThat(first).as("line %d", entry.line()).contains(price.at(price.from()));
                Instant until = price.until();
                if (until != null) {
                    assertThat(BOOK.find(price.kind(), name, until.minusNanos(1), price.tier()))
                            .as("line %d", entry.line())
                            .contains(price.at(until.minusNanos(1)));
                }
                found.add(List.of(price.kind(), name));
            }
            assertThat(price.inputMiss().signum()).as("line %d", entry.line()).isPositive();
            assertThat(price.output()).as("line %d", entry.line()).isGreaterThanOrEqualTo(price.inputMiss());
        }
        assertThat(found).hasSizeGreaterThan(80);
    }

    @Test
    void theBookSaysWhatItIs(@TempDir Path dir) throws IOException {
        assertThat(BOOK.name()).isEqualTo("assay");
        assertThat(BOOK.version()).isEqualTo("2026-11-25");
        assertThat(BOOK.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(PriceBook.bundled()).isSameAs(BOOK);

        Path file = Files.writeString(dir.resolve("our-own-3.csv"), String.join(",", PriceLine.HEADER));
        PriceBook own = PriceBook.read(file);
        assertThat(own.name()).isEqualTo("our-own");
        assertThat(own.version()).isEqualTo("3");
        assertThat(own.entries()).isEmpty();
        assertThatThrownBy(() -> PriceBook.parse("prices.csv", "".getBytes(UTF_8)))
                .isInstanceOf(BadPriceBookException.class)
                .hasMessageContaining("has no version in its name");
    }

    private static String rates(String kind, String model, Instant at, @Nullable String tier) {
        Price price = BOOK.find(kind, model, at, tier).orElseThrow();
        BigDecimal hit = price.inputHit();
        return price.inputMiss().toPlainString() + "/" + (hit == null ? "-" : hit.toPlainString()) + "/"
                + price.output().toPlainString();
    }
}
