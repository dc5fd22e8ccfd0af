package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Words;
import dev.assay.reports.stats.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Figures as text, the same in every locale: one decimal for per cent, a sign before a difference, a range
/// with `…`. What is not known says so and is never 0 or blank.
public record Figures(Words words) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long MICRO = 1_000L;
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;

    public String unknown() {
        return words.of("unknown");
    }

    /// `1,319`
    public String count(@Nullable Long n) {
        return n == null ? unknown() : String.format(Locale.ROOT, "%,d", n);
    }

    /// `78.8 %`
    public String percent(@Nullable Double share) {
        return share == null ? unknown() : tenths(share) + " %";
    }

    /// `76.5…80.9`, in per cent
    public String range(double low, double high) {
        return tenths(low) + "…" + tenths(high);
    }

    /// `1,040/1,319`
    public String fraction(Proportion rate) {
        return count(rate.successes()) + "/" + count(rate.n());
    }

    /// `+1.5`, `−1.2` or `0.0`, in points
    public String points(double difference) {
        String size = tenths(Math.abs(difference));
        if (size.equals("0.0")) {
            return size;
        }
        return (difference < 0 ? "−" : "+") + size;
    }

    /// `−1.2…+4.3`, in points
    public String pointsRange(double low, double high) {
        return points(low) + "…" + points(high);
    }

    /// `= 0.30`, `= 0.004` or `< 0.001`
    public String p(double p) {
        return p < 0.001 ? probability(p) : "= " + probability(p);
    }

    /// `0.30`, `0.004` or `< 0.001`
    public String probability(double p) {
        if (p < 0.001) {
            return "< 0.001";
        }
        return String.format(Locale.ROOT, p < 0.01 ? "%.3f" : "%.2f", p);
    }

    /// A duration in its fitting unit, three digits: `412 ms`, `1.42 s`, `3 min 12 s`
    public String duration(@Nullable Long nanos) {
        if (nanos == null) {
            return unknown();
        }
        if (nanos < MILLI) {
            return digits((double) nanos / MICRO) + " µs";
        }
        if (nanos < 999_500_000L) {
            return digits((double) nanos / MILLI) + " ms";
        }
        if (nanos < 60 * SECOND - SECOND / 20) {
            return digits((double) nanos / SECOND) + " s";
        }
        long seconds = Math.round((double) nanos / SECOND);
        return seconds / 60 + " min " + seconds % 60 + " s";
    }

    /// A round duration at a tick: `200 ms`, `5 s`
    public String tick(long nanos) {
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < MILLI) {
            return nanos / MICRO + " µs";
        }
        return nanos < SECOND ? nanos / MILLI + " ms" : count(nanos / SECOND) + " s";
    }

    /// Three significant digits, no trailing zeros behind the point beyond them: `0.42`, `41.2`, `412`
    public String digits(double value) {
        double size = Math.abs(value);
        String format = size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /// Tokens a second.
    public String rate(@Nullable Double tokensPerSecond) {
        return tokensPerSecond == null ? unknown() : digits(tokensPerSecond);
    }

    /// An amount of money in four significant digits: `0.04123 USD`. The exact amount is [#exact].
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return unknown();
        }
        int digits = Math.max(4, amount.precision() - amount.scale() + 2);
        BigDecimal shown =
                amount.precision() > digits ? amount.round(new MathContext(digits, RoundingMode.HALF_EVEN)) : amount;
        String text = shown.setScale(Math.max(2, shown.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        return currency == null ? text : text + " " + currency;
    }

    /// The exact amount, for whoever wants to add up.
    public String exact(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /// A wall-clock instant to the minute, UTC: `2026-11-24 07:15 UTC`
    public String instant(Instant instant) {
        return MINUTES.format(instant) + " UTC";
    }

    /// Memory in GiB: `24 GiB`
    public String bytes(@Nullable Long bytes) {
        return bytes == null ? unknown() : digits((double) bytes / (1L << 30)) + " GiB";
    }

    /// Memory or a file in MB of a million bytes: `98.4 MB`
    public String megabytes(@Nullable Long bytes) {
        return bytes == null ? unknown() : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    /// A duration given in milliseconds, as [#duration].
    public String millis(@Nullable Long millis) {
        return duration(millis == null ? null : Long.valueOf(millis * MILLI));
    }

    /// A word of somebody else's, or that it is not known.
    public String text(@Nullable String word) {
        return word == null ? unknown() : word;
    }

    /// What an axis of rates shows; a zoomed one says so.
    public String axis(Axis axis) {
        return axis.zoomed()
                ? words.of("board.zoomed", Axis.label(axis.low(), false), Axis.label(axis.high(), false))
                : words.of("board.whole");
    }

    /// A share in per cent or points, without a unit or a plus: `4.0`
    public String tenths(double share) {
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return text.equals("-0.0") ? "0.0" : text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
