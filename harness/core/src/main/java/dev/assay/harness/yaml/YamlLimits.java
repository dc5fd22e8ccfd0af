package dev.assay.harness.yaml;

/// How much a document may be. What people write by hand stays far below.
///
/// @param bytes size of the file
/// @param nodes keys and values together, each alias counted as what it stands for
/// @param depth levels of nesting
public record YamlLimits(int bytes, int nodes, int depth) {

    /// 1 MiB, 50,000 nodes, 32 levels.
    public static final YamlLimits DEFAULT = new YamlLimits(1 << 20, 50_000, 32);

    public YamlLimits {
        if (bytes < 1 || nodes < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "limits are positive, not " + bytes + " bytes, " + nodes + " nodes, " + depth + " levels");
        }
    }
}
