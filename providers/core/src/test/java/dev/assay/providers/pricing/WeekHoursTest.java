package dev.assay.providers.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-03T16:29:59.999999999Z, false",
        "2025-03-03T16:30:00Z, true",
        "2025-03-03T23:59:59.999999999Z, true",
        "2025-03-04T00:00:00Z, true",
        "2025-03-04T00:29:59.999999999Z, true",
        "2025-03-04T00:30:00Z, false",
        "2025-03-04T12:00:00Z, false"
    })
    void aWindowOverMidnightHoldsFromItsStartUntilBeforeItsEnd(Instant at, boolean holds) {
        assertThat(WeekHours.parse("daily 16:30-00:30").contains(at)).isEqualTo(holds);
    }

    /// 2026-09-18 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "2026-09-18T00:59:59Z, true",
        "2026-09-18T01:00:00Z, false",
        "2026-09-18T03:59:59Z, false",
        "2026-09-18T04:00:00Z, true",
        "2026-09-18T06:00:00Z, false",
        "2026-09-18T10:00:00Z, true",
        "2026-09-18T23:59:59Z, true",
        "2026-09-19T02:00:00Z, true",
        "2026-09-20T07:00:00Z, true",
        "2026-09-20T23:59:59Z, true",
        "2026-09-21T00:30:00Z, true",
        "2026-09-21T01:00:00Z, false"
    })
    void daysAreDaysInUtc(Instant at, boolean holds) {
        WeekHours hours = WeekHours.parse("Mon-Fri 00:00-01:00 04:00-06:00 10:00-24:00; Sat,Sun 00:00-24:00");

        assertThat(hours.contains(at)).isEqualTo(holds);
    }

    @Test
    void aWindowOverMidnightBelongsToTheDayOnWhichItStarts() {
        WeekHours friday = WeekHours.parse("Fri 22:00-02:00");

        assertThat(friday.contains(Instant.parse("2026-09-18T01:00:00Z"))).isFalse();
        assertThat(friday.contains(Instant.parse("2026-09-18T22:00:00Z"))).isTrue();
        assertThat(friday.contains(Instant.parse("2026-09-19T01:59:00Z"))).isTrue();
        assertThat(friday.contains(Instant.parse("2026-09-19T22:00:00Z"))).isFalse();
    }

    @Test
    void aRangeOfDaysMayRunOverTheWeekend() {
        WeekHours hours = WeekHours.parse("Sat-Mon 00:00-24:00");

        assertThat(hours.contains(Instant.parse("2026-09-18T12:00:00Z"))).isFalse();
        assertThat(hours.contains(Instant.parse("2026-09-20T12:00:00Z"))).isTrue();
        assertThat(hours.contains(Instant.parse("2026-09-21T12:00:00Z"))).isTrue();
        assertThat(hours.contains(Instant.parse("2026-09-22T00:00:00Z"))).isFalse();
    }

    @Test
    void anEndAtMidnightMayBeWrittenBothWays() {
        assertThat(WeekHours.parse("daily 10:00-00:00").contains(Instant.parse("2026-09-18T23:59:59Z")))
                .isTrue();
        assertThat(WeekHours.parse("daily 10:00-00:00").contains(Instant.parse("2026-09-19T00:00:00Z")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "10:00-12:00",
                "Mo 10:00-12:00",
                "Mon- 10:00-12:00",
                "Mon-Fri 10-12",
                "Mon 1:00-2:00",
                "Mon 24:01-02:00",
                "Mon 10:60-11:00",
                "Mon 10:00",
                "Mon 10:00-12:00;",
                "Mon 10:00-12:00-13:00",
                "daily +1:00-02:00",
                "Mon 24:00-01:00",
                "Mon 10:00-10:00"
            })
    void hoursThatCannotBeReadAreRefusedWithARemedy(String text) {
        assertThatThrownBy(() -> WeekHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRefusalShowsTheTextAndAnExample() {
        assertThatThrownBy(() -> WeekHours.parse("weekdays 10:00-12:00"))
                .hasMessageContaining("'weekdays 10:00-12:00'")
                .hasMessageContaining("'weekdays' is no day")
                .hasMessageContaining("Mon-Fri 00:00-01:00");
        assertThatThrownBy(() -> WeekHours.parse("daily 10:00-10:00")).hasMessageContaining("00:00-24:00");
    }
}
