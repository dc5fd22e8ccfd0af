package dev.assay.harness.journal;

import dev.assay.harness.index.LineIndex;
import dev.assay.reports.journal.PromptPart;
import dev.assay.reports.journal.RunDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts of `prompts.jsonl` by digest. The few that were used last (instructions and shots stand in every
/// prompt) are kept; the rest is read from the file when it is asked for.
public final class PromptTexts implements Closeable {
    private static final int RECENT = 256;

    private final LineIndex<PromptPart> parts;
    private final Map<String, String> recent = new LinkedHashMap<>(RECENT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > RECENT;
        }
    };

    private PromptTexts(LineIndex<PromptPart> parts) {
        this.parts = parts;
    }

    public static PromptTexts open(RunDirectory directory) throws IOException {
        return new PromptTexts(LineIndex.open(directory.promptsFile(), PromptPart.class, PromptPart::digest));
    }

    /// The text with a digest; null when the run directory does not have it.
    public synchronized @Nullable String find(String digest) {
        String known = recent.get(digest);
        if (known == null) {
            PromptPart part = parts.find(digest);
            if (part == null) {
                return null;
            }
            known = part.text();
            recent.put(digest, known);
        }
        return known;
    }

    /// The text with a digest.
    ///
    /// @throws IllegalStateException when the run directory does not have it: it was changed by hand
    public String text(String digest) {
        String text = find(digest);
        if (text == null) {
            throw new IllegalStateException("prompts.jsonl has no text with the digest " + digest
                    + ", which items.jsonl names; the run directory was changed after it was written");
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
