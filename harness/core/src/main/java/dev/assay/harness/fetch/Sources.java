package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where files come from, in this order: a folder of data that the user names, the cache, a mirror, the
/// publisher.
///
/// @param dataDir  a folder that holds files under their names; nothing is ever written there; null for none
/// @param cache    what was fetched before
/// @param mirror   base address under which a web server has files by their names; null for none
/// @param download brings what is not here
public record Sources(
        @Nullable Path dataDir, Cache cache, @Nullable URI mirror, Download download) {

    public Sources {
        requireNonNull(cache, "cache is null");
        requireNonNull(download, "download is null");
        if (mirror != null && !("http".equals(mirror.getScheme()) || "https".equals(mirror.getScheme()))) {
            throw new IllegalArgumentException("the mirror " + mirror
                    + " is no http or https address; a folder on a disk is" + " named as the folder of data");
        }
    }

    /// By variables: `ASSAY_HOME`, `ASSAY_MIRROR`, and those of [NetworkSettings].
    ///
    /// @param dataDir null for none
    public static Sources of(Map<String, String> variables, @Nullable Path dataDir) {
        String mirror = variables.get("ASSAY_MIRROR");
        return new Sources(
                dataDir,
                Cache.of(variables),
                mirror == null || mirror.isBlank() ? null : URI.create(mirror.strip()),
                Download.with(NetworkSettings.of(variables)));
    }

    /// The file if it is on this machine; the network is not asked.
    public Optional<Path> present(Pin pin) {
        Path named = named(pin);
        if (named != null) {
            return Optional.of(named);
        }
        return cache.has(pin) ? Optional.of(cache.file(pin)) : Optional.empty();
    }

    /// The file, downloaded into the cache if it is not on this machine.
    ///
    /// @throws FetchException when no source has it
    public Path get(Pin pin, Progress progress) throws InterruptedException {
        Path named = named(pin);
        return named != null ? named : fetch(pin, progress);
    }

    /// The file in the cache, downloaded if it is not there, whatever the folder of data has.
    ///
    /// @throws FetchException when neither the mirror nor the publisher gives it
    public Path fetch(Pin pin, Progress progress) throws InterruptedException {
        return cache.get(pin, mirrored(pin), download, progress);
    }

    /// Reads the file that [#present] finds and compares its bytes; a file in the folder of data only with what
    /// the pin promises.
    public Cache.Check check(Pin pin) {
        Path named = named(pin);
        return named == null ? cache.check(pin) : Cache.Check.of(pin, null, Sha256.of(named));
    }

    /// The file in the cache, downloaded even if it is there; what is there stays until the new one is whole.
    ///
    /// @throws FetchException when neither the mirror nor the publisher gives it
    public Path fetchAgain(Pin pin, Progress progress) throws InterruptedException {
        return cache.again(pin, mirrored(pin), download, progress);
    }

    private @Nullable Path named(Pin pin) {
        if (dataDir == null) {
            return null;
        }
        Path whole = dataDir.resolve(pin.name());
        Path below = dataDir.resolve(pin.name().substring(pin.name().indexOf('/') + 1));
        return Files.isRegularFile(whole) ? whole : Files.isRegularFile(below) ? below : null;
    }

    /// The mirror before the publisher.
    private Pin mirrored(Pin pin) {
        if (mirror == null) {
            return pin;
        }
        String base = mirror.toString();
        StringBuilder address = new StringBuilder(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
        for (String part : pin.name().split("/")) {
            address.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        List<URI> urls = new ArrayList<>();
        urls.add(URI.create(address.toString()));
        urls.addAll(pin.urls());
        return new Pin(pin.name(), urls, pin.bytes(), pin.sha256(), pin.gate());
    }
}
