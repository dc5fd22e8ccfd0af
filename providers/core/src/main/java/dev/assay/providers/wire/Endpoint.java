package dev.assay.providers.wire;

import static java.util.Objects.requireNonNull;

import dev.assay.providers.Scrubber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Where a server is and what it wants to see. Its text form shows neither key nor header values.
///
/// @param baseUrl `http` or `https`, with or without `/v1` and a trailing slash; a full `…/chat/completions` is
///                cut back. A user part (`https://user:pass@host`) is sent as Basic authorization when there is
///                no key
/// @param key     sent as a bearer token; null where the server wants none
/// @param headers further request headers, for example `api-key` for Azure; they win over what is sent anyway
public record Endpoint(String baseUrl, @Nullable String key, Map<String, String> headers) {
    private static final List<String> OPERATIONS = List.of("/chat/completions", "/api/chat");

    public Endpoint {
        requireNonNull(baseUrl, "baseUrl is null");
        parse(baseUrl);
        if (key != null) {
            key = key.strip();
            if (key.isEmpty()) {
                throw new IllegalArgumentException("the key is blank; leave it out where the server wants none");
            }
            printable("the key", key);
        }
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        headers.forEach((name, value) -> {
            printable("a header name", name);
            printable("the value of header " + name, value);
        });
    }

    /// An endpoint that wants no key.
    public static Endpoint of(String baseUrl) {
        return new Endpoint(baseUrl, null, Map.of());
    }

    /// An endpoint with a bearer token.
    public static Endpoint of(String baseUrl, String key) {
        return new Endpoint(baseUrl, key, Map.of());
    }

    /// A scrubber that knows what is secret here: the key, the URL's password, and every extra header value.
    public Scrubber scrubber() {
        List<String> secrets = new ArrayList<>();
        if (key != null) {
            secrets.add(key);
        }
        HttpUrl url = parse(baseUrl);
        secrets.add(url.password());
        headers.forEach((name, value) -> {
            if (Scrubber.namesASecret(name)) {
                secrets.add(value);
            }
        });
        return Scrubber.of(secrets);
    }

    /// Whether the server is on this machine, by its name.
    public boolean loopback() {
        String host = parse(baseUrl).host();
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /// The URL of the list of models.
    public HttpUrl models() {
        return resolve("/v1", "models");
    }

    /// The URL of an operation.
    ///
    /// @param fallback the path in front of the operation when the base URL has none, for example `/v1`
    /// @param operation path from there, for example `chat/completions`
    HttpUrl resolve(String fallback, String operation) {
        HttpUrl base = parse(baseUrl);
        String path = base.encodedPath();
        for (String known : OPERATIONS) {
            String bare = trimSlashes(path);
            if (bare.endsWith(known)) {
                path = bare.substring(0, bare.length() - known.length());
            }
        }
        path = trimSlashes(path);
        String prefix = path.isEmpty() ? fallback : path;
        return base.newBuilder()
                .username("")
                .password("")
                .encodedPath(prefix + "/" + operation)
                .fragment(null)
                .build();
    }

    /// The URL of an operation that stands beside `/v1`, such as `/health` or `/api/chat`.
    HttpUrl resolveAtRoot(String operation) {
        HttpUrl chat = resolve("", operation);
        String path = chat.encodedPath();
        String prefix = path.substring(0, path.length() - operation.length() - 1);
        return prefix.endsWith("/v1")
                ? chat.newBuilder()
                        .encodedPath(prefix.substring(0, prefix.length() - 3) + "/" + operation)
                        .build()
                : chat;
    }

    /// The headers of every request to here, the key among them.
    public Headers requestHeaders() {
        Headers.Builder all = new Headers.Builder();
        HttpUrl url = parse(baseUrl);
        if (key != null) {
            all.set("Authorization", "Bearer " + key);
        } else if (!url.username().isEmpty() || !url.password().isEmpty()) {
            all.set("Authorization", Credentials.basic(url.username(), url.password()));
        }
        headers.forEach(all::set);
        return all.build();
    }

    @Override
    public String toString() {
        HttpUrl url = parse(baseUrl);
        String port = url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
        return "Endpoint[" + url.scheme() + "://" + url.host() + port + url.encodedPath()
                + (key == null ? "" : ", with a key") + (headers.isEmpty() ? "" : ", headers " + headers.keySet())
                + "]";
    }

    private static HttpUrl parse(String url) {
        HttpUrl parsed = HttpUrl.parse(url.strip());
        if (parsed == null) {
            throw new IllegalArgumentException("not a base URL: " + Scrubber.NO_SECRETS.scrub(url)
                    + "; give it as https://host/v1 or http://127.0.0.1:8080/v1");
        }
        return parsed;
    }

    private static String trimSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static void printable(String what, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                throw new IllegalArgumentException(what + " holds a character that cannot stand in an HTTP header, at "
                        + (i + 1) + " of " + value.length() + "; was a whole file taken for a key?");
            }
        }
    }
}
