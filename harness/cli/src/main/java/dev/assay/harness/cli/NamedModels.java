package dev.assay.harness.cli;

import dev.assay.providers.embedded.catalogue.CatalogueModel;
import dev.assay.providers.embedded.catalogue.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The models that a command names.
final class NamedModels {
    private NamedModels() {}

    /// @param ids      empty for all
    /// @param problems receives a message per name that is in no catalogue
    static List<CatalogueModel> of(List<String> ids, List<String> problems) {
        if (ids.isEmpty()) {
            return ModelCatalogue.ALL;
        }
        List<CatalogueModel> models = new ArrayList<>();
        for (String id : ids) {
            String bare = id.startsWith("embedded/") ? id.substring("embedded/".length()) : id;
            ModelCatalogue.find(bare)
                    .ifPresentOrElse(
                            models::add,
                            () -> problems.add("there is no model '" + id + "'; there are "
                                    + ModelCatalogue.ALL.stream()
                                            .map(CatalogueModel::id)
                                            .collect(Collectors.joining(", "))));
        }
        return models;
    }
}
