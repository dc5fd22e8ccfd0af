package dev.assay.harness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertThat(settings.secrets()).containsExactly("hf_secret", "me:hidden", "hidden");
        assertThat(NetworkSettings.of(Map.of("HTTP_PROXY", "http://me:pass%20word@proxy.test:3128"))
                        .secrets())
                .contains("me:pass%20word", "pass word");
    }

    @Test
    void aLoginGoesToItsOwnProxyOnly() {
        NetworkSettings settings = NetworkSettings.of(
                Map.of("HTTPS_PROXY", "http://one:first@a.test:1", "HTTP_PROXY", "http://two:second@b.test:2"));

        assertThat(settings.proxyUser(URI.create("https://publisher.test/"))).isEqualTo("one:first");
        assertThat(settings.proxyUser(URI.create("http://publisher.test/"))).isEqualTo("two:second");
        assertThat(NetworkSettings.of(Map.of("HTTPS_PROXY", "http://one:first@a.test:1"))
                        .proxyUser(URI.create("http://publisher.test/")))
                .isNull();
    }

    @Test
    void aProxyThatIsNotUnderstoodIsSaid() {
        assertThatThrownBy(() -> NetworkSettings.of(Map.of("HTTPS_PROXY", "ftp://proxy.test:1080")))
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageContaining("http://host:port");
        assertThatThrownBy(
                        () -> NetworkSettings.of(Map.of("HTTPS_PROXY", "http://good.test:1", "ALL_PROXY", "ftp://x:1")))
                .hasMessageStartingWith("ALL_PROXY has the scheme ftp");
        assertThatThrownBy(() -> NetworkSettings.of(Map.of("all_proxy", "socks5://me:hidden@x:1")))
                .hasMessageStartingWith("ALL_PROXY is a SOCKS proxy that wants a user")
                .hasMessageNotContaining("hidden");
    }

    /// A proxy of the test's own, which speaks as much of SOCKS 5 as a client without a login needs.
    @ParameterizedTest
    @CsvSource({"socks5", "socks5h"})
    void aSocksProxyIsReallyUsedAndGetsTheName(String scheme) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> asked = threads.submit(() -> answerOnce(listener));
            OkHttpClient client = NetworkSettings.of(
                            Map.of("ALL_PROXY", scheme + "://127.0.0.1:" + listener.getLocalPort()))
                    .client();

            try (Response response = client.newCall(new Request.Builder()
                            .url("http://publisher.test/file")
                            .build())
                    .execute()) {
                assertThat(response.code()).isEqualTo(204);
            }
            assertThat(asked.get()).isEqualTo("publisher.test");
        }
    }

    /// @return the host that was asked for
    private static String answerOnce(ServerSocket listener) throws IOException {
        try (Socket socket = listener.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            in.readByte(); // version
            in.readNBytes(in.readUnsignedByte()); // ways to log in
            out.write(new byte[] {5, 0}); // none is wanted
            in.readNBytes(3); // version, connect, reserved
            if (in.readByte() != 3) {
                throw new IOException("an address and no name was asked for");
            }
            String host = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            in.readShort(); // port
            out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
            int ends = 0; // of lines in a row: two pairs end the request
            while (ends < 4) {
                int b = in.readUnsignedByte();
                ends = b == '\r' || b == '\n' ? ends + 1 : 0;
            }
            out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return host;
        }
    }
}
