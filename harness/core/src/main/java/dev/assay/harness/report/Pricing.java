package dev.assay.harness.report;

import dev.assay.harness.journal.JournalMapping;
import dev.assay.providers.pricing.Cost;
import dev.assay.providers.pricing.Costing;
import dev.assay.providers.pricing.Price;
import dev.assay.providers.pricing.PriceBook;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.CostHeader;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.WholeFile;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prices every attempt of a run three ways, each at the price in force at its own instant, without a call.
public final class Pricing {
    /// Name of the cost sheet that a run itself writes.
    public static final String AS_RUN = "as-run";

    private final PriceBook book;
    private final Map<String, Manifest.LaneFacts> lanes = new HashMap<>();

    /// @param lanes the contestants, which name their kinds and models
    public Pricing(PriceBook book, List<Manifest.LaneFacts> lanes) {
        this.book = book;
        lanes.forEach(lane -> this.lanes.put(lane.id(), lane));
    }

    /// Writes `costs/as-run.jsonl`, in the order of the journal.
    static void write(RunDirectory directory, PriceBook book) throws IOException {
        JournalReader reader = JournalReader.of(directory);
        Pricing pricing = new Pricing(book, reader.manifest().lanes());
        try (WholeFile costs = WholeFile.open(directory, directory.costsFile(AS_RUN));
                Stream<JournalReader.Placed> attempts = reader.attempts()) {
            costs.add(new CostHeader(book.name() + "@" + book.version(), book.digest(), Instant.now(), null));
            for (Iterator<JournalReader.Placed> it = attempts.iterator(); it.hasNext(); ) {
                costs.add(pricing.price(it.next().attempt()));
            }
            costs.commit();
        }
    }

    /// The price of one attempt. The model that served it decides, as it names itself; else the one asked for.
    public CostFacts price(JournalLine.Attempt attempt) {
        Manifest.LaneFacts lane = lanes.get(attempt.unit().lane());
        if (lane == null) {
            return unknown(attempt, "the lane is not in run.json");
        }
        if (lane.local()) {
            return unknown(attempt, "a model on this machine has no price per token");
        }
        Price price = find(lane.provider(), attempt.model(), attempt)
                .or(() -> find(lane.provider(), lane.model(), attempt))
                .orElse(null);
        if (price == null) {
            return unknown(
                    attempt,
                    "the price book has no price for " + lane.provider() + "/"
                            + (attempt.model() == null ? lane.model() : attempt.model()) + " at " + attempt.at());
        }
        Cost cost = Costing.price(JournalMapping.usage(attempt.usage()), price);
        return new CostFacts(
                attempt.unit(),
                attempt.attempt(),
                cost.billed(),
                cost.cold(),
                cost.warm(),
                cost.currency(),
                cost.note());
    }

    private Optional<Price> find(String kind, @Nullable String model, JournalLine.Attempt attempt) {
        return model == null ? Optional.empty() : book.find(kind, model, attempt.at(), attempt.tier());
    }

    private static CostFacts unknown(JournalLine.Attempt attempt, String why) {
        return new CostFacts(attempt.unit(), attempt.attempt(), null, null, null, null, why);
    }
}
