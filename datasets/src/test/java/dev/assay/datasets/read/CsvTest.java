package dev.assay.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesCommasAndLineBreaksInsideFieldsAreText() {
        assertThat(Read.texts(Csv::open, "a,b\n\"x, \"\"y\"\"\nz\",2\n")).containsExactly(List.of("x, \"y\"\nz", "2"));
    }

    @Test
    void aCarriageReturnInsideQuotesStaysAndAtALineEndDoesNot() {
        assertThat(Read.texts(Csv::open, "a,b\r\n\"1\r\n2\",3\r\n4,5\n6,7"))
                .containsExactly(List.of("1\r\n2", "3"), List.of("4", "5"), List.of("6", "7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2",
                "a,b\n1,2\n",
                "a,b\r\n1,2\r\n",
                "\uFEFFa,b\n1,2\n",
                "a,b\n\n1,2\n\n",
                "a,b\n1,\"2\"",
                "a,b\n1,\"2\"\r"
            })
    void endsMarksAndBlankLinesMakeNoDifference(String text) {
        assertThat(Read.texts(Csv::open, text)).containsExactly(List.of("1", "2"));
        assertThat(Read.all(Csv::open, Read.of(text)).getFirst().fields().keySet())
                .containsExactly("a", "b");
    }

    @Test
    void whatLooksLikeAValueStaysText() {
        assertThat(Read.texts(Csv::open, "a,b,c,d,e,f\nNone,NaN,1.50,True, x ,007\n"))
                .containsExactly(List.of("None", "NaN", "1.50", "True", " x ", "007"));
    }

    @Test
    void emptyFieldsAreEmptyTexts() {
        assertThat(Read.texts(Csv::open, "a,b\n,\n\"\",x\n")).containsExactly(List.of("", ""), List.of("", "x"));
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsText() {
        assertThat(Read.texts(Csv::open, "a,b\n5\" pipe,x\n")).containsExactly(List.of("5\" pipe", "x"));
    }

    @Test
    void columnsMayHaveNoHeader() {
        List<Row> rows = Read.all(Csv.named(List.of("q", "gold")), Read.of("one,A\ntwo,B"));

        assertThat(rows).extracting(row -> row.text("gold")).containsExactly("A", "B");
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L);
    }

    @Test
    void aWrongColumnCountNamesTheRow() {
        assertThatThrownBy(() -> Read.texts(Csv::open, "a,b\n1,2\n\"x\ny\",2,3\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith("data/file.x, row 3: expected 2 columns, but found 3");
    }

    @Test
    void rowsKnowTheLineTheyStartOn() {
        List<Row> rows = Read.all(Csv::open, Read.of("a,b\n\"x\ny\",2\n3,4\n"));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
        assertThat(rows.get(1).bad("more", "less")).hasMessageStartingWith("data/file.x, line 4, row 3: expected more");
    }

    @Test
    void textAfterAClosingQuoteIsAnError() {
        assertThatThrownBy(() -> Read.texts(Csv::open, "a,b\n\"x\"y,2\n"))
                .hasMessageContaining("row 2: expected a comma or a line end");
    }

    @Test
    void aQuoteThatIsNeverClosedNamesTheLineWhereItOpened() {
        assertThatThrownBy(() -> Read.texts(Csv::open, "a,b\n1,2\n3,\"x\ny\n"))
                .hasMessageContaining("row 3: expected a closing quote")
                .hasMessageContaining("line 3");
    }

    @Test
    void twoColumnsWithOneNameAreRefused() {
        assertThatThrownBy(() -> Read.texts(Csv::open, "a,a\n1,2\n")).hasMessageContaining("\"a\" twice");
    }

    @Test
    void anEmptyFileIsSaidSo() {
        assertThatThrownBy(() -> Read.texts(Csv::open, "")).hasMessageContaining("data/file.x is empty");
    }

    @Test
    void badBytesAreNamedByRowAndNeverReplaced() {
        byte[] latin1 = "a,b\n1,2\ncaf\u00e9,3\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Read.all(Csv::open, Read.of(latin1)))
                .hasMessageContaining("row 3: expected UTF-8, but found the byte 0xE9 at byte 4")
                .hasMessageContaining("iconv");
    }

    @Test
    void whateverIsWrittenAfterTheRulesIsReadBack() {
        Random random = new Random(20261124);
        String[] pieces = {"a", ",", "\"", "\n", "\r\n", "\r", " ", "한", "😀", "1.50", "\uFFFD", ""};
        for (int round = 0; round < 300; round++) {
            int columns = 1 + random.nextInt(5);
            List<List<String>> written = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 1 + random.nextInt(6); row++) {
                List<String> fields = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    StringBuilder field = new StringBuilder("x");
                    for (int i = random.nextInt(5); i > 0; i--) {
                        field.append(pieces[random.nextInt(pieces.length)]);
                    }
                    fields.add(field.toString());
                    text.append(column == 0 ? "" : ",")
                            .append('"')
                            .append(field.toString().replace("\"", "\"\""))
                            .append('"');
                }
                written.add(fields);
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            List<String> names = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                names.add("c" + column);
            }

            assertThat(Read.texts(Csv.named(names), text.toString())).isEqualTo(written);
        }
    }
}
