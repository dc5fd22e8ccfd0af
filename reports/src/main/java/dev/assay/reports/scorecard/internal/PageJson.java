package dev.assay.reports.scorecard.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// JSON that may stand inside an HTML script element: no `<`, `>` or `&` is written as itself, so nothing
/// in it ends the element or opens a comment; nor are the line separators that old scripts choke on.
/// Surrogates are written as escapes, so that a lone one survives UTF-8.
public final class PageJson {
    private static final JsonFactory FACTORY = JsonFactory.builder().build().setCharacterEscapes(new Inert());

    private PageJson() {}

    /// A generator that does not close the writer it writes to.
    public static JsonGenerator to(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    /// Writes a field unless its value is not known.
    static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    /// Writes a field unless its value is not known.
    static void field(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static final class Inert extends CharacterEscapes {
        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        Inert() {
            for (char c : new char[] {'<', '>', '&', 0x7f}) {
                ascii[c] = CharacterEscapes.ESCAPE_CUSTOM;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            boolean escaped = unit < 0x80
                    || unit <= 0x9f
                    || unit == 0x2028
                    || unit == 0x2029
                    || (unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE)
                    || unit >= 0xfffe;
            return escaped
                    ? new SerializedString(
                            "\\u" + HexFormat.of().toHexDigits((char) unit).toLowerCase(Locale.ROOT))
                    : null;
        }
    }
}
