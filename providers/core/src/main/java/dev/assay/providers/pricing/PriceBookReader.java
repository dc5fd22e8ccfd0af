package dev.assay.providers.pricing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the file of a [PriceBook], a price a line. A field may stand in quotes but not run over lines, so a
/// bad line is named exactly. Lines that are blank or start with `#` are comments.
final class PriceBookReader {
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private PriceBookReader() {}

    static List<PriceEntry> read(String file, String text) {
        List<PriceEntry> entries = new ArrayList<>();
        boolean header = false;
        int line = 0;
        for (String row : withoutMark(text).lines().toList()) {
            line++;
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(file, line, row);
            if (header) {
                entries.addAll(entries(file, line, fields));
            } else if (fields.equals(PriceLine.HEADER)) {
                header = true;
            } else {
                throw new BadPriceBookException(file + ", line " + line + ": the header is " + String.join(",", fields)
                        + "; it must be " + String.join(",", PriceLine.HEADER));
            }
        }
        if (!header) {
            throw new BadPriceBookException(
                    file + " has no lines; it starts with the header " + String.join(",", PriceLine.HEADER));
        }
        refuseOverlaps(file, entries);
        return entries;
    }

    /// A spreadsheet may put a byte order mark at the start.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> fields(String file, int line, String row) {
        List<String> fields = new ArrayList<>();
        try (JsonParser parser = CSV.createParser(row)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    fields.add(parser.getText());
                }
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw new BadPriceBookException(
                    file + ", line " + line + ": " + e.getOriginalMessage() + "; quote a field that holds a comma,"
                            + " double a quote inside it, and end it on the same line",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("a line in memory cannot be read", e);
        }
    }

    private static List<PriceEntry> entries(String file, int line, List<String> fields) {
        try {
            return PriceLine.entries(line, fields);
        } catch (IllegalArgumentException e) {
            throw new BadPriceBookException(file + ", line " + line + ": " + e.getMessage(), e);
        }
    }

    private record Key(String kind, String model, String tier) {}

    private static void refuseOverlaps(String file, List<PriceEntry> entries) {
        Map<Key, List<PriceEntry>> seen = new HashMap<>();
        for (PriceEntry entry : entries) {
            Price price = entry.price();
            entry.names().forEach(model -> {
                List<PriceEntry> before =
                        seen.computeIfAbsent(new Key(price.kind(), model, price.tier()), k -> new ArrayList<>());
                for (PriceEntry other : before) {
                    if (overlap(price, other.price())) {
                        throw new BadPriceBookException(file + ", lines " + other.line() + " and " + entry.line()
                                + ": both give the " + price.tier() + " price of " + price.kind() + "/" + model
                                + " from " + later(price, other.price()) + "; end the earlier period where the"
                                + " later one starts");
                    }
                }
                before.add(entry);
            });
        }
    }

    private static boolean overlap(Price a, Price b) {
        return (b.until() == null || a.from().isBefore(b.until()))
                && (a.until() == null || b.from().isBefore(a.until()));
    }

    private static Object later(Price a, Price b) {
        return a.from().isAfter(b.from()) ? a.from() : b.from();
    }
}
