package dev.assay.datasets.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Files of a dataset repository on huggingface.co. Their bytes were not at hand when this list was made.
///
/// @param repository for example `cais/mmlu`
/// @param revision   commit, branch or reference
record HuggingFace(String repository, String revision) {

    /// Files that keep their path.
    List<RemoteFile> files(List<String> paths) {
        List<RemoteFile> files = new ArrayList<>();
        for (String path : paths) {
            files.add(file(path, path));
        }
        return files;
    }

    /// @param local where it goes
    /// @param path  where it is in the repository
    RemoteFile file(String local, String path) {
        return new RemoteFile(
                local,
                URI.create("https://huggingface.co/datasets/" + repository + "/resolve/" + revision.replace("/", "%2F")
                        + "/" + path),
                null,
                null,
                null);
    }
}
