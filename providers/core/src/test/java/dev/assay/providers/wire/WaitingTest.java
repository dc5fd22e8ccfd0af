package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "12ms,PT0.012S",
        "1s,PT1S",
        "6m0s,PT6M",
        "4h43m36.314s,PT4H43M36.314S",
        "0s,PT0S",
        "1.5s,PT1.5S",
        "100us,PT0.0001S",
        "100µs,PT0.0001S",
        "7ns,PT0.000000007S",
        "1h,PT1H",
        "99999999999999999999s,PT2562047788015H12M55S",
        "'',",
        "12,",
        "s,",
        "1.2.3s,",
        "-1s,",
        "1 s,",
        "5d,"
    })
    void goDurationsAreReadExactly(String text, @Nullable Duration expected) {
        if (text.startsWith("9999")) {
            assertThat(Waiting.goDuration(text)).isNotNull().isGreaterThan(Duration.ofDays(365));
        } else {
            assertThat(Waiting.goDuration(text)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "retry-after,20,PT20S",
                "retry-after,0,PT0S",
                "retry-after,1.5,PT1.5S",
                "retry-after,'Tue, 24 Nov 2026 12:00:30 GMT',PT30S",
                "retry-after,'Tue, 24 Nov 2026 11:00:00 GMT',PT0S",
                "retry-after,soon,-",
                "retry-after,-1,-",
                "retry-after-ms,250,PT0.25S",
                "x-ratelimit-reset-requests,6m0s,PT6M",
                "x-ratelimit-reset-tokens,60,PT60S",
                "x-ratelimit-reset,1795521660000,PT1M",
                "x-ratelimit-reset,1795521660,PT1M",
                "anthropic-ratelimit-requests-reset,2026-11-24T12:00:05Z,PT5S"
            })
    void everyHeaderIsUnderstood(String name, String value, @Nullable Duration expected) {
        assertThat(Waiting.after(Map.of(name, value), null, said(""), NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Please try again in 29ms. Visit,PT0.029S",
                "Please try again in 1m12.5s.,PT1M12.5S",
                "Try again in 20 seconds,PT20S",
                "try again in 2 minutes.,PT2M",
                "Please try again in a while,-",
                "Please try again later,-"
            })
    void theWaitMayStandInTheMessage(String message, @Nullable Duration expected) {
        assertThat(Waiting.after(Map.of(), null, said(message), NOW)).isEqualTo(expected);
    }

    @Test
    void theLongestOfWhatIsSaidOutrightCounts() {
        ServerError error = new ServerError("Please try again in 9s", "", "", null, "48s");
        assertThat(Waiting.after(Map.of("retry-after", "3"), null, error, NOW)).isEqualTo(Duration.ofSeconds(48));
    }

    @Test
    void aLimitThatIsNotUsedUpIsNotWaitedFor() {
        Map<String, String> limits = Map.of(
                "x-ratelimit-remaining-requests", "4999",
                "x-ratelimit-reset-requests", "6m0s",
                "x-ratelimit-remaining-tokens", "0",
                "x-ratelimit-reset-tokens", "12s");
        assertThat(Waiting.after(limits, null, said(""), NOW)).isEqualTo(Duration.ofSeconds(12));
        assertThat(Waiting.after(limits, null, said("Please try again in 29ms."), NOW))
                .isEqualTo(Duration.ofMillis(29));
    }

    @Test
    void aDateIsHeldAgainstTheServersOwnClock() {
        Map<String, String> limits = Map.of("retry-after", "Tue, 24 Nov 2026 12:00:30 GMT");
        assertThat(Waiting.after(limits, "Tue, 24 Nov 2026 12:00:20 GMT", said(""), NOW))
                .isEqualTo(Duration.ofSeconds(10));
    }

    private static ServerError said(String message) {
        return new ServerError(message, "", "", null, null);
    }
}
