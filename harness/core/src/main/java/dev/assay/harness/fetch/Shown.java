package dev.assay.harness.fetch;

import java.net.URI;

/// An address as a message may show it: without user part and query, which hold keys and signatures.
final class Shown {
    private Shown() {}

    static String url(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + (url.getRawPath() == null ? "" : url.getRawPath());
    }
}
