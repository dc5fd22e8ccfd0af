package dev.assay.providers.embedded.gguf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The key-value part of a header. Scalars and strings are kept; of an array its length is kept, and its
/// largest number where it holds short numbers (a per-layer head count).
final class Metadata {
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final long LONGEST_NUMBER_ARRAY = 4096;

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();

    static Metadata read(HeaderInput in, long entries) throws IOException {
        var metadata = new Metadata();
        for (long i = 0; i < entries; i++) {
            String key = in.string();
            metadata.readValue(in, key, (int) in.number(4));
        }
        return metadata;
    }

    private void readValue(HeaderInput in, String key, int type) throws IOException {
        switch (type) {
            case STRING -> values.put(key, in.string());
            case ARRAY -> readArray(in, key);
            default -> values.put(key, scalar(in, type));
        }
    }

    private void readArray(HeaderInput in, String key) throws IOException {
        int type = (int) in.number(4);
        long length = in.length();
        lengths.put(key, length);
        if (type == STRING) {
            for (long i = 0; i < length; i++) {
                in.skipString();
            }
        } else if (isWholeNumber(type) && length <= LONGEST_NUMBER_ARRAY) {
            long largest = 0;
            for (long i = 0; i < length; i++) {
                largest = Math.max(largest, (Long) scalar(in, type));
            }
            values.put(key, largest);
        } else {
            in.skip(Math.multiplyExact(length, (long) width(type)));
        }
    }

    private static Object scalar(HeaderInput in, int type) throws IOException {
        long bits = in.number(width(type));
        return switch (type) {
            case 1 -> (long) (byte) bits;
            case 3 -> (long) (short) bits;
            case 5 -> (long) (int) bits;
            case 6 -> (double) Float.intBitsToFloat((int) bits);
            case 7 -> bits != 0;
            case 12 -> Double.longBitsToDouble(bits);
            default -> bits;
        };
    }

    private static boolean isWholeNumber(int type) {
        return type <= 5 || type == 10 || type == 11;
    }

    private static int width(int type) throws DamagedHeaderException {
        return switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case 10, 11, 12 -> 8;
            default -> throw new DamagedHeaderException("its header holds a value of the unknown type " + type);
        };
    }

    @Nullable
    String text(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    /// A whole number, or the largest of a short array of whole numbers; null when absent or of another type.
    @Nullable
    Long number(String key) {
        return values.get(key) instanceof Long number ? number : null;
    }

    /// A number that counts something; null as above.
    ///
    /// @throws DamagedHeaderException when it is negative, or beyond 2^63
    @Nullable
    Long count(String key) throws DamagedHeaderException {
        Long number = number(key);
        if (number != null && number < 0) {
            throw new DamagedHeaderException(key + " is " + number);
        }
        return number;
    }

    /// The length of an array; null when there is none.
    @Nullable
    Long length(String key) {
        return lengths.get(key);
    }
}
