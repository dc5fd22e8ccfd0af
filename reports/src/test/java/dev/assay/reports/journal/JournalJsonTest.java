package dev.assay.reports.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalJsonTest {
    private static final String HEAD = "{\"type\":\"intent\",\"task\":\"t\",\"sample\":\"s\",\"variant\":\"v\","
            + "\"epoch\":1,\"lane\":\"l\",\"attempt\":2,\"at\":\"2026-11-24T10:00:00.123456789Z\"";

    private static JournalLine parse(String json) throws Exception {
        return JournalJson.readerFor(JournalLine.class).readValue(json.getBytes(UTF_8));
    }

    private static String json(Object value) {
        return new String(JournalJson.line(value), UTF_8);
    }

    @Test
    void aLineIsFlatAndInTheOrderOfItsComponents() {
        var intent = new JournalLine.Intent(
                new Unit("t", "s", "v", 1, "l"), 2, RunFixture.T0, new BigDecimal("1.10"), "USD");

        assertThat(json(intent)).isEqualTo(HEAD + ",\"worst_case\":1.10,\"currency\":\"USD\"}\n");
    }

    @Test
    void theUnitComesBackOutOfTheFlatLine() throws Exception {
        assertThat(parse(HEAD + "}"))
                .isEqualTo(new JournalLine.Intent(new Unit("t", "s", "v", 1, "l"), 2, RunFixture.T0, null, null));
        var score = new ScoreFacts(new Unit("t", "s", "v", 3, "l"), 1, "right", "42", "boxed", 0, 2);
        assertThat(JournalJson.readerFor(ScoreFacts.class).<ScoreFacts>readValue(JournalJson.line(score)))
                .isEqualTo(score);
        var cost = new CostFacts(new Unit("t", "s", "v", 3, "l"), 1, new BigDecimal("0.10"), null, null, "EUR", "x");
        assertThat(JournalJson.readerFor(CostFacts.class).<CostFacts>readValue(JournalJson.line(cost)))
                .isEqualTo(cost);
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatterToTheReader() throws Exception {
        assertThat(parse("{\"worst_case\":1.123456789012345678901234567890123,\"lane\":\"l\",\"epoch\":1,"
                        + "\"at\":\"2026-11-24T10:00:00.123456789Z\",\"variant\":\"v\",\"sample\":\"s\",\"task\":\"t\","
                        + "\"attempt\":2,\"type\":\"intent\"}"))
                .isEqualTo(new JournalLine.Intent(
                        new Unit("t", "s", "v", 1, "l"),
                        2,
                        RunFixture.T0,
                        new BigDecimal("1.123456789012345678901234567890123"),
                        null));
    }

    @Test
    void aNewerJournalOpensBecauseUnknownFieldsAreSkipped() throws Exception {
        assertThat(parse(HEAD + ",\"later\":{\"deep\":[1,{\"x\":null}]},\"text\":\"y\"}")
                        .attempt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "sample", "variant", "epoch", "lane", "attempt", "at"})
    void aLineWithoutAFieldThatMustBeThereIsRefusedByName(String field) {
        String without = HEAD.replaceAll(",\"" + field + "\":(\"[^\"]*\"|\\d+)", "") + "}";

        assertThatThrownBy(() -> parse(without)).hasMessageContaining("'" + field + "'");
    }

    @Test
    void nullIsRefusedWhereAValueMustBe() {
        assertThatThrownBy(() -> parse(HEAD.replace("\"2026-11-24T10:00:00.123456789Z\"", "null") + "}"))
                .hasMessageContaining("at");
        assertThatThrownBy(() -> parse(HEAD.replace("\"attempt\":2", "\"attempt\":null") + "}"))
                .hasMessageContaining("attempt");
    }

    @Test
    void anAbsentListOrMapIsEmpty() throws Exception {
        assertThat(JournalJson.readerFor(JournalLine.Tokens.class)
                        .<JournalLine.Tokens>readValue("{}")
                        .oddities())
                .isEmpty();
        assertThat(JournalJson.readerFor(EventFacts.class)
                        .<EventFacts>readValue("{\"at\":\"2026-11-24T10:00:00Z\",\"kind\":\"k\",\"message\":\"m\"}")
                        .facts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "123456789012345678901234567890.123456789012345678901234567890",
                "0.000000000000000000000000000001",
                "-1.50"
            })
    void decimalsKeepEveryDigitAndArePlain(String decimal) throws Exception {
        var cost = new CostFacts(RunFixture.unit("1"), 1, new BigDecimal(decimal), null, null, "USD", null);

        assertThat(json(cost)).contains("\"billed\":" + decimal + ",");
        assertThat(JournalJson.readerFor(CostFacts.class)
                        .<CostFacts>readValue(json(cost))
                        .billed())
                .isEqualTo(new BigDecimal(decimal));
    }

    @Test
    void anExponentIsWrittenOut() {
        var cost = new CostFacts(RunFixture.unit("1"), 1, new BigDecimal("1.5E-7"), null, null, "USD", null);

        assertThat(json(cost)).contains("\"billed\":0.00000015,");
    }

    @Test
    void instantsAreIsoTextWithNanoseconds() {
        var event = new EventFacts(Instant.parse("2026-01-01T00:00:00.000000001Z"), "k", null, "m", Map.of());

        assertThat(json(event)).startsWith("{\"at\":\"2026-01-01T00:00:00.000000001Z\",");
    }

    @Test
    void mapsAreWrittenInTheOrderOfTheirKeys() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("b", "1");
        facts.put("a", "2");
        facts.put("C", "3");

        assertThat(json(new EventFacts(RunFixture.T0, "k", null, "m", facts)))
                .contains("{\"C\":\"3\",\"a\":\"2\",\"b\":\"1\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "a\uDC00b",
                "\uDC00\uD800",
                "\uD83D\uD83D\uDE00",
                "\uD83D\uDE00",
                "\0\1\u001F\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF",
                "line\nfeed\r\n\t\"quoted\" \\ \\uD800 back",
                "</script><!-- ${x} {{y}}"
            })
    void hostileTextComesBackAsItWas(String text) throws Exception {
        var attempt = RunFixture.attempt(RunFixture.unit(text), 1, Outcome.ANSWERED, text);

        byte[] line = JournalJson.line(attempt);

        assertThat(new String(line, UTF_8)).doesNotContain("?").endsWith("}\n");
        assertThat(new String(line, UTF_8).chars().filter(c -> c == '\n')).hasSize(1);
        assertThat(parse(new String(line, UTF_8))).isEqualTo(attempt);
    }

    @Test
    void properTextIsNotEscaped() {
        assertThat(json(new PromptPart("d", "größe 数学 😀"))).contains("größe 数学 😀");
    }

    @Test
    void anyStringOfUtf16UnitsComesBackAsItWas() throws Exception {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            String text = hostile(random);
            var facts = Map.of(new String(hostile(random).getBytes(UTF_8), UTF_8), hostile(random));
            var event = new EventFacts(RunFixture.T0, "k", text, text, facts);

            EventFacts back = JournalJson.readerFor(EventFacts.class).readValue(JournalJson.line(event));

            assertThat(back).as("seed %d", seed).isEqualTo(event);
        }
    }

    private static String hostile(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(
                    switch (random.nextInt(6)) {
                        case 0 -> (char) random.nextInt(0x20);
                        case 1 -> (char) (0xD800 + random.nextInt(0x800));
                        case 2 -> "\"\\/\b\f\n\r\t{}[]:,u".charAt(random.nextInt(14));
                        case 3 -> (char) random.nextInt(0x10000);
                        case 4 -> (char) (0x2020 + random.nextInt(16));
                        default -> (char) ('a' + random.nextInt(26));
                    });
        }
        return text.toString();
    }

    @Test
    void aKeyThatCannotBeANameIsMadeOne() {
        assertThat(json(new EventFacts(RunFixture.T0, "k", null, "m", Map.of("a\uD800b\uDC00", "\uD800"))))
                .contains("{\"a\uFFFDb\uFFFD\":\"\\uD800\"}");
    }

    @Test
    void aVeryLongTextComesBackWhole() throws Exception {
        String text = "0123456789abcdef".repeat(2 << 20);
        var part = new PromptPart("d", text);

        PromptPart back = JournalJson.readerFor(PromptPart.class).readValue(JournalJson.line(part));

        assertThat(back.text().length()).isEqualTo(text.length());
        assertThat(back).isEqualTo(part);
    }

    @Test
    void somethingBehindTheObjectIsRefused() {
        assertThatThrownBy(() -> parse(HEAD + "} {}")).hasMessageContaining("Trailing token");
    }

    @Test
    void numbersAreNotMadeOfText() {
        assertThatThrownBy(() -> parse(HEAD.replace("\"attempt\":2", "\"attempt\":\"2\"") + "}"))
                .hasMessageContaining("attempt");
    }

    @Test
    void aValueThatCannotBeWrittenIsNamed() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalJson.line(loop))
                .withMessageContaining("cannot write ArrayList as JSON");
    }
}
