package dev.assay.datasets.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.datasets.BadDataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/// Strict decoding: bytes that are not UTF-8 are an error with their place, never a replacement character.
final class Utf8 {
    private static final String REMEDY = "convert the file to UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8";

    private Utf8() {}

    /// @param from how many bytes of the row stand before these, for the message
    static String decode(byte[] bytes, int start, int length, Source source, long row, int from) {
        String text = new String(bytes, start, length, UTF_8);
        if (text.indexOf('\uFFFD') < 0) { // a replacement character comes from bad bytes or stands in the text itself
            return text;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, start, length);
        try {
            return UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            int at = buffer.position();
            String seen = "the byte 0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[at]) + " at byte "
                    + (from + at - start + 1) + " of the row";
            throw BadDataException.atRow(source.name(), row, "UTF-8", seen, REMEDY);
        }
    }

    /// How many bytes at the start are a UTF-8 byte order mark: 3 or 0. The marks of UTF-16 are refused.
    static int mark(byte[] bytes, int length, Source source) {
        int pair = length >= 2 ? at(bytes, 0) << 8 | at(bytes, 1) : 0;
        if (pair == 0xFFFE || pair == 0xFEFF) {
            throw BadDataException.atRow(
                    source.name(), 1, "UTF-8", "UTF-16", "convert the file, for example with iconv -f UTF-16 -t UTF-8");
        }
        return length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF ? 3 : 0;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
