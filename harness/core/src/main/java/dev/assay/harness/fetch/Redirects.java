package dev.assay.harness.fetch;

import java.io.IOException;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Follows redirects of a GET. Each hop is asked with the token of its own host and of no other, so a token
/// never reaches the storage that a publisher redirects to; a hop from https to http is refused.
final class Redirects {
    private static final int MOST = 10;

    private final OkHttpClient client;
    private final NetworkSettings settings;

    Redirects(OkHttpClient client, NetworkSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /// The answer of the last hop, which the caller closes.
    Response get(Request request) throws IOException {
        Request next = withToken(request);
        for (int hop = 0; hop < MOST; hop++) {
            Response response = client.newCall(next).execute();
            String location = isRedirect(response.code()) ? response.header("Location") : null;
            if (location == null) {
                return response;
            }
            response.close();
            HttpUrl target = next.url().resolve(location);
            if (target == null || (next.url().isHttps() && !target.isHttps())) {
                throw new IOException(next.url().host() + " redirects to an address that is not https: "
                        + (target == null ? "not an http address at all" : target.host()));
            }
            next = withToken(next.newBuilder().url(target).build());
        }
        throw new IOException(
                "more than " + MOST + " redirects from " + request.url().host());
    }

    private Request withToken(Request request) {
        Request.Builder builder = request.newBuilder().removeHeader("Authorization");
        String host = request.url().host().toLowerCase(Locale.ROOT);
        String token = settings.tokens().get(host);
        if (token != null && (request.isHttps() || Loopback.is(host))) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder.build();
    }

    private static boolean isRedirect(int code) {
        return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
    }
}
