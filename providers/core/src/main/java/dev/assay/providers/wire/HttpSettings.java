package dev.assay.providers.wire;

import static java.util.Objects.requireNonNull;

import java.net.Proxy;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// How to speak HTTP: deadlines, limits and the way out of this machine. A value; the connections live
/// elsewhere.
///
/// @param connectTimeout longest time for one TCP or TLS handshake
/// @param readGap        longest silence between two reads; a keep-alive ends a silence
/// @param total          longest time of one attempt from its start to its last byte; nothing extends it
/// @param maxInFlight    calls expected at once, at least 1; as many idle connections are kept
/// @param userAgent      the `User-Agent` header
/// @param maxEventBytes  largest single event, or whole body where the reply is not a stream; more is a
///                       malformed reply
/// @param maxReplyChars  largest answer and reasoning together; more is a malformed reply that keeps what came
/// @param proxy          an HTTP or SOCKS proxy; null for what the JVM is set to
/// @param login          for a proxy that wants one; null for none
/// @param tls            trust of one's own, for a private authority; null for what the JVM trusts
public record HttpSettings(
        Duration connectTimeout,
        Duration readGap,
        Duration total,
        int maxInFlight,
        String userAgent,
        int maxEventBytes,
        int maxReplyChars,
        @Nullable Proxy proxy,
        @Nullable ProxyLogin login,
        @Nullable Tls tls) {

    /// Who one is at a proxy. Its text does not hold the password.
    public record ProxyLogin(String user, String password) {
        public ProxyLogin {
            requireNonNull(user, "user is null");
            requireNonNull(password, "password is null");
        }

        @Override
        public String toString() {
            return "ProxyLogin[user=" + user + "]";
        }
    }

    /// A TLS socket factory and the trust manager behind it.
    public record Tls(SSLSocketFactory sockets, X509TrustManager trust) {
        public Tls {
            requireNonNull(sockets, "sockets is null");
            requireNonNull(trust, "trust is null");
        }
    }

    public HttpSettings {
        positive("connect timeout", connectTimeout);
        positive("read gap", readGap);
        positive("total deadline", total);
        requireNonNull(userAgent, "userAgent is null");
        atLeastOne("calls in flight", maxInFlight);
        atLeastOne("largest event in bytes", maxEventBytes);
        atLeastOne("largest reply in characters", maxReplyChars);
    }

    /// Ten seconds to connect, ten minutes of silence, thirty minutes in all (DeepSeek itself closes a call
    /// after thirty minutes), events up to 16 MiB, replies up to 16 Mi characters.
    public static HttpSettings defaults() {
        return new HttpSettings(
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                64,
                "assay",
                16 << 20,
                16 << 20,
                null,
                null,
                null);
    }

    public HttpSettings withTimeouts(Duration connect, Duration gap, Duration whole) {
        return new HttpSettings(
                connect, gap, whole, maxInFlight, userAgent, maxEventBytes, maxReplyChars, proxy, login, tls);
    }

    public HttpSettings withMaxInFlight(int calls) {
        return new HttpSettings(
                connectTimeout, readGap, total, calls, userAgent, maxEventBytes, maxReplyChars, proxy, login, tls);
    }

    public HttpSettings withUserAgent(String name) {
        return new HttpSettings(
                connectTimeout, readGap, total, maxInFlight, name, maxEventBytes, maxReplyChars, proxy, login, tls);
    }

    public HttpSettings withLimits(int eventBytes, int replyChars) {
        return new HttpSettings(
                connectTimeout, readGap, total, maxInFlight, userAgent, eventBytes, replyChars, proxy, login, tls);
    }

    public HttpSettings withProxy(@Nullable Proxy way, @Nullable ProxyLogin own) {
        return new HttpSettings(
                connectTimeout, readGap, total, maxInFlight, userAgent, maxEventBytes, maxReplyChars, way, own, tls);
    }

    public HttpSettings withTls(@Nullable Tls own) {
        return new HttpSettings(
                connectTimeout,
                readGap,
                total,
                maxInFlight,
                userAgent,
                maxEventBytes,
                maxReplyChars,
                proxy,
                login,
                own);
    }

    private static void positive(String name, Duration value) {
        requireNonNull(value, name);
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("the " + name + " is " + value + "; the least is one millisecond");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + "; the least is 1");
        }
    }
}
