package dev.assay.providers.embedded.gguf;

import static dev.assay.providers.embedded.gguf.BadGgufException.Fault.CUT_SHORT;
import static dev.assay.providers.embedded.gguf.BadGgufException.Fault.NOT_GGUF;
import static dev.assay.providers.embedded.gguf.BadGgufException.Fault.UNREADABLE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the header of a GGUF file, version 2 or 3, and holds the size of the file against it. Layout: magic,
/// version, counts of tensors and of key-value pairs, the pairs, one entry per tensor, then the data,
/// aligned.
public final class GgufReader {
    private static final byte[] MAGIC = "GGUF".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIMENSIONS = 8;
    private static final long DEFAULT_ALIGNMENT = 32;

    private final HeaderInput in;
    private final String file;

    private GgufReader(HeaderInput in, String file) {
        this.in = in;
        this.file = file;
    }

    /// The header of a file.
    ///
    /// @throws BadGgufException when it is no GGUF, is cut short, or is one that this reader cannot read
    /// @throws IOException      when the file cannot be read at all
    public static Gguf read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (var in = new HeaderInput(file)) {
            return new GgufReader(in, name).header();
        } catch (EOFException e) {
            throw new BadGgufException(
                    CUT_SHORT, name + " ends inside its header or holds a length beyond its end; fetch the file again");
        } catch (DamagedHeaderException e) {
            throw new BadGgufException(UNREADABLE, name + " cannot be read: " + e.getMessage());
        } catch (ArithmeticException e) {
            throw new BadGgufException(
                    UNREADABLE, name + " announces sizes that overflow; its header is damaged: fetch the file again");
        }
    }

    private Gguf header() throws IOException {
        byte[] start = in.bytes((int) Math.min(in.size(), MAGIC.length));
        if (!Arrays.equals(start, MAGIC)) {
            throw new BadGgufException(
                    NOT_GGUF,
                    file + " is not a GGUF file: it starts with " + seen(start) + " and not with \"GGUF\". A GGUF is"
                            + " llama.cpp's format; convert the weights first, or name another file");
        }
        long version = in.number(4);
        if (version != 2 && version != 3) {
            throw new BadGgufException(
                    UNREADABLE,
                    file + " is a GGUF of version " + version + "; versions 2 and 3 in little-endian order are read");
        }
        long tensors = in.length();
        Metadata metadata = Metadata.read(in, in.length());
        return described(metadata, Tensors.read(in, tensors, alignment(metadata)));
    }

    private static long alignment(Metadata metadata) {
        Long stated = metadata.number("general.alignment");
        return stated == null || stated < 1 ? DEFAULT_ALIGNMENT : stated;
    }

    private Gguf described(Metadata metadata, Tensors tensors) throws IOException {
        if (tensors.end() > in.size()) {
            throw new BadGgufException(
                    CUT_SHORT,
                    file + " is cut short: it has " + in.size() + " bytes and its header announces " + tensors.end()
                            + "; fetch the file again");
        }
        String architecture = metadata.text("general.architecture");
        if (architecture == null) {
            throw new BadGgufException(UNREADABLE, file + " does not name its architecture (general.architecture)");
        }
        Long type = metadata.number("general.file_type");
        String quantisation = type == null ? null : FileTypes.name(type);
        return new Gguf(
                in.size(),
                tensors.bytes(),
                architecture,
                metadata.text("general.name"),
                quantisation == null ? tensors.mostly() : quantisation,
                tensors.elements(),
                context(metadata, architecture + ".context_length"),
                metadata.length("tokenizer.ggml.tokens"),
                keyValueBytes(metadata, architecture),
                metadata.text("tokenizer.chat_template"));
    }

    private @Nullable Long context(Metadata metadata, String key) throws BadGgufException {
        Long tokens = metadata.number(key);
        if (tokens != null && tokens < 1) {
            throw new BadGgufException(
                    UNREADABLE,
                    file + " says that its context is " + tokens + " tokens (" + key
                            + "); its header is damaged: fetch the file again");
        }
        return tokens;
    }

    private static @Nullable Long keyValueBytes(Metadata metadata, String architecture) throws DamagedHeaderException {
        Long layers = metadata.count(architecture + ".block_count");
        Long heads = metadata.count(architecture + ".attention.head_count");
        Long width = metadata.count(architecture + ".embedding_length");
        Long kvHeads = metadata.count(architecture + ".attention.head_count_kv");
        if (layers == null || heads == null || width == null || heads < 1) {
            return null;
        }
        Long keyLength = metadata.count(architecture + ".attention.key_length");
        Long valueLength = metadata.count(architecture + ".attention.value_length");
        long perHead = Math.addExact(
                keyLength == null ? width / heads : keyLength, valueLength == null ? width / heads : valueLength);
        return Math.multiplyExact(
                Math.multiplyExact(layers, kvHeads == null ? heads : kvHeads), Math.multiplyExact(2L, perHead));
    }

    private static String seen(byte[] start) {
        var text = new StringBuilder();
        for (byte b : start) {
            text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%02x", b));
        }
        return text.isEmpty() ? "nothing (it is empty)" : text.toString();
    }

    /// The entries of the tensors, summed up.
    ///
    /// @param end      where the data of the last tensor ends; 0 where a tensor is of a type this reader does
    ///                 not know
    /// @param bytes    size of all tensors of known types
    /// @param elements numbers in all tensors
    /// @param mostly   the type that holds most elements
    private record Tensors(long end, long bytes, long elements, String mostly) {
        static Tensors read(HeaderInput in, long count, long alignment) throws IOException {
            Map<TensorType, Long> byType = new EnumMap<>(TensorType.class);
            long elements = 0;
            long bytes = 0;
            long last = 0;
            boolean known = true;
            for (long i = 0; i < count; i++) {
                in.skipString();
                long size = elementsOf(in);
                TensorType type = TensorType.of(in.number(4));
                long offset = in.number(8);
                elements = Math.addExact(elements, size);
                if (type == null) {
                    known = false;
                } else {
                    bytes = Math.addExact(bytes, type.bytes(size));
                    last = Math.max(last, Math.addExact(offset, type.bytes(size)));
                    byType.merge(type, size, Math::addExact);
                }
            }
            long data = Math.multiplyExact(Math.ceilDiv(in.position(), alignment), alignment);
            String mostly = byType.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(entry -> entry.getKey().name())
                    .orElse("unknown");
            return new Tensors(known && count > 0 ? Math.addExact(data, last) : 0, bytes, elements, mostly);
        }

        private static long elementsOf(HeaderInput in) throws IOException {
            long dimensions = in.number(4);
            if (dimensions > MOST_DIMENSIONS) {
                throw new DamagedHeaderException("a tensor has " + dimensions + " dimensions");
            }
            long elements = 1;
            for (long i = 0; i < dimensions; i++) {
                elements = Math.multiplyExact(elements, in.number(8));
            }
            return elements;
        }
    }
}
