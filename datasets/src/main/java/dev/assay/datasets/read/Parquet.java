package dev.assay.datasets.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.datasets.BadDataException;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Apache Parquet by way of Hardwood, uncompressed or packed with zstd, snappy or gzip. Rows are read group
/// by group. Columns keep the types that the file declares: texts, numbers, booleans, lists and structures of
/// them.
public final class Parquet implements Rows {

    /// The most that a Parquet file inside an archive may unpack to, because it has to be held in memory: 256
    /// MiB.
    private static final int PACKED_LIMIT = 256 << 20;

    /// Hardwood tells at level INFO on standard error whether the JVM has vector instructions; nobody asked.
    private static final Logger QUIET = Logger.getLogger("dev.hardwood");

    static {
        if (QUIET.getLevel() == null) {
            QUIET.setLevel(Level.WARNING);
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Source source;
    private final ParquetFileReader file;
    private final RowReader rows;
    private long row;

    private Parquet(Source source) throws IOException {
        this.source = source;
        ParquetFileReader opened = null;
        try {
            opened = ParquetFileReader.open(input(source));
            rows = opened.rowReader();
            file = opened;
        } catch (RuntimeException | IOException e) {
            if (opened != null) {
                opened.close();
            }
            throw damaged(e);
        }
    }

    public static Parquet open(Source source) throws IOException {
        return new Parquet(source);
    }

    @Override
    public @Nullable Row next() {
        row++;
        Map<String, JsonNode> fields;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            rows.next();
            int count = rows.getFieldCount();
            fields = LinkedHashMap.newLinkedHashMap(count);
            for (int i = 0; i < count; i++) {
                fields.put(
                        rows.getFieldName(i),
                        rows.isNull(i) ? NODES.nullNode() : node(rows.getValue(i), rows.getRawValue(i)));
            }
        } catch (BadDataException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        return new Row(source, row, 0, fields);
    }

    /// @param raw the same as it is stored; texts are decoded from it, because Hardwood replaces bad bytes
    private JsonNode node(@Nullable Object value, @Nullable Object raw) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.textNode(raw instanceof byte[] bytes ? decode(bytes) : text);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Short number -> NODES.numberNode(number);
            case Byte number -> NODES.numberNode(number);
            case Float number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case BigDecimal number -> DecimalNode.valueOf(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case byte[] bytes -> NODES.textNode(decode(bytes));
            case PqList list -> list(list);
            case PqStruct struct -> struct(struct);
            default -> NODES.textNode(value.toString()); // dates, times, UUIDs
        };
    }

    private String decode(byte[] bytes) {
        return Utf8.decode(bytes, 0, bytes.length, source, row, 0);
    }

    private ArrayNode list(PqList list) {
        ArrayNode array = NODES.arrayNode(list.size());
        for (int i = 0; i < list.size(); i++) {
            array.add(list.isNull(i) ? NODES.nullNode() : node(list.get(i), list.getRaw(i)));
        }
        return array;
    }

    private ObjectNode struct(PqStruct struct) {
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < struct.getFieldCount(); i++) {
            object.set(
                    struct.getFieldName(i),
                    struct.isNull(i) ? NODES.nullNode() : node(struct.getValue(i), struct.getRawValue(i)));
        }
        return object;
    }

    private BadDataException damaged(Exception e) {
        return new BadDataException(
                source.name() + (row == 0 ? "" : ", row " + row) + " is not readable as Parquet: " + e.getMessage()
                        + "; it may be cut off or another kind of file, so get it again",
                e);
    }

    private static InputFile input(Source source) throws IOException {
        Path path = source.path();
        if (path != null) {
            return InputFile.of(path);
        }
        try (InputStream packed = source.open()) {
            byte[] bytes = packed.readNBytes(PACKED_LIMIT + 1);
            if (bytes.length > PACKED_LIMIT) {
                throw new BadDataException(source.name() + " is a Parquet file of more than " + PACKED_LIMIT
                        + " bytes inside an archive; unpack it and name the unpacked file");
            }
            return InputFile.of(ByteBuffer.wrap(bytes));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }
}
