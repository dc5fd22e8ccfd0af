package dev.assay.harness.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Strict decoding: bytes that are not UTF-8 are an error with their line, never a replacement character.
final class Utf8Text {
    private Utf8Text() {}

    /// The text without a byte order mark.
    static String decode(String file, byte[] bytes) {
        if (bytes.length >= 2 && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))) {
            throw new BadYamlException(
                    file + " is UTF-16, not UTF-8; convert it, for example with iconv -f UTF-16 -t UTF-8");
        }
        int mark = bytes.length >= 3 && startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length - mark);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new BadYamlException(file + ", line " + line(bytes, in.position()) + ": the byte 0x"
                    + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()])
                    + " is not UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8");
        }
        return out.flip().toString();
    }

    private static int line(byte[] bytes, int until) {
        int line = 1;
        for (int i = 0; i < until; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
