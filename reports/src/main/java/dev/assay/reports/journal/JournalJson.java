package dev.assay.reports.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The one JSON dialect of the run directory.
///
/// - Names are in snake_case and stand in the order of the record's components; maps are sorted by key.
/// - Null is absent. A component that is not `@Nullable` must be there, save lists and maps, which are read
///   as empty.
/// - Instants are ISO-8601 text in UTC, decimals are plain decimal numbers with every digit kept.
/// - Fields that this code does not know are skipped, so that the journal of a newer version opens.
/// - Text is lossless whatever a model wrote: control characters, NUL and surrogates without a partner (which
///   UTF-8 cannot hold) are written as escapes, all else as it is. Only in a map's key such a surrogate
///   becomes U+FFFD, for no reader takes it there.
public final class JournalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // names are few and known; values may be as long as a model likes
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    // a run of NUL bytes, as a power loss leaves them, must not pass for UTF-32
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addKeySerializer(String.class, new WholeNames()))
            .annotationIntrospector(
                    new AnnotationIntrospectorPair(new JacksonAnnotationIntrospector(), new NullnessIntrospector()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    // the same line ends on every platform
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JournalJson() {}

    /// A reader of one type; keep it, for making one costs more than reading a line.
    public static ObjectReader readerFor(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    /// A writer of any record of the run directory. Its text may hold surrogates without a partner: turn it
    /// into bytes with [#utf8(String)], not with [String#getBytes()], which would make question marks of
    /// them.
    public static ObjectWriter writer() {
        return MAPPER.writer();
    }

    /// JSON over several lines, for files that people read.
    public static String pretty(Object value) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(value) + '\n';
        } catch (JsonProcessingException e) {
            throw cannotWrite(value, e);
        }
    }

    private static IllegalArgumentException cannotWrite(Object value, JsonProcessingException cause) {
        return new IllegalArgumentException(
                "cannot write " + value.getClass().getSimpleName() + " as JSON: " + cause.getOriginalMessage(), cause);
    }

    static JsonFactory factory() {
        return MAPPER.getFactory();
    }

    /// One line of a JSONL file in UTF-8, its line feed included.
    ///
    /// @throws IllegalArgumentException when the value cannot be written as JSON
    public static byte[] line(Object value) {
        try {
            return utf8(MAPPER.writeValueAsString(value) + '\n');
        } catch (JsonProcessingException e) {
            throw cannotWrite(value, e);
        }
    }

    /// JSON text in UTF-8. Surrogates without a partner can stand only inside of JSON strings, so each
    /// becomes an escape of four hex digits and is read back as it was.
    public static byte[] utf8(String json) {
        int lone = nextLoneSurrogate(json, 0);
        if (lone < 0) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        var escaped = new StringBuilder(json.length() + 64);
        int from = 0;
        while (lone >= 0) {
            escaped.append(json, from, lone)
                    .append("\\u")
                    .append(HexFormat.of().withUpperCase().toHexDigits(json.charAt(lone)));
            from = lone + 1;
            lone = nextLoneSurrogate(json, from);
        }
        return escaped.append(json, from, json.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Keys come from servers (header names) and datasets (strata), never from a model.
    private static final class WholeNames extends JsonSerializer<String> {
        @Override
        public void serialize(String key, JsonGenerator out, SerializerProvider provider) throws IOException {
            String name = key;
            for (int lone = nextLoneSurrogate(name, 0); lone >= 0; lone = nextLoneSurrogate(name, lone)) {
                name = name.substring(0, lone) + '\uFFFD' + name.substring(lone + 1);
            }
            out.writeFieldName(name);
        }
    }

    private static int nextLoneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }
}
