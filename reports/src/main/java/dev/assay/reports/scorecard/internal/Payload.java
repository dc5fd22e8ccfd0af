package dev.assay.reports.scorecard.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.reports.scorecard.SampleList;
import dev.assay.reports.scorecard.Scorecard;
import dev.assay.reports.scorecard.TaskCard;
import dev.assay.reports.scorecard.TextBlock;
import dev.assay.reports.scorecard.Verdict;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// The samples inside a page, as inert JSON: the list of them, and the blocks of their texts. A small run
/// stands there as plain JSON that can be read as it is; a larger one is packed, base64 of zlib.
public record Payload(Scorecard card, Sentences say) implements Content {
    /// Bytes of packed texts from which on a page is packed.
    private static final long PACKED_FROM = 24 << 10;

    @Override
    public void writeTo(TemplateOutput output) {
        boolean plain = card.blocks().stream().mapToLong(TextBlock::size).sum() < PACKED_FROM;
        try {
            output.writeContent("{\"words\":");
            output.writeContent(utf8(this::words));
            output.writeContent(",\"packed\":" + !plain + ",\"list\":");
            if (plain) {
                output.writeContent(utf8(this::list));
            } else {
                output.writeContent("\"" + base64(packedList()) + "\"");
            }
            output.writeContent(",\"blocks\":[");
            String comma = "";
            for (TextBlock block : card.blocks()) {
                output.writeContent(comma);
                output.writeContent(
                        plain
                                ? new String(block.unpacked(), StandardCharsets.UTF_8)
                                : "\"" + base64(block.packed()) + "\"");
                comma = ",";
            }
            output.writeContent("]}");
        } catch (IOException e) {
            throw new UncheckedIOException("the samples cannot be written into the page", e);
        }
    }

    private interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    private static String utf8(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                JsonGenerator json = PageJson.to(out)) {
            part.write(json);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private byte[] packedList() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new DeflaterOutputStream(bytes), StandardCharsets.UTF_8);
                JsonGenerator json = PageJson.to(out)) {
            list(json);
        }
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void words(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> word : say.words().under("js.").entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        for (Verdict verdict : Verdict.values()) {
            json.writeStringField("verdict." + verdict.key(), say.words().of("verdict." + verdict.key()));
        }
        json.writeEndObject();
    }

    private void list(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (TaskCard task : card.tasks()) {
            json.writeStartObject();
            json.writeStringField("id", task.id());
            json.writeBooleanField("restricted", task.restricted());
            json.writeStringField("opening", task.samples().opening().key());
            json.writeArrayFieldStart("contestants");
            for (var who : task.samples().contestants()) {
                json.writeStartObject();
                json.writeStringField("name", who.name());
                json.writeBooleanField("simulated", who.lane().simulated());
                json.writeStringField("style", Draw.lane(who.lane().index()));
                json.writeStringField("mark", Draw.mark(who.lane().index(), 7, 7, 5));
                json.writeStringField("variant", who.variant());
                json.writeEndObject();
            }
            json.writeEndArray();
            chips(json, task.samples());
            json.writeArrayFieldStart("rows");
            for (SampleList.Entry entry : task.samples().entries()) {
                entry(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void chips(JsonGenerator json, SampleList samples) throws IOException {
        json.writeArrayFieldStart("chips");
        for (SampleList.Chip chip : samples.chips()) {
            json.writeStartArray();
            json.writeString(chip.filter().key());
            json.writeNumber(chip.count());
            json.writeString(say.filter(chip.filter(), samples));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /// An array: sample, epoch, head, right answer, block, row, then a verdict and a value for each
    /// contestant.
    private static void entry(JsonGenerator json, SampleList.Entry entry) throws IOException {
        json.writeStartArray();
        json.writeString(entry.sample());
        json.writeNumber(entry.epoch());
        string(json, entry.head());
        string(json, entry.gold());
        SampleList.Place place = entry.place();
        json.writeNumber(place == null ? -1 : place.block());
        json.writeNumber(place == null ? -1 : place.row());
        for (SampleList.Shown shown : entry.shown()) {
            string(json, shown == null ? null : shown.verdict().key());
            string(json, shown == null ? null : shown.value());
        }
        json.writeEndArray();
    }

    private static void string(JsonGenerator json, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }
}
