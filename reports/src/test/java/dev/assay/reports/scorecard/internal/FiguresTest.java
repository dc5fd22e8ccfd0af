package dev.assay.reports.scorecard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reports.scorecard.Words;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures figures = new Figures(Words.english());

    @ParameterizedTest
    @CsvSource({"0.0154, +1.5", "-0.0124, −1.2", "0.0004, 0.0", "-0.0004, 0.0", "0, 0.0"})
    void aDifferenceHasASignUnlessItIsZero(double share, String shown) {
        assertThat(figures.points(share)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.3, = 0.30", "1, = 1.00", "0.0044, = 0.004", "0.0009, < 0.001", "0, < 0.001"})
    void pIsShownNoFinerThanItCanBeRead(double p, String shown) {
        assertThat(figures.p(p)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00 µs",
        "850000, 850 µs",
        "1234567, 1.23 ms",
        "412000000, 412 ms",
        "999400000, 999 ms",
        "999600000, 1.00 s",
        "16400000000, 16.4 s",
        "59900000000, 59.9 s",
        "59960000000, 1 min 0 s",
        "192000000000, 3 min 12 s"
    })
    void aDurationTakesItsFittingUnit(long nanos, String shown) {
        assertThat(figures.duration(nanos)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0412345678, 0.04123 USD",
        "0.5, 0.50 USD",
        "12, 12.00 USD",
        "1234.5678, 1234.57 USD",
        "0.100012, 0.1000 USD",
        "0, 0.00 USD",
        "0.000000123456, 0.0000001235 USD"
    })
    void moneyKeepsFourDigitsAndAtLeastCents(BigDecimal amount, String shown) {
        assertThat(figures.money(amount, "USD")).isEqualTo(shown);
    }

    @Test
    void whatIsNotKnownSaysSo() {
        assertThat(figures.count((Long) null)).isEqualTo("not known");
        assertThat(figures.percent(null)).isEqualTo("not known");
        assertThat(figures.duration(null)).isEqualTo("not known");
        assertThat(figures.money(null, null)).isEqualTo("not known");
        assertThat(figures.rate(null)).isEqualTo("not known");
        assertThat(figures.bytes(null)).isEqualTo("not known");
    }

    @Test
    void countsAndInstantsDoNotHangOnTheMachine() {
        assertThat(figures.count(1319L)).isEqualTo("1,319");
        assertThat(figures.instant(Instant.parse("2026-11-24T07:15:47Z"))).isEqualTo("2026-11-24 07:15 UTC");
    }
}
