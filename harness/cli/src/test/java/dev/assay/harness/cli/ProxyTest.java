package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company's network: hosts are reached through a proxy alone, and their certificates are signed by an
/// authority of its own, which the JVM's trust store has. The commands run in processes of their own.
final class ProxyTest {
    private static final String PASSWORD = "changeit";
    private static final String REPLY =
            "data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Answer: A\"},"
                    + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3,\"total_tokens\":12}}"
                    + "\n\ndata: [DONE]\n\n";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void dataAndModelsAreReachedThroughTheProxyAndTrustedByTheTrustStore() throws Exception {
        SSLContext tls = ownAuthority();
        Mirror mirror = new Mirror().with("gpqa-diamond/gpqa_diamond.csv", Mirror.GPQA);
        ServerSocket secure = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (PlainServer host = new PlainServer(secure, (asked, nth, to) -> {
                    if (asked.target().endsWith("/chat/completions")) {
                        PlainServer.reply(
                                to,
                                "200 OK",
                                REPLY.getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "text/event-stream");
                    } else {
                        mirror.answer(asked, to, Integer.MAX_VALUE);
                    }
                });
                PlainServer proxy = new PlainServer(
                        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                        (asked, nth, to) -> tunnel(asked, to, host.port()))) {
            Map<String, String> way = Map.of(
                    "ASSAY_HOME",
                    temp.resolve("home").toString(),
                    "HTTPS_PROXY",
                    "http://me:pass%20word@127.0.0.1:" + proxy.port(),
                    "NO_PROXY",
                    "direct.test");
            List<String> pull = List.of("data", "pull", "gpqa-diamond", "--mirror", "https://data.test");

            Ran distrusted = child(way, List.of(), pull);
            Ran pulled = child(way, trusting(), pull);
            Ran asked = child(
                    way,
                    trusting(),
                    List.of("preview", "-m", "openai/m:base-url=https://model.test/v1", "-t", "gpqa-diamond"));
            Ran direct = child(
                    way,
                    trusting(),
                    List.of("preview", "-m", "openai/m:base-url=https://direct.test/v1", "-t", "gpqa-diamond"));

            assertThat(distrusted.code()).isEqualTo(1);
            assertThat(distrusted.err()).contains("javax.net.ssl.trustStore");
            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(asked.code()).as(asked.err()).isZero();
            assertThat(asked.out()).contains("read by the rule");
            assertThat(direct.code())
                    .as("a host of NO_PROXY is not asked of the proxy")
                    .isEqualTo(2);
            assertThat(proxy.asked()).extracting(PlainServer.Asked::target).contains("data.test:443", "model.test:443");
            assertThat(proxy.asked()).extracting(PlainServer.Asked::target).doesNotContain("direct.test:443");
            assertThat(pulled.err() + asked.err() + asked.out() + direct.err())
                    .doesNotContain("pass word", "pass%20word");
        }
    }

    /// Lets bytes through in both directions once it knows who asks.
    private static void tunnel(PlainServer.Asked asked, Socket client, int port)
            throws IOException, InterruptedException {
        if (asked.header("Proxy-Authorization") == null) {
            PlainServer.reply(
                    client,
                    "407 Proxy Authentication Required",
                    new byte[0],
                    "Proxy-Authenticate",
                    "Basic realm=\"company\"");
            return;
        }
        client.getOutputStream()
                .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread up = Thread.ofVirtual().start(() -> pump(client, server));
            pump(server, client);
            up.join();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one side is gone
        }
    }

    /// Keys of a server whose certificate is signed by an authority of this test's own.
    private SSLContext ownAuthority() throws Exception {
        Path keys = temp.resolve("keys.p12");
        String store = keys.toString();
        keytool(
                "-genkeypair",
                "-alias",
                "ca",
                "-dname",
                "CN=Company",
                "-ext",
                "bc:c",
                "-keyalg",
                "EC",
                "-keystore",
                store);
        keytool(
                "-genkeypair",
                "-alias",
                "host",
                "-dname",
                "CN=host",
                "-ext",
                "san=dns:data.test,dns:model.test",
                "-keyalg",
                "EC",
                "-signer",
                "ca",
                "-keystore",
                store);
        String certificate = temp.resolve("ca.pem").toString();
        keytool("-exportcert", "-rfc", "-alias", "ca", "-file", certificate, "-keystore", store);
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "company",
                "-file",
                certificate,
                "-keystore",
                temp.resolve("trust.p12").toString());
        keytool("-delete", "-alias", "ca", "-keystore", store);
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            loaded.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(loaded, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private List<String> trusting() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + temp.resolve("trust.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(tool("keytool")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Ran child(Map<String, String> environment, List<String> jvm, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectError(temp.resolve("err.txt").toFile());
        for (String name : List.of("https_proxy", "no_proxy", "http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy")) {
            builder.environment().remove(name);
        }
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ran(code, out, Files.readString(temp.resolve("err.txt")));
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home", ""), "bin", name).toString();
    }
}
