package dev.assay.harness.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// What plain scalars stand for by YAML 1.2's core schema.
final class ScalarKinds {
    /// A longer plain scalar is no number that anybody means.
    private static final int LONGEST = 64;

    private final ScalarResolver resolver = new CoreSchema().getScalarResolver();

    YamlNode.Kind of(ScalarEvent scalar) {
        if (!scalar.isPlain() || scalar.getValue().length() > LONGEST) {
            return YamlNode.Kind.TEXT;
        }
        Tag tag = resolver.resolve(scalar.getValue(), true);
        if (tag.equals(Tag.INT)) {
            return YamlNode.Kind.WHOLE;
        }
        if (tag.equals(Tag.FLOAT)) {
            return YamlNode.Kind.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlNode.Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? YamlNode.Kind.NOTHING : YamlNode.Kind.TEXT;
    }
}
