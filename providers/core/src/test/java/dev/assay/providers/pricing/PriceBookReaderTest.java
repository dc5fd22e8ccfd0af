package dev.assay.providers.pricing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookReaderTest {
    private static final String HEADER = String.join(",", PriceLine.HEADER);
    private static final String GOOD = "k,m,,,2026-01-01,,USD,1,0.1,,2,,,,,,,2026-01-01,here,";

    /// A good line with one column changed, what is said of the value, and the remedy.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind        | ''           | kind is empty                    | every line needs one",
                "model       | ''           | model is empty                   | every line needs one",
                "from        | ''           | from is empty                    | every line needs one",
                "from        | 01/02/2026   | from is '01/02/2026'             | 2025-02-08T16:00:00Z",
                "from        | 2026-02-30   | from is '2026-02-30'             | 2025-02-08",
                "from        | 2026-02-03T10:00:00 | from is '2026-02-03T10:00:00' | write a UTC date or instant",
                "until       | 2026-01-01   | no time at all                   | first instant after it",
                "until       | soon         | until is 'soon'                  | write a UTC date",
                "currency    | dollars      | currency is 'dollars'            | USD",
                "input       | ''           | input is empty                   | every line needs one",
                "input       | 1e3          | input is '1e3'                   | plain decimal number",
                "input       | -1           | input is '-1'                    | plain decimal number",
                "input       | $1           | input is '$1'                    | such as 0.27",
                "output      | .5           | output is '.5'                   | such as 0.27",
                "hit         | 3            | a cache hit costs 3              | are the two swapped?",
                "write       | free         | write is 'free'                  | such as 0.27",
                "band        | night        | band_hours and band_rates is empty | together or not at all",
                "long_above  | 200000       | long_rates is empty              | together or not at all",
                "more_tiers  | batch        | more_tiers holds 'batch'         | batch=x0.5",
                "more_tiers  | batch=0.5    | the factor '0.5'                 | x0.5",
                "more_tiers  | standard=x2  | both give the standard price     | end the earlier period",
                "observed    | yesterday    | observed is 'yesterday'          | 2026-11-25",
                "source      | ''           | source is empty                  | every line needs one"
            })
    void aBadLineIsNamedWithItsValueAndARemedy(String column, String value, String said, String remedy) {
        assertThatThrownBy(() -> read(HEADER, GOOD, with(column, value, "other")))
                .isInstanceOf(BadPriceBookException.class)
                .hasMessageStartingWith("p-1.csv, line")
                .hasMessageContaining("3")
                .hasMessageContaining(said)
                .hasMessageContaining(remedy);
    }

    @Test
    void aBadBandOrLongPromptIsNamed() {
        String night = GOOD.replace(",,,,,,,2026", ",night,%s,%s,%s,%s,,2026");

        assertThatThrownBy(() -> read(HEADER, night.formatted("daily", "x0.5", "", "")))
                .hasMessageContaining("line 2: band_hours: the hours 'daily' cannot be read");
        assertThatThrownBy(() -> read(HEADER, night.formatted("daily 01:00-02:00", "half", "", "")))
                .hasMessageContaining("line 2: band_rates is 'half'; write input/hit/write/output");
        assertThatThrownBy(() -> read(HEADER, night.formatted("daily 01:00-02:00", "1/2/-/3", "", "")))
                .hasMessageContaining("line 2: band_rates: a cache hit costs 2, more than a miss at 1");
        assertThatThrownBy(() -> read(HEADER, night.formatted("daily 01:00-02:00", "1/-/-/3", "9", "2/-/-/4")))
                .hasMessageContaining("give the band a factor");
        assertThatThrownBy(() -> read(HEADER, night.formatted("daily 01:00-02:00", "x0.5", "0.5", "2/-/-/4")))
                .hasMessageContaining("long_above is '0.5'; write a whole number");
        assertThatThrownBy(() -> read(HEADER, night.formatted("daily 01:00-02:00", "x0.5", "0", "2/-/-/4")))
                .hasMessageContaining("the least is 1");

        Price price = read(HEADER, night.formatted("daily 01:00-02:00", "x0.5", "9", "2/-/-/4"))
                .find("k", "m", Instant.parse("2026-01-01T01:30:00Z"), null)
                .orElseThrow();
        assertThat(Costing.worstCase(10, 0, price)).isEqualTo("0.00001");
    }

    @Test
    void aLineOfTooFewFieldsOrAnOpenQuoteIsNamed() {
        assertThatThrownBy(() -> read(HEADER, "", "# comment", "k,m"))
                .hasMessageStartingWith("p-1.csv, line 4: it has 2 fields, and the header 20");
        assertThatThrownBy(() -> read(HEADER, GOOD, GOOD.replace("here", "\"here")))
                .hasMessageStartingWith("p-1.csv, line 3: ")
                .hasMessageContaining("end it on the same line");
        assertThatThrownBy(() -> read(GOOD)).hasMessageStartingWith("p-1.csv, line 1: the header is k,m,");
        assertThatThrownBy(() -> read("# nothing")).hasMessageContaining("p-1.csv has no lines");
    }

    @Test
    void overlappingPeriodsOfOneModelAndTierAreRefusedWithBothLines() {
        String later = with("from", "2026-06-01", "m");

        assertThatThrownBy(() -> read(HEADER, GOOD, later))
                .hasMessage("p-1.csv, lines 2 and 3: both give the standard price of k/m from 2026-06-01T00:00:00Z;"
                        + " end the earlier period where the later one starts");
        assertThatThrownBy(() -> read(HEADER, GOOD, with("aliases", "x m", "n")))
                .hasMessageContaining("k/m from");
        assertThatThrownBy(() -> read(HEADER, GOOD, with("tier", "default", "m")))
                .hasMessageContaining("lines 2 and 3: both give the standard price");
        assertThat(read(HEADER, GOOD.replace("2026-01-01,,USD", "2026-01-01,2026-06-01,USD"), later)
                        .entries())
                .hasSize(2);
        assertThat(read(HEADER, GOOD, with("tier", "batch", "m")).entries()).hasSize(2);
        assertThat(read(HEADER, GOOD, with("kind", "other", "m")).entries()).hasSize(2);
    }

    @Test
    void aFileFromASpreadsheetIsRead() {
        String quoted = GOOD.replace("here", "\"here, there and \"\"everywhere\"\"\"");
        byte[] csv = ("\uFEFF" + HEADER + "\r\n" + quoted + "\r\n").getBytes(UTF_8);

        assertThat(PriceBook.parse("p-1.csv", csv).entries())
                .singleElement()
                .extracting(e -> e.price().source())
                .isEqualTo("here, there and \"everywhere\"");
    }

    private static PriceBook read(String... lines) {
        return PriceBook.parse("p-1.csv", String.join("\n", lines).getBytes(UTF_8));
    }

    /// The good line for another model and with one column changed.
    private static String with(String column, String value, String model) {
        List<String> fields = Arrays.asList(GOOD.split(",", -1));
        fields.set(PriceLine.HEADER.indexOf("model"), model);
        fields.set(PriceLine.HEADER.indexOf(column), value);
        return String.join(",", fields);
    }
}
