package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// How this machine reaches the network, as the usual variables say: `HTTPS_PROXY`, `HTTP_PROXY`,
/// `ALL_PROXY`, `NO_PROXY` in either case, and access tokens. Trust is the JVM's own: a corporate CA goes
/// into its trust store or is named by `-Djavax.net.ssl.trustStore`.
///
/// @param httpsProxy for https addresses; null for none, and then the JVM's own proxy properties count
/// @param httpProxy  for http addresses; null likewise
/// @param noProxy    hosts that are reached directly: `example.org` (with all below it), `.example.org`, `*`,
///                   each also with a port; loopback always is
/// @param tokens     host to bearer token; a token goes to exactly that host, over https or on loopback
/// @param connect    the longest wait for a connection
/// @param read       the longest silence in a body
public record NetworkSettings(
        @Nullable URI httpsProxy,
        @Nullable URI httpProxy,
        List<String> noProxy,
        Map<String, String> tokens,
        Duration connect,
        Duration read) {

    private static final String HUGGING_FACE = "huggingface.co";

    public NetworkSettings {
        noProxy = List.copyOf(noProxy);
        tokens = Map.copyOf(tokens);
        requireNonNull(connect, "connect is null");
        requireNonNull(read, "read is null");
    }

    /// No proxy, no token.
    public static NetworkSettings direct() {
        return of(Map.of());
    }

    /// By variables, those of the environment and of `.env` together.
    ///
    /// @throws IllegalArgumentException for a proxy that is no address of HTTP or SOCKS 5
    public static NetworkSettings of(Map<String, String> variables) {
        Map<String, String> tokens = new LinkedHashMap<>();
        String token = variable(variables, "HF_TOKEN");
        if (token != null) {
            tokens.put(HUGGING_FACE, token);
        }
        String any = variable(variables, "ALL_PROXY");
        String excepted = variable(variables, "NO_PROXY");
        return new NetworkSettings(
                proxy("HTTPS_PROXY", variable(variables, "HTTPS_PROXY"), any),
                proxy("HTTP_PROXY", variable(variables, "HTTP_PROXY"), any),
                excepted == null ? List.of() : List.of(excepted.strip().split("[,\\s]+")),
                tokens,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60));
    }

    /// A client with these proxies and deadlines. It follows no redirect, because [Download] does that
    /// itself.
    public OkHttpClient client() {
        return configure(new OkHttpClient.Builder())
                .connectTimeout(connect)
                .readTimeout(read)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /// Puts the proxies into a client that is being built; for the clients of providers too.
    public OkHttpClient.Builder configure(OkHttpClient.Builder builder) {
        if (httpsProxy == null && httpProxy == null) {
            return builder; // the JVM's own selector, which knows -Dhttps.proxyHost
        }
        builder.proxySelector(new Proxies(httpsProxy, httpProxy, noProxy));
        builder.proxyAuthenticator((route, response) -> {
            String credentials = credentials(response.request().url().uri());
            return credentials == null || response.request().header("Proxy-Authorization") != null
                    ? null // there are none, or they were refused
                    : response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", credentials)
                            .build();
        });
        return builder;
    }

    /// Which way an address is reached, for clients that speak to one server only.
    ///
    /// @return the proxy; [Proxy#NO_PROXY] where one is set and does not count for this address; null where
    ///         none is set, and then the JVM's own proxy properties count
    public @Nullable Proxy proxyFor(URI address) {
        return httpsProxy == null && httpProxy == null
                ? null
                : new Proxies(httpsProxy, httpProxy, noProxy).select(address).getFirst();
    }

    /// User and password of the proxy that an address goes through, separated by a colon; null where it wants
    /// none. A login goes to its own proxy only.
    public @Nullable String proxyUser(URI address) {
        URI proxy = "https".equals(address.getScheme()) ? httpsProxy : httpProxy;
        return proxy == null ? null : proxy.getUserInfo();
    }

    /// What must never be written down: tokens and the passwords of proxies, as they are written in an address
    /// and as they are meant.
    public List<String> secrets() {
        List<String> secrets = new java.util.ArrayList<>(tokens.values());
        for (URI proxy : new URI[] {httpsProxy, httpProxy}) {
            if (proxy != null && proxy.getRawUserInfo() != null) {
                secrets.add(proxy.getRawUserInfo());
                String login = proxy.getUserInfo();
                secrets.add(login);
                secrets.add(login.substring(login.indexOf(':') + 1));
            }
        }
        return secrets.stream().distinct().toList();
    }

    /// Without secrets.
    @Override
    public String toString() {
        return "NetworkSettings[httpsProxy=" + shown(httpsProxy) + ", httpProxy=" + shown(httpProxy) + ", noProxy="
                + noProxy + ", tokens for " + tokens.keySet() + "]";
    }

    private @Nullable String credentials(URI address) {
        String user = proxyUser(address);
        if (user == null) {
            return null;
        }
        int colon = user.indexOf(':');
        return colon < 0
                ? Credentials.basic(user, "")
                : Credentials.basic(user.substring(0, colon), user.substring(colon + 1));
    }

    private static @Nullable URI proxy(String own, @Nullable String value, @Nullable String any) {
        return value != null ? proxy(own, value) : any != null ? proxy("ALL_PROXY", any) : null;
    }

    private static URI proxy(String name, String value) {
        URI address;
        try {
            address = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no address; write it as http://host:port", e);
        }
        boolean socks = Proxies.isSocks(address);
        if (!("http".equals(address.getScheme()) || socks) || address.getHost() == null) {
            throw new IllegalArgumentException(name + " has the scheme " + address.getScheme()
                    + "; http://host:port and socks5://host:port are understood");
        }
        if (socks && address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(name + " is a SOCKS proxy that wants a user and a password, which only"
                    + " http proxies get here; use http://user:password@host:port if it speaks HTTP too");
        }
        return address;
    }

    /// In upper case or, as curl has it, in lower case.
    private static @Nullable String variable(Map<String, String> variables, String name) {
        String value = variables.getOrDefault(name, variables.get(name.toLowerCase(Locale.ROOT)));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String shown(@Nullable URI proxy) {
        return proxy == null ? null : proxy.getHost() + ":" + proxy.getPort();
    }
}
