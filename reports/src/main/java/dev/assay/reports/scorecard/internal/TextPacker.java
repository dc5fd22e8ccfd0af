package dev.assay.reports.scorecard.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.reports.scorecard.SampleRow;
import dev.assay.reports.scorecard.TextBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// Packs samples into blocks as they stream by. It stops at its limit, so what it holds never outgrows the
/// page.
final class TextPacker {
    /// A block is closed at so many UTF-16 units of JSON: large enough to pack well, small enough to unpack
    /// at once.
    private static final int BLOCK = 96 << 10;

    private final Function<String, @Nullable String> texts;
    private final int textLimit;
    private final long packedLimit;
    private final int blockUnits;

    private final List<Draft> drafts = new ArrayList<>();
    private long packed;
    private boolean full;
    private @Nullable Draft open;
    private final Map<String, Integer> parts = new HashMap<>();
    private final List<@Nullable String> partTexts = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private int units;

    /// @param texts       digest → text of a prompt's part
    /// @param packedLimit bytes of packed blocks to hold at most
    TextPacker(Function<String, @Nullable String> texts, int textLimit, long packedLimit) {
        this.texts = texts;
        this.textLimit = textLimit;
        this.packedLimit = packedLimit;
        // where the whole page has little room, a block of the usual size would be all or nothing
        this.blockUnits = Math.clamp(packedLimit, 1, BLOCK);
    }

    /// A block that may come into the page: its number is given when it is known which blocks have room.
    static final class Draft {
        private TextBlock block = new TextBlock(new byte[0]);
        private int number = -1;

        TextBlock block() {
            return block;
        }

        void number(int given) {
            number = given;
        }

        /// Its place among the page's blocks; −1 when it is not in the page.
        int number() {
            return number;
        }
    }

    /// Where a sample was put.
    record Slot(Draft draft, int row) {}

    /// @return null when there is no room left
    @Nullable
    Slot add(Columns columns, SampleRow row) {
        if (full) {
            return null;
        }
        if (open == null) {
            open = new Draft();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PageJson.to(text)) {
            new SampleJson(json, columns, this::part, textLimit).write(row);
        } catch (IOException e) {
            throw new UncheckedIOException("sample " + row.sample() + " cannot be written as JSON", e);
        }
        rows.add(text.toString());
        units += text.getBuffer().length();
        Slot slot = new Slot(open, rows.size() - 1);
        if (units >= blockUnits) {
            close();
        }
        return slot;
    }

    /// All blocks in the order in which they were filled.
    List<Draft> finish() {
        if (open != null) {
            close();
        }
        return List.copyOf(drafts);
    }

    private int part(String digest) {
        Integer known = parts.get(digest);
        if (known == null) {
            known = parts.size();
            parts.put(digest, known);
            String text = texts.apply(digest);
            partTexts.add(text);
            units += text == null ? 0 : Math.min(text.length(), textLimit);
        }
        return known;
    }

    private void close() {
        TextBlock block = pack();
        Draft draft = open;
        if (draft != null && packed + block.size() <= packedLimit) {
            draft.block = block;
            drafts.add(draft);
            packed += block.size();
        } else {
            full = true;
        }
        open = null;
        parts.clear();
        partTexts.clear();
        rows.clear();
        units = 0;
    }

    private TextBlock pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new DeflaterOutputStream(bytes), StandardCharsets.UTF_8);
                JsonGenerator json = PageJson.to(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("parts");
            for (String text : partTexts) {
                if (text == null) {
                    json.writeNull();
                } else {
                    Excerpt.of(text, 0, 0, textLimit).write(json);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (String row : rows) {
                json.writeRawValue(row);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a block of texts cannot be packed in memory", e);
        }
        return new TextBlock(bytes.toByteArray());
    }
}
