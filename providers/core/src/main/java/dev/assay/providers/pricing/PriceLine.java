package dev.assay.providers.pricing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One line of the price book, field by field. What is wrong is an [IllegalArgumentException] whose message
/// names the column, the value seen and the remedy.
final class PriceLine {
    static final List<String> HEADER = List.of(
            "kind",
            "model",
            "aliases",
            "tier",
            "from",
            "until",
            "currency",
            "input",
            "hit",
            "write",
            "output",
            "band",
            "band_hours",
            "band_rates",
            "long_above",
            "long_rates",
            "more_tiers",
            "observed",
            "source",
            "note");

    private final List<String> fields;

    private PriceLine(List<String> fields) {
        this.fields = fields;
    }

    static List<PriceEntry> entries(int line, List<String> fields) {
        if (fields.size() != HEADER.size()) {
            throw new IllegalArgumentException("it has " + fields.size() + " fields, and the header " + HEADER.size()
                    + "; leave a field empty where nothing is known, and quote one that holds a comma");
        }
        PriceLine row = new PriceLine(fields);
        Price price = row.price();
        List<String> aliases = words(row.text("aliases"));
        List<PriceEntry> entries = new ArrayList<>();
        entries.add(new PriceEntry(line, aliases, price));
        for (String tier : words(row.text("more_tiers"))) {
            int x = tier.lastIndexOf('=');
            if (x < 1) {
                throw new IllegalArgumentException(
                        "more_tiers holds '" + tier + "'; write a tier and its factor: batch=x0.5");
            }
            entries.add(new PriceEntry(
                    line,
                    aliases,
                    price.inTier(
                            PriceBook.tierName(tier.substring(0, x)), factor("more_tiers", tier.substring(x + 1)))));
        }
        return entries;
    }

    private Price price() {
        Rates rates = in("input, hit, write or output", this::rates);
        return new Price(
                required("kind"),
                required("model"),
                PriceBook.tierName(text("tier")),
                rates,
                currency(),
                instant("from", required("from")),
                text("until").isEmpty() ? null : instant("until", text("until")),
                band(),
                null,
                longPrompt(),
                required("source"),
                date("observed", required("observed")),
                text("note").isEmpty() ? null : text("note"));
    }

    private Rates rates(String columns) {
        return new Rates(
                money("input", required("input")),
                text("hit").isEmpty() ? null : money("hit", text("hit")),
                text("write").isEmpty() ? null : money("write", text("write")),
                money("output", required("output")));
    }

    private @Nullable Band band() {
        if (together("band", "band_hours", "band_rates")) {
            WeekHours hours = in("band_hours", c -> WeekHours.parse(text(c)));
            String rates = text("band_rates");
            BandRates inside = rates.startsWith("x")
                    ? new BandRates.Factor(factor("band_rates", rates))
                    : new BandRates.Exact(four("band_rates", rates));
            return new Band(text("band"), hours, inside);
        }
        return null;
    }

    private @Nullable LongPrompt longPrompt() {
        if (together("long_above", "long_rates")) {
            return new LongPrompt(tokens("long_above"), four("long_rates", text("long_rates")));
        }
        return null;
    }

    private long tokens(String column) {
        String value = text(column);
        if (value.isEmpty() || value.length() > 12 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    column + " is '" + value + "'; write a whole number of tokens, such as 272000");
        }
        return Long.parseLong(value);
    }

    private boolean together(String... columns) {
        List<String> empty = new ArrayList<>();
        for (String column : columns) {
            if (text(column).isEmpty()) {
                empty.add(column);
            }
        }
        if (empty.isEmpty() || empty.size() == columns.length) {
            return empty.isEmpty();
        }
        throw new IllegalArgumentException(String.join(" and ", empty) + " is empty; " + String.join(", ", columns)
                + " are given together or not at all");
    }

    private String currency() {
        String code = required("currency");
        if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("currency is '" + code + "'; write its ISO 4217 code: USD");
        }
        return code;
    }

    private String text(String column) {
        return fields.get(HEADER.indexOf(column));
    }

    private String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty; every line needs one");
        }
        return value;
    }

    private static Rates four(String column, String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(column + " is '" + value
                    + "'; write input/hit/write/output with - for one that is not known: 5/0.5/-/22.5");
        }
        return in(
                column,
                c -> new Rates(
                        money(c, parts[0]),
                        parts[1].equals("-") ? null : money(c, parts[1]),
                        parts[2].equals("-") ? null : money(c, parts[2]),
                        money(c, parts[3])));
    }

    private static BigDecimal factor(String column, String value) {
        if (!value.startsWith("x")) {
            throw new IllegalArgumentException(column + " has the factor '" + value + "'; write it as x0.5");
        }
        return money(column, value.substring(1));
    }

    /// Plain decimals only: an exponent in a price is a slip, and a huge one would take all memory.
    private static BigDecimal money(String column, String value) {
        boolean plain = !value.isEmpty()
                && value.length() <= 20
                && value.charAt(0) != '.'
                && value.charAt(value.length() - 1) != '.'
                && value.chars().filter(c -> c == '.').count() <= 1
                && value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        if (!plain) {
            throw new IllegalArgumentException(
                    column + " is '" + value + "'; write a plain decimal number with a point, such as 0.27");
        }
        return new BigDecimal(value);
    }

    private static Instant instant(String column, String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    column + " is '" + value + "'; write a UTC date or instant: 2025-02-08 or 2025-02-08T16:00:00Z", e);
        }
    }

    private static LocalDate date(String column, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " is '" + value + "'; write a date: 2026-11-25", e);
        }
    }

    private static List<String> words(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    private static <T> T in(String column, Function<String, T> read) {
        try {
            return read.apply(column);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith(column) ? message : column + ": " + message, e);
        }
    }
}
