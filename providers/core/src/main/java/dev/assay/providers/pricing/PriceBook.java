package dev.assay.providers.pricing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Dated prices of models, read from one CSV file whose layout `docs/reference/prices.md` describes. Immutable.
public final class PriceBook {
    private static final String BUNDLED = "assay-2026-11-25.csv";

    private final String name;
    private final String version;
    private final String digest;
    private final List<PriceEntry> entries;
    private final Map<Key, List<PriceEntry>> byName;

    private record Key(String kind, String model) {}

    private PriceBook(String name, String version, String digest, List<PriceEntry> entries) {
        this.name = name;
        this.version = version;
        this.digest = digest;
        this.entries = List.copyOf(entries);
        Map<Key, List<PriceEntry>> index = new HashMap<>();
        for (PriceEntry entry : entries) {
            entry.names()
                    .forEach(
                            model -> index.computeIfAbsent(new Key(entry.price().kind(), model), k -> new ArrayList<>())
                                    .add(entry));
        }
        this.byName = index;
    }

    /// The book that comes with Assay.
    public static PriceBook bundled() {
        return Bundled.BOOK;
    }

    /// A book from a file named `NAME-VERSION.csv`; the version starts with the first digit after a dash.
    ///
    /// @throws IOException           when the file cannot be read
    /// @throws BadPriceBookException when it is no price book
    public static PriceBook read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /// A book from the bytes of a file.
    ///
    /// @throws BadPriceBookException when they are no price book
    public static PriceBook parse(String fileName, byte[] csv) {
        String stem = fileName.endsWith(".csv") ? fileName.substring(0, fileName.length() - 4) : fileName;
        int cut = versionStart(stem);
        if (cut < 0) {
            throw new BadPriceBookException("the price book " + fileName
                    + " has no version in its name; call it for example mine-2026-11-25.csv");
        }
        List<PriceEntry> entries = PriceBookReader.read(fileName, new String(csv, UTF_8));
        return new PriceBook(stem.substring(0, cut), stem.substring(cut + 1), sha256(csv), entries);
    }

    /// For example `assay`.
    public String name() {
        return name;
    }

    /// For example `2026-11-25`.
    public String version() {
        return version;
    }

    /// `sha256:` and the digest of the file's bytes in hex.
    public String digest() {
        return digest;
    }

    /// Every price, in the order of the file.
    public List<PriceEntry> entries() {
        return entries;
    }

    /// The price in force at an instant, its band resolved for that instant. Empty when it is not known,
    /// never 0.
    ///
    /// A name is looked up as it is, among models and their aliases of that time. Only a name that the book
    /// never mentions, and that ends in a snapshot date not after `at`, is looked up without the date.
    ///
    /// @param kind  kind of provider, such as `deepseek`; local engines have no prices
    /// @param model the served name where it is known, else the one asked for; an alias means another model
    ///              later
    /// @param at    the instant that the provider bills by; DeepSeek takes the end of the request
    /// @param tier  the service tier as the server names it, in any case; null, blank and `default` mean
    ///              `standard`. A tier that the book does not list for the model has no known price, `auto`
    ///              too
    public Optional<Price> find(String kind, String model, Instant at, @Nullable String tier) {
        return named(kind, model, at).stream()
                .map(PriceEntry::price)
                .filter(p -> p.tier().equals(tierName(tier)) && p.holdsAt(at))
                .findFirst()
                .map(p -> p.at(at));
    }

    /// Every price that is in force at some instant between two, both included, its band resolved; each once,
    /// in order of time. A call is sent at one price and may be billed at the next: the budget reserves the
    /// dearest.
    ///
    /// @param from when the call may be sent
    /// @param to   when it has ended at the latest; not before `from`
    public List<Price> during(String kind, String model, Instant from, Instant to, @Nullable String tier) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the call ends at " + to + ", before it starts at " + from);
        }
        TreeSet<Instant> changes = new TreeSet<>(List.of(from));
        for (PriceEntry entry : named(kind, model, to)) {
            Price price = entry.price();
            changes.add(price.from());
            if (price.band() != null) {
                changes.addAll(price.band().hours().edges(from, to));
            }
        }
        return changes.subSet(from, true, to, true).stream()
                .flatMap(at -> find(kind, model, at, tier).stream())
                .distinct()
                .toList();
    }

    private List<PriceEntry> named(String kind, String model, Instant at) {
        List<PriceEntry> exact = byName.getOrDefault(new Key(kind, model), List.of());
        ModelNames.Snapshot snapshot = ModelNames.snapshot(model);
        if (!exact.isEmpty() || snapshot == null) {
            return exact;
        }
        if (snapshot.date().isAfter(LocalDate.ofInstant(at, ZoneOffset.UTC))) {
            return List.of();
        }
        return byName.getOrDefault(new Key(kind, snapshot.base()), List.of());
    }

    /// One name for a tier however a server writes it.
    static String tierName(@Nullable String tier) {
        String name = tier == null ? "" : tier.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.equals("default") ? Price.STANDARD : name;
    }

    private static int versionStart(String stem) {
        for (int i = 1; i < stem.length() - 1; i++) {
            if (stem.charAt(i) == '-' && Character.isDigit(stem.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static String sha256(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// Loaded when first asked for.
    private static final class Bundled {
        static final PriceBook BOOK = load();

        private static PriceBook load() {
            try (InputStream in = PriceBook.class.getResourceAsStream(BUNDLED)) {
                if (in == null) {
                    throw new BadPriceBookException("the bundled price book " + BUNDLED + " is missing from the jar");
                }
                return parse(BUNDLED, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled price book " + BUNDLED + " cannot be read", e);
            }
        }
    }
}
