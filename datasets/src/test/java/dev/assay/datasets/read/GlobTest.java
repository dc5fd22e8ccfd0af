package dev.assay.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "test.jsonl, data/test.jsonl, true",
        "test.jsonl, my_test.jsonl, false",
        "test/*_test.csv, a/test/anatomy_test.csv, true",
        "test/*_test.csv, a/dev/anatomy_test.csv, false",
        "*.csv, x.csv.lock, false",
        "a*b*c, aXbYbc, true",
        "a*b*c, aXbYb, false",
        "x/*, x, false"
    })
    void patternsFitTheLastPartsOfAKey(String pattern, String key, boolean fits) {
        assertThat(Glob.matches(pattern, key)).isEqualTo(fits);
    }
}
