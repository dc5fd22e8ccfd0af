package dev.assay.reports.scorecard.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.scorecard.SampleRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// One sample's texts and numbers as JSON, for the page's sample view. What is not known is left out. Of a
/// restricted task nothing is written but numbers and the names of categories.
record SampleJson(JsonGenerator json, Columns columns, ToIntFunction<String> parts, int textLimit) {

    void write(SampleRow row) throws IOException {
        json.writeStartObject();
        strata(row.items().getFirst().strata());
        if (!columns.restricted()) {
            json.writeArrayFieldStart("items");
            for (ItemFacts item : row.items()) {
                item(item);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("given");
        for (SampleRow.Given given : row.given()) {
            given(given);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void strata(Map<String, String> strata) throws IOException {
        json.writeObjectFieldStart("strata");
        for (Map.Entry<String, String> stratum : new TreeMap<>(strata).entrySet()) {
            json.writeStringField(stratum.getKey(), stratum.getValue());
        }
        json.writeEndObject();
    }

    private void item(ItemFacts item) throws IOException {
        json.writeStartObject();
        json.writeStringField("variant", item.variant());
        json.writeStringField("gold", item.gold());
        json.writeArrayFieldStart("turns");
        for (ItemFacts.Turn turn : item.turns()) {
            json.writeStartObject();
            json.writeStringField("role", turn.role());
            json.writeArrayFieldStart("parts");
            for (String digest : turn.parts()) {
                json.writeNumber(parts.applyAsInt(digest));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void given(SampleRow.Given given) throws IOException {
        json.writeStartObject();
        json.writeNumberField(
                "column",
                columns.of(given.score().unit().lane(), given.score().unit().variant()));
        json.writeNumberField("attempts", given.attempts());
        JournalLine.Attempt attempt = given.attempt();
        if (attempt != null) {
            if (!columns.restricted()) {
                texts(given, attempt);
            }
            tokens(attempt.usage());
            times(Times.of(attempt.marks()));
            PageJson.field(json, "finish", attempt.finish());
            PageJson.field(json, "model", attempt.model());
            if (attempt.failure() != null) {
                json.writeStringField("failure", attempt.failure().kind());
            }
        }
        costs(given.costs());
        json.writeEndObject();
    }

    private void texts(SampleRow.Given given, JournalLine.Attempt attempt) throws IOException {
        Span span = Span.of(given.score(), attempt.text());
        if (span.marked()) {
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
        }
        PageJson.field(json, "rule", given.score().rule());
        int thought = Thoughts.inlineEnd(attempt.text());
        if (thought > 0 && !(span.marked() && span.start() < thought)) {
            json.writeNumberField("thought", thought);
        }
        json.writeFieldName("text");
        Excerpt.of(attempt.text(), span.start(), span.end(), textLimit).write(json);
        if (attempt.reasoning() != null) {
            json.writeFieldName("reasoning");
            Excerpt.of(attempt.reasoning(), 0, 0, textLimit).write(json);
        }
        PageJson.field(json, "refusal", attempt.refusal());
        if (attempt.failure() != null) {
            json.writeStringField("detail", Discreet.text(attempt.failure().detail()));
        }
    }

    private void tokens(JournalLine.Tokens tokens) throws IOException {
        json.writeObjectFieldStart("tokens");
        PageJson.field(json, "prompt", tokens.prompt());
        PageJson.field(json, "hit", tokens.cacheHit());
        PageJson.field(json, "miss", tokens.cacheMiss());
        PageJson.field(json, "completion", tokens.completion());
        PageJson.field(json, "reasoning", tokens.reasoning());
        json.writeEndObject();
    }

    private void times(Times times) throws IOException {
        json.writeObjectFieldStart("times");
        PageJson.field(json, "firstToken", times.firstToken());
        PageJson.field(json, "firstAnswer", times.firstAnswer());
        PageJson.field(json, "total", times.total());
        json.writeEndObject();
    }

    private void costs(List<CostFacts> costs) throws IOException {
        json.writeObjectFieldStart("cost");
        PageJson.field(json, "billed", sum(costs, CostFacts::billed));
        PageJson.field(json, "cold", sum(costs, CostFacts::cold));
        PageJson.field(json, "warm", sum(costs, CostFacts::warm));
        if (!costs.isEmpty()) {
            PageJson.field(json, "currency", costs.getFirst().currency());
        }
        json.writeEndObject();
    }

    /// The exact sum over a unit's attempts; null when one of them has no price, or they differ in currency.
    private static @Nullable String sum(List<CostFacts> costs, Function<CostFacts, @Nullable BigDecimal> price) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostFacts cost : costs) {
            BigDecimal amount = price.apply(cost);
            if (amount == null
                    || !Objects.equals(cost.currency(), costs.getFirst().currency())) {
                return null;
            }
            sum = sum.add(amount);
        }
        return costs.isEmpty() ? null : sum.stripTrailingZeros().toPlainString();
    }
}
