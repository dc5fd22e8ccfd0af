package dev.assay.harness.extract.thought;

import dev.assay.harness.extract.Answer;
import org.jspecify.annotations.Nullable;

/// One way to part thought and answer.
@FunctionalInterface
public interface Separation {
    /// @return null when the text holds none of this way's marks
    @Nullable
    Answer separate(Scan text);
}
