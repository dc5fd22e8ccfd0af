package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import dev.assay.providers.Scrubber;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Puts failures into words: who was asked, what came, what to do. Query, user part and key never enter; what
/// the server wrote is scrubbed and shortened.
///
/// @param asked    method, host and path
/// @param scrubber knows what is secret at this endpoint
/// @param dialect  tells how a loading or dead engine sounds
record HttpFailure(String asked, Scrubber scrubber, Dialect dialect) {

    static HttpFailure of(String method, HttpUrl url, Scrubber scrubber, Dialect dialect) {
        String port = url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
        return new HttpFailure(method + " " + url.host() + port + url.encodedPath(), scrubber, dialect);
    }

    /// An error status, or an error inside a reply of status 200.
    ///
    /// @param headers the response's, with `Retry-After` as [HttpClients] keeps it
    /// @param error   what the body says
    Failure said(int status, Headers headers, ServerError error, Instant now) {
        Failure.Kind kind = ErrorClassifier.kind(status, error, dialect);
        boolean inside = status < 300;
        StringBuilder detail = new StringBuilder(inside ? "an error inside the reply" : "HTTP " + status);
        String location = headers.get("Location");
        if (status >= 300 && status < 400 && location != null) {
            detail.append(", to ").append(location);
        }
        String message = Words.shorten(error.message());
        if (!message.isEmpty()) {
            detail.append(", the server says: ").append(message);
        }
        String remedy = ErrorClassifier.remedy(kind, status);
        return new Failure(
                kind,
                words(detail.toString(), remedy),
                kind == Failure.Kind.RATE_LIMITED || kind == Failure.Kind.SERVER_ERROR || kind == Failure.Kind.LOADING
                        ? Waiting.after(ResponseFacts.of(headers).limits(), headers.get("Date"), error, now)
                        : null,
                inside ? Failure.Billed.POSSIBLY : ErrorClassifier.billed(status));
    }

    /// What this side saw.
    Failure seen(Failure.Kind kind, String what, Failure.Billed billed) {
        return new Failure(kind, words(what, null), null, billed);
    }

    Failure seen(Failure.Kind kind, String what, @Nullable String remedy, Failure.Billed billed) {
        return new Failure(kind, words(what, remedy), null, billed);
    }

    private String words(String what, @Nullable String remedy) {
        String said = scrubber.scrub(what);
        return asked + ": " + said + (remedy == null ? "" : "; " + remedy);
    }
}
