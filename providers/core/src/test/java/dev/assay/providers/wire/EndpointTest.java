package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.deepseek.com,'',https://api.deepseek.com/chat/completions",
        "https://api.deepseek.com/beta/,'',https://api.deepseek.com/beta/chat/completions",
        "https://api.openai.com,/v1,https://api.openai.com/v1/chat/completions",
        "http://[::1]:8080/v1,/v1,http://[::1]:8080/v1/chat/completions",
        "https://openrouter.ai,/api/v1,https://openrouter.ai/api/v1/chat/completions",
        "https://u:p@host/v1,/v1,https://host/v1/chat/completions",
        "https://host/x#y,/v1,https://host/x/chat/completions"
    })
    void operationsStandBelowTheBaseUrl(String base, String fallback, String url) {
        assertThat(Endpoint.of(base).resolve(fallback, "chat/completions").toString())
                .isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:11434,http://127.0.0.1:11434/api/chat",
        "http://127.0.0.1:11434/v1/,http://127.0.0.1:11434/api/chat",
        "http://127.0.0.1:11434/api/chat,http://127.0.0.1:11434/api/chat",
        "http://host/ollama/v1,http://host/ollama/api/chat"
    })
    void anEnginesOwnRoutesStandBesideV1(String base, String url) {
        assertThat(Endpoint.of(base).resolveAtRoot("api/chat").toString()).isEqualTo(url);
    }

    @Test
    void theTextFormShowsNothingSecret() {
        Endpoint endpoint = new Endpoint(
                "https://user:pass-word@host:8443/v1?key=query-key", "the-key", Map.of("api-key", "header-key"));
        assertThat(endpoint.toString()).isEqualTo("Endpoint[https://host:8443/v1, with a key, headers [api-key]]");
        assertThat(endpoint.scrubber().scrub("the-key pass-word header-key"))
                .isEqualTo("<redacted> <redacted> <redacted>");
    }

    @Test
    void theKeyIsABearerTokenAndAHeaderOfOnesOwnWins() {
        assertThat(Endpoint.of("http://h", "k123\n").requestHeaders().get("Authorization"))
                .isEqualTo("Bearer k123");
        assertThat(Endpoint.of("http://u:p@h").requestHeaders().get("Authorization"))
                .isEqualTo("Basic dTpw");
        assertThat(Endpoint.of("http://h").requestHeaders().size()).isZero();
        assertThat(new Endpoint("http://h", "k123", Map.of("authorization", "Token t"))
                        .requestHeaders()
                        .values("Authorization"))
                .containsExactly("Token t");
    }

    @Test
    void whatCannotBeAnAddressOrAKeyIsToldWithoutShowingTheKey() {
        assertThatThrownBy(() -> Endpoint.of("host:8080/v1"))
                .hasMessageContaining("host:8080/v1")
                .hasMessageContaining("https://host/v1");
        assertThatThrownBy(() -> Endpoint.of("htp://u:secret@h")).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Endpoint.of("http://h", "line1-secret\nline2"))
                .hasMessageContaining("the key")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Endpoint.of("http://h", "  ")).hasMessageContaining("blank");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1,true",
        "http://localhost,true",
        "http://[::1]:8,true",
        "http://128.0.0.1,false",
        "https://a.b,false"
    })
    void loopbackIsKnownByItsName(String base, boolean loopback) {
        assertThat(Endpoint.of(base).loopback()).isEqualTo(loopback);
    }

    @Test
    void settingsThatMakeNoSenseAreTold() {
        HttpSettings sound = HttpSettings.defaults();
        assertThatThrownBy(() -> sound.withMaxInFlight(0)).hasMessageContaining("in flight: 0");
        assertThatThrownBy(() -> sound.withTimeouts(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("connect timeout is PT0S");
        assertThatThrownBy(() -> sound.withLimits(1, 0)).hasMessageContaining("the least is 1");
    }

    @Test
    void everyDialectIsFoundByItsName() {
        assertThat(Dialect.ALL)
                .doesNotHaveDuplicates()
                .allSatisfy(d -> assertThat(Dialect.named(d.id().toUpperCase(Locale.ROOT)))
                        .contains(d));
        assertThat(Dialect.named("none")).isEmpty();
    }
}
