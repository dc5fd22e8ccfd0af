package dev.assay.providers.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long a server asks to wait, in any of the ways servers say it. Pure.
///
/// What is said outright (`Retry-After` in seconds or as a date, `retry-after-ms`, Google's `retryDelay`,
/// "Please try again in 29ms") wins, the longest of it. Only where nothing is said outright do the
/// `x-ratelimit-reset-*` headers count, and of those only the ones whose limit is used up: they tell when a
/// limit is wholly full again.
final class Waiting {
    private static final String AGAIN = "try again in ";
    private static final long LONGEST_DAYS = 366;

    private Waiting() {}

    /// @param limits rate-limit headers with lower-case names, as [ResponseFacts#limits()] has them
    /// @param date   the response's `Date` header; null when absent
    /// @param now    wall clock, for dates where the server sent none of its own
    static @Nullable Duration after(Map<String, String> limits, @Nullable String date, ServerError error, Instant now) {
        Instant at = httpDate(date);
        Instant base = at == null ? now : at;
        Duration longest = longer(null, seconds(limits.get("retry-after"), base));
        longest = longer(longest, number(limits.get("retry-after-ms"), "ms"));
        longest = longer(longest, error.retryDelay() == null ? null : goDuration(error.retryDelay()));
        longest = longer(longest, inText(error.message()));
        return longest == null ? reset(limits, base) : longest;
    }

    /// Go's way to write a duration: `12ms`, `1s`, `6m0s`, `4h43m36.314s`. Null when the text is not one.
    static @Nullable Duration goDuration(String text) {
        Duration sum = Duration.ZERO;
        int i = 0;
        boolean any = false;
        while (i < text.length()) {
            int numberStart = i;
            while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
                i++;
            }
            int unitStart = i;
            while (i < text.length() && !isDigit(text.charAt(i)) && text.charAt(i) != '.') {
                i++;
            }
            Duration part = number(text.substring(numberStart, unitStart), text.substring(unitStart, i));
            if (part == null) {
                return null;
            }
            sum = sum.plus(part);
            any = true;
        }
        return any ? sum : null;
    }

    private static @Nullable Duration reset(Map<String, String> limits, Instant now) {
        Duration longest = null;
        for (Map.Entry<String, String> header : limits.entrySet()) {
            String name = header.getKey();
            if (!name.contains("reset")) {
                continue;
            }
            String remaining = limits.get(name.replace("reset", "remaining"));
            if (remaining == null || remaining.strip().equals("0")) {
                longest = longer(longest, resetValue(header.getValue().strip(), now));
            }
        }
        return longest;
    }

    private static @Nullable Duration resetValue(String value, Instant now) {
        Duration go = goDuration(value);
        if (go != null) {
            return go;
        }
        Duration plain = number(value, "s");
        if (plain != null) {
            // OpenRouter sends the instant, in milliseconds; others in seconds
            long amount = plain.toSeconds();
            if (amount >= 1_000_000_000_000L) {
                return until(Instant.ofEpochMilli(amount), now);
            }
            return amount >= 1_000_000_000L ? until(Instant.ofEpochSecond(amount), now) : plain;
        }
        try {
            return until(Instant.parse(value), now);
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }

    private static @Nullable Duration seconds(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        Duration plain = number(value.strip(), "s");
        if (plain != null) {
            return plain;
        }
        Instant at = httpDate(value);
        return at == null ? goDuration(value.strip()) : until(at, now);
    }

    private static @Nullable Instant httpDate(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable Duration inText(String message) {
        int at = message.toLowerCase(Locale.ROOT).indexOf(AGAIN);
        if (at < 0) {
            return null;
        }
        int from = at + AGAIN.length();
        int to = from;
        while (to < message.length() && !Character.isWhitespace(message.charAt(to))) {
            to++;
        }
        String token = message.substring(from, to);
        while (!token.isEmpty() && !Character.isLetterOrDigit(token.charAt(token.length() - 1))) {
            token = token.substring(0, token.length() - 1);
        }
        String rest = message.substring(to).strip().toLowerCase(Locale.ROOT);
        for (String unit : new String[] {"second", "minute", "hour"}) {
            if (rest.startsWith(unit)) {
                return number(token, unit.substring(0, 1));
            }
        }
        return goDuration(token);
    }

    private static @Nullable Duration number(@Nullable String digits, String unit) {
        if (digits == null || digits.isEmpty() || digits.length() > 32) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!isDigit(digits.charAt(i)) && digits.charAt(i) != '.') {
                return null;
            }
        }
        String nanos = switch (unit) {
            case "h" -> "3600000000000";
            case "m" -> "60000000000";
            case "s" -> "1000000000";
            case "ms" -> "1000000";
            case "us", "µs", "μs" -> "1000";
            case "ns" -> "1";
            default -> "";
        };
        if (nanos.isEmpty()) {
            return null;
        }
        try {
            BigDecimal all = new BigDecimal(digits).multiply(new BigDecimal(nanos));
            BigDecimal[] parts = all.divideAndRemainder(new BigDecimal("1000000000"));
            BigDecimal most = new BigDecimal(Long.MAX_VALUE / 1000);
            return Duration.ofSeconds(parts[0].min(most).longValue(), parts[1].longValue());
        } catch (NumberFormatException severalPoints) {
            return null;
        }
    }

    private static Duration until(Instant at, Instant now) {
        Duration wait = Duration.between(now, at);
        return wait.isNegative() || wait.toDays() > LONGEST_DAYS ? Duration.ZERO : wait;
    }

    private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
