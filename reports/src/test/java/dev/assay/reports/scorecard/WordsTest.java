package dev.assay.reports.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaces() {
        assertThat(places(Words.korean())).isEqualTo(places(Words.english()));
    }

    private static Map<String, Set<String>> places(Words words) {
        Map<String, Set<String>> places = new TreeMap<>();
        words.under("").forEach((key, text) -> {
            Set<String> found = new TreeSet<>();
            PLACE.matcher(text).results().forEach(match -> found.add(match.group()));
            places.put(key, found);
        });
        return places;
    }

    @Test
    void everyWordThatTheScriptSaysIsThere() throws IOException {
        String script;
        try (var in = Words.class.getResourceAsStream("scorecard.js")) {
            assertThat(in).isNotNull();
            script = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, String> words = Words.english().under("js.");

        assertThat(Pattern.compile("(?<!classList[.])(?:say|add)\\('([a-z]++)'")
                        .matcher(script)
                        .results()
                        .map(match -> match.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(words).containsKey(key));
    }

    @Test
    void theScriptNeverParsesMarkupOrCode() throws IOException {
        try (var in = Words.class.getResourceAsStream("scorecard.js")) {
            assertThat(in).isNotNull();
            assertThat(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("innerHTML")
                    .doesNotContain("outerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("document.write")
                    .doesNotContain("DOMParser")
                    .doesNotContain("eval(")
                    .doesNotContain("Function(")
                    .doesNotContain("fetch(")
                    .doesNotContain("localStorage")
                    .doesNotContain("</");
        }
    }

    @Test
    void aValueIsNeverLookedInto() {
        assertThat(Words.english().of("title", "{1} ${x} {0}", "b")).isEqualTo("{1} ${x} {0} on b");
    }

    @Test
    void aMissingKeyOrValueIsToldByName() {
        assertThatThrownBy(() -> Words.english().of("no.such.key")).hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> Words.english().of("title", "alone")).hasMessageContaining("'title'");
    }

    @Test
    void aLocaleChoosesTheLanguageAndEnglishIsTheRest() {
        assertThat(Words.of(Locale.KOREA).language()).isEqualTo("ko");
        assertThat(Words.of(Locale.FRANCE).language()).isEqualTo("en");
    }
}
