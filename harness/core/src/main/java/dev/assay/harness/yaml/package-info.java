/// YAML files that people write: read strictly and with places, so that every message names file, line, field,
/// what was seen and what to do. All problems of a file are told at once.
///
/// A [dev.assay.harness.yaml.YamlSource] gives the document; [dev.assay.harness.yaml.YamlFields] and
/// [dev.assay.harness.yaml.YamlValue] read it by type.
@NullMarked
package dev.assay.harness.yaml;

import org.jspecify.annotations.NullMarked;
