package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Hours that come again every week, in UTC. Days are UTC days. Dates are not expressed, so no holidays.
///
/// @param windows the hours; they may overlap
public record WeekHours(List<Window> windows) {
    public WeekHours {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("no hours are given; a whole week is: daily 00:00-24:00");
        }
    }

    /// Reads the notation of the price book, for example `Mon-Fri 00:00-01:00 10:00-24:00; Sat,Sun 00:00-24:00`
    /// or `daily 16:30-00:30`.
    ///
    /// @throws IllegalArgumentException when the text is not of that form; the message says what was expected
    public static WeekHours parse(String text) {
        return WeekHoursText.parse(text);
    }

    public boolean contains(Instant at) {
        LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        DayOfWeek today = utc.getDayOfWeek();
        int minute = utc.getHour() * 60 + utc.getMinute();
        return windows.stream().anyMatch(w -> w.contains(today, minute));
    }

    /// The instants between two, both included, at which a window starts or ends.
    List<Instant> edges(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> windows.stream()
                        .filter(w -> w.days().contains(day.getDayOfWeek()))
                        .flatMap(w -> w.edges(day.atStartOfDay(ZoneOffset.UTC).toInstant())))
                .filter(edge -> !edge.isBefore(from) && !edge.isAfter(to))
                .toList();
    }

    /// From one minute of the day to another. The start is part of it, the end is not. An end at or before the
    /// start lies in the next day, and the window then belongs to the day on which it starts.
    ///
    /// @param days  on which it starts
    /// @param start minute of the day, 0 to 1439
    /// @param end   minute of the day, 1 to 1440; 1440 is midnight at the day's end
    public record Window(Set<DayOfWeek> days, int start, int end) {
        public Window {
            requireNonNull(days, "days is null");
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("the window has no days");
            }
            if (start < 0 || start > 1439 || end < 0 || end > 1440) {
                throw new IllegalArgumentException(
                        "the window runs from minute " + start + " to minute " + end + "; a day has minutes 0 to 1440");
            }
            if (start == end) {
                throw new IllegalArgumentException(
                        "the window starts and ends at the same time; a whole day is 00:00-24:00");
            }
        }

        private Stream<Instant> edges(Instant midnight) {
            int length = end > start ? end - start : end + 1440 - start;
            Instant opens = midnight.plus(Duration.ofMinutes(start));
            return Stream.of(opens, opens.plus(Duration.ofMinutes(length)));
        }

        private boolean contains(DayOfWeek today, int minute) {
            if (start < end) {
                return days.contains(today) && minute >= start && minute < end;
            }
            return (days.contains(today) && minute >= start) || (days.contains(today.minus(1)) && minute < end);
        }
    }
}
