package dev.assay.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {
    private static final Scrubber KNOWS = Scrubber.of(List.of("s3cret/key+1", "quoted\"key", "redacted"));

    @Test
    void knownValuesGoWhereverTheyStand() {
        assertThat(KNOWS.scrub("xs3cret/key+1y and s3cret%2Fkey%2B1 and quoted\\\"key"))
                .isEqualTo("x<redacted>y and <redacted> and <redacted>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Authorization: Bearer abc.def-1|Authorization: Bearer <redacted>",
                "authorization: Basic dXNlcjpwYXNz was refused|authorization: Basic <redacted> was refused",
                "curl -H \"api-key: 0123\" url|curl -H \"api-key: <redacted>\" url",
                "{\"api_key\":\"zzz\",\"n\":1}|{\"api_key\":\"<redacted>\",\"n\":1}",
                "X-Api-Key=zzz;|X-Api-Key=<redacted>;",
                "https://user:pa:ss@host/v1|https://<redacted>@host/v1",
                "https://host/v1?key=AB12&alt=sse|https://host/v1?key=<redacted>&alt=sse",
                "https://host/v1?alt=sse&token=AB12|https://host/v1?alt=sse&token=<redacted>",
                "https://host/?api_key=AB12#x|https://host/?api_key=<redacted>#x",
                "Incorrect API key provided: sk-proj-ab12cd34ef56. You can|Incorrect API key provided: <redacted>. You can",
                "provided: invalid-*****2345. You|provided: invalid-<redacted>. You",
                "Your api key: ****-key is invalid|Your api key: <redacted> is invalid",
                "gsk_0123456789abcdef|<redacted>",
            })
    void secretsAreFoundByPlaceAndShape(String text, String scrubbed) {
        assertThat(Scrubber.NO_SECRETS.scrub(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max_tokens=100 and a monkey=3",
                "The **answer** is ***42*** and 2 **** 3",
                "see https://host/path?x=1&y=me@home",
                "a risk-taker's sk-learn",
                "The key: 7, the token: 8, 3 * 4 * 5",
                "#### 42",
            })
    void whatIsNotSecretStaysAsItIs(String text) {
        assertThat(Scrubber.NO_SECRETS.scrub(text)).isSameAs(text);
    }

    @Test
    void scrubbingTwiceChangesNothing() {
        String[] parts = {
            "authorization",
            ":",
            "=",
            " ",
            "Bearer ",
            "sk-",
            "abc1",
            "****",
            "key",
            "?",
            "&",
            "://",
            "@",
            "/",
            "\"",
            "<redacted>",
            "<",
            "redacted",
            "s3cret/key+1",
            "\n",
            "api-key",
            "x",
            "12345678",
            ",",
            "-",
            "_"
        };
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String once = KNOWS.scrub(text.toString());
            assertThat(KNOWS.scrub(once)).as("seed %d: %s", seed, text).isEqualTo(once);
            assertThat(once).doesNotContain("s3cret/key+1");
        }
    }

    @Test
    void hostileTextTakesLinearTime() {
        for (String part : new String[] {"://", "sk-", "*", "authorization:", "?key=", "a", "s3cret/key", "\" ", "&"}) {
            String text = part.repeat(4_000_000 / part.length());
            assertThat(KNOWS.scrub(text)).isNotEmpty();
        }
    }

    @Test
    void twoScrubbersBecomeOne() {
        Scrubber both = Scrubber.of(List.of("first-value")).and(Scrubber.of(List.of("other-value")));
        assertThat(both.scrub("first-value other-value")).isEqualTo("<redacted> <redacted>");
    }

    @Test
    void aValueTooShortToTellIsPassedOver() {
        assertThat(Scrubber.of(List.of("a", "")).scrub("a banana")).isEqualTo("a banana");
    }
}
