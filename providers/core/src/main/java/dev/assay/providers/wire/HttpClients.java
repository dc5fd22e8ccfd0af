package dev.assay.providers.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// The one place where an HTTP client is made, so that every adapter behaves alike: one call is one attempt,
/// nothing is sent twice, nobody follows a redirect with a key in hand.
///
/// HTTP/1.1 only: each call has a connection of its own, so its marks are its own and no reply waits behind the
/// frames of another. (On HTTP/2, a cold burst beyond the server's stream limit also fails in the client.)
public final class HttpClients {
    /// Idle connections are dropped before servers drop them: uvicorn, below vLLM and SGLang, waits five
    /// seconds.
    private static final Duration IDLE = Duration.ofSeconds(4);

    /// Under this name `Retry-After` passes the client, which would resend a 503 with `Retry-After: 0` by
    /// itself.
    static final String RETRY_AFTER = "X-Assay-Retry-After";

    private static final String PROXY_LOGIN = "Proxy-Authorization";

    private HttpClients() {}

    /// A client with its own connections. Calls are made by `execute()` on the caller's thread.
    public static OkHttpClient create(HttpSettings settings) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readGap())
                .writeTimeout(settings.readGap())
                .callTimeout(settings.total())
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(settings.maxInFlight(), IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .eventListenerFactory(call -> {
                    Marks marks = call.request().tag(Marks.class);
                    return marks == null ? EventListener.NONE : marks;
                })
                .addNetworkInterceptor(HttpClients::hideRetryAfter);
        if (settings.proxy() != null) {
            client.proxy(settings.proxy());
        }
        HttpSettings.ProxyLogin login = settings.login();
        if (login != null) {
            String credentials = Credentials.basic(login.user(), login.password());
            client.proxyAuthenticator((route, response) -> response.request().header(PROXY_LOGIN) != null
                    ? null // it was refused
                    : response.request()
                            .newBuilder()
                            .header(PROXY_LOGIN, credentials)
                            .build());
        }
        HttpSettings.Tls tls = settings.tls();
        if (tls != null) {
            client.sslSocketFactory(tls.sockets(), tls.trust());
        }
        return client.build();
    }

    private static Response hideRetryAfter(Interceptor.Chain chain) throws java.io.IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header("Retry-After");
        return wait == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(RETRY_AFTER, wait)
                        .build();
    }
}
