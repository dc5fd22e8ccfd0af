package dev.assay.harness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/x, true",
        "https://data.example.org/x, false",
        "https://example.org/x, false",
        "https://badexample.org/x, true",
        "https://api.internal:8443/x, false",
        "https://api.internal/x, true",
        "http://127.0.0.1:8080/x, false",
        "http://localhost/x, false",
        "http://127.0.0.1.evil.test/x, true"
    })
    void hostsInNoProxyAndLoopbackAreReachedDirectly(String address, boolean proxied) {
        NetworkSettings settings = NetworkSettings.of(
                Map.of("ALL_PROXY", "http://proxy.test:3128", "NO_PROXY", ".example.org, api.internal:8443"));
        OkHttpClient client = settings.client();

        List<Proxy> proxies = client.proxySelector().select(URI.create(address));

        assertThat(proxies.getFirst().type()).isEqualTo(proxied ? Proxy.Type.HTTP : Proxy.Type.DIRECT);
    }

    @Test
    void aProxyIsReallyUsedWithItsCredentials() throws Exception {
        String basic =
                Base64.getEncoder().encodeToString("me:pass word".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (RawServer proxy = new RawServer((asked, n, out) -> {
            if (asked.header("Proxy-Authorization") == null) {
                RawServer.reply(
                        out,
                        "407 Proxy Authentication Required",
                        new byte[0],
                        "Proxy-Authenticate",
                        "Basic realm=\"p\"");
            } else {
                RawServer.reply(out, "200 OK", new byte[] {1});
            }
        })) {
            OkHttpClient client = NetworkSettings.of(
                            Map.of("http_proxy", "http://me:pass%20word@127.0.0.1:" + proxy.port()))
                    .client();

            try (Response response = client.newCall(new Request.Builder()
                            .url("http://publisher.test/file")
                            .build())
                    .execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            assertThat(proxy.asked().getLast().target()).isEqualTo("http://publisher.test/file");
            assertThat(proxy.asked().getLast().header("Proxy-Authorization")).isEqualTo("Basic " + basic);
        }
    }

    @Test
    void noSecretIsInItsText() {
        NetworkSettings settings =
                NetworkSettings.of(Map.of("HF_TOKEN", "hf_secret", "HTTPS_PROXY", "http://me:hidden@proxy.test:3128"));

        assertThat(settings.toString())
                .contains("proxy.test:3128", "huggingface.co")
                .doesNotContain("hf_secret", "hidden");
        assertThat(settings.secrets()).containsExactly("hf_secret", "me:hidden");
    }

    @Test
    void aProxyThatIsNotUnderstoodIsSaid() {
        assertThatThrownBy(() -> NetworkSettings.of(Map.of("HTTPS_PROXY", "socks5://proxy.test:1080")))
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageContaining("http://host:port");
    }
}
