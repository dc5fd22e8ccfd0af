package dev.assay.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// JSON Lines, JSON arrays and TSV.
class LinesTest {

    @Test
    void jsonLinesTakeBothLineEndsAndBlankLinesAndNoLastEnd() {
        List<Row> rows = Read.all(JsonLines::open, Read.of("\uFEFF{\"a\": \"1\"}\r\n\n{\"a\": \"2\"}"));

        assertThat(rows).extracting(row -> row.text("a")).containsExactly("1", "2");
        assertThat(rows).extracting(Row::number).containsExactly(1L, 3L);
    }

    @Test
    void aLineSeparatorInsideATextIsNoLineEnd() {
        assertThat(Read.all(JsonLines::open, Read.of("{\"a\": \"x\u2028y\u0085z\"}\n")))
                .hasSize(1);
    }

    @Test
    void numbersKeepEveryDigitTheyAreWrittenWith() {
        Row row = Read.all(JsonLines::open, Read.of("{\"a\": 1.50, \"b\": 123456789012345678901234567890, \"c\": 0.1}"))
                .getFirst();

        assertThat(row.scalar("a")).isEqualTo("1.50");
        assertThat(row.scalar("b")).isEqualTo("123456789012345678901234567890");
        assertThat(row.scalar("c")).isEqualTo("0.1");
    }

    @Test
    void aLineThatIsCutOffIsNamed() {
        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of("{\"a\": 1}\n{\"a\": \"half")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("data/file.x, row 2: expected one JSON object")
                .hasMessageContaining("cut off");
    }

    @Test
    void twoFieldsWithOneNameAreRefused() {
        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of("{\"a\": 1, \"a\": 2}")))
                .hasMessageContaining("row 1");
    }

    @Test
    void aLineThatIsNoObjectIsNamed() {
        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of("[1]\n")))
                .hasMessageContaining("row 1: expected one JSON object");
        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of("{} {}\n"))).hasMessageContaining("row 1");
    }

    @Test
    void badBytesAreNamedByTheirLine() {
        byte[] bytes = "{\"a\": \"1\"}\n{\"a\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of(bytes)))
                .hasMessageContaining("row 2: expected UTF-8, but found the byte 0xE9 at byte 11");
    }

    @Test
    void aReplacementCharacterThatStandsInTheSourceIsText() {
        assertThat(Read.all(JsonLines::open, Read.of("{\"a\": \"x\uFFFD\"}"))
                        .getFirst()
                        .text("a"))
                .isEqualTo("x\uFFFD");
    }

    @Test
    void utf16IsNamedAsSuch() {
        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of("{\"a\": 1}".getBytes(StandardCharsets.UTF_16))))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void aRowThatNeverEndsIsRefused() {
        byte[] bytes = new byte[ByteInput.ROW_LIMIT + 1];
        java.util.Arrays.fill(bytes, (byte) 'x');

        assertThatThrownBy(() -> Read.all(JsonLines::open, Read.of(bytes)))
                .hasMessageContaining("row 1: expected at most 16777216 bytes in a row");
    }

    @Test
    void anArrayIsReadElementByElement() {
        List<Row> rows = Read.all(
                JsonArray::open, Read.of("\n[ {\"a\": \"]}\\\"\", \"b\": [1, {\"c\": 2}]} ,\n{\"a\": \"2\"}\n]\n"));

        assertThat(rows).extracting(row -> row.text("a")).containsExactly("]}\"", "2");
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L);
        assertThat(Read.all(JsonArray::open, Read.of("[]"))).isEmpty();
    }

    @Test
    void anArrayThatIsCutOffIsNamedByItsElement() {
        assertThatThrownBy(() -> Read.all(JsonArray::open, Read.of("[{\"a\": 1}, {\"a\": ")))
                .hasMessageContaining("row 2: expected the end of the object, but found the end of the file");
        assertThatThrownBy(() -> Read.all(JsonArray::open, Read.of("[{\"a\": 1}")))
                .hasMessageContaining("row 2: expected a comma or the end");
        assertThatThrownBy(() -> Read.all(JsonArray::open, Read.of("[{\"a\": 1}, ]")))
                .hasMessageContaining("row 2: expected an object");
        assertThatThrownBy(() -> Read.all(JsonArray::open, Read.of("[] x")))
                .hasMessageContaining("nothing after the array");
    }

    @Test
    void aJsonFileMayBeAnArrayOrLines() {
        Source lines = new Source(
                "f.json",
                "f.json",
                null,
                false,
                Read.of("{\"a\": 1}\n{\"a\": 2}").opener());
        Source array = new Source(
                "f.json", "f.json", null, false, Read.of("\uFEFF [{\"a\": 1}]").opener());

        assertThat(Read.all(Formats::any, lines)).hasSize(2);
        assertThat(Read.all(Formats::any, array)).hasSize(1);
    }

    @Test
    void anUnknownEndingSaysWhichAreKnown() {
        assertThatThrownBy(() -> Read.all(Formats::any, Read.of(""))).hasMessageContaining(".parquet");
    }

    @Test
    void tabsSeparateAndNothingElseDoes() {
        List<Row> rows = Read.all(Tsv.named(List.of("q", "gold")), Read.of("say \"hi, you\t2,125\n\"x\" y\t3\r\n"));

        assertThat(rows).extracting(row -> row.text("q")).containsExactly("say \"hi, you", "\"x\" y");
        assertThat(rows).extracting(row -> row.text("gold")).containsExactly("2,125", "3");
        assertThatThrownBy(() -> Read.all(Tsv.named(List.of("q", "gold")), Read.of("one\t1\ntwo\n")))
                .hasMessageContaining("row 2: expected 2 columns, but found 1");
    }

    @Test
    void aFieldThatIsMissingNamesThoseThatAreThere() {
        Row row = Read.all(JsonLines::open, Read.of("{\"query\": \"?\"}")).getFirst();

        assertThatThrownBy(() -> row.text("question"))
                .hasMessageContaining("row 1: expected a field \"question\", but found only the fields query");
        assertThatThrownBy(() -> row.integer("query"))
                .hasMessageContaining("a whole number in \"query\", but found \"?\"");
    }

    @Test
    void messagesCarryNoControlCharactersAndNothingOfRestrictedSets() {
        Row row = Read.all(JsonLines::open, Read.of("{\"a\": \"\\u001b[31mred\\n\"}"))
                .getFirst();
        Row hidden = Read.all(
                        JsonLines::open, Read.of("{\"a\": \"the question\"}").restricted())
                .getFirst();

        assertThat(row.quote(row.text("a"))).isEqualTo("\" [31mred \"");
        assertThatThrownBy(() -> hidden.integer("a")).message().doesNotContain("the question");
        assertThatThrownBy(
                        () -> Read.all(JsonLines::open, Read.of("secret words").restricted()))
                .message()
                .doesNotContain("secret");
    }
}
