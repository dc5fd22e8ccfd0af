package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;

/// The one download: resumed where it was cut, checked while it streams, moved into place only when it is
/// whole. It asks with Range and If-Range, so bytes of two versions of a file are never joined. Blocking; may
/// be used by several threads for different targets.
public final class Download {
    private final Patience patience;
    private final Attempt attempt;

    /// @param client   as [NetworkSettings#client()] makes it
    /// @param settings for the tokens
    public Download(OkHttpClient client, NetworkSettings settings, Patience patience) {
        this.patience = requireNonNull(patience, "patience is null");
        this.attempt = new Attempt(new Redirects(client, settings));
    }

    /// With the client and the patience that fit these settings.
    public static Download with(NetworkSettings settings) {
        return new Download(settings.client(), settings, Patience.DEFAULT);
    }

    /// Brings the file to the target, from the first of its addresses that gives it.
    ///
    /// @throws FetchException       when none does; a part that can be resumed stays beside the target as
    ///                              `.part`
    /// @throws InterruptedException when the thread is interrupted; likewise
    public Fetched to(Path target, Pin pin, Progress progress) throws InterruptedException {
        List<FetchException> failures = new ArrayList<>();
        for (URI url : pin.urls()) {
            try (Partial partial = Partial.open(target)) {
                return from(url, pin, partial, target, progress);
            } catch (FetchException e) {
                failures.add(e);
                if (!e.mayTryElsewhere()) {
                    break;
                }
            } catch (IOException e) {
                throw local(target, e);
            }
        }
        FetchException last = failures.getLast();
        if (failures.size() == 1) {
            throw last;
        }
        List<String> lines =
                failures.stream().map(each -> "  " + each.getMessage()).toList();
        throw new FetchException(last.kind(), pin.name() + " could not be had:\n" + String.join("\n", lines), last);
    }

    private Fetched from(URI url, Pin pin, Partial partial, Path target, Progress progress)
            throws IOException, InterruptedException {
        boolean resumed = false;
        int fruitless = 0;
        for (int cuts = 0; cuts < Patience.MOST_CUTS; cuts++) {
            long before = partial.size();
            switch (attempt.run(url, pin, partial, progress)) {
                case Attempt.Outcome.Whole() -> {
                    String digest = partial.digest();
                    String promised = pin.sha256();
                    if (promised == null || promised.equals(digest)) {
                        long bytes = partial.size();
                        partial.finish();
                        return new Fetched(target, bytes, digest, url);
                    }
                    if (!resumed && before == 0) {
                        partial.discard();
                        throw wrongDigest(url, pin, promised, digest);
                    }
                    resumed = false; // the part may have been of other bytes: once more from the start
                    partial.restart(null, null);
                }
                case Attempt.Outcome.Again(String why, Duration wait, Kind kind) -> {
                    fruitless = partial.size() > before ? 0 : fruitless + 1;
                    resumed |= partial.size() > 0;
                    boolean asksTooMuch = wait != null && wait.compareTo(patience.longest()) > 0;
                    if (fruitless >= patience.attempts() || asksTooMuch) {
                        throw new FetchException(
                                kind,
                                pin.name() + " from " + Shown.url(url) + ": " + why
                                        + (asksTooMuch
                                                ? ", which is longer than is waited here"
                                                : ", " + fruitless + " times in a row")
                                        + "; try again later, what has arrived is kept");
                    }
                    patience.sleeper().sleep(wait != null ? wait : patience.after(fruitless));
                }
            }
        }
        throw new FetchException(
                Kind.NO_NETWORK,
                pin.name() + " from " + Shown.url(url) + " was cut " + Patience.MOST_CUTS
                        + " times; try again later, what has arrived is kept");
    }

    private static FetchException wrongDigest(URI url, Pin pin, String promised, String seen) {
        return new FetchException(
                Kind.WRONG_DIGEST,
                pin.name() + " from " + Shown.url(url) + " has the SHA-256 " + seen + ", but " + promised
                        + " was expected. The file was not kept. It has changed at its source or on the way here: do not use"
                        + " it unchecked, and compare with the publisher");
    }

    private static FetchException local(Path target, IOException e) {
        return new FetchException(
                Kind.LOCAL, target + " cannot be written: " + e.getMessage() + "; check the folder's permissions", e);
    }
}
