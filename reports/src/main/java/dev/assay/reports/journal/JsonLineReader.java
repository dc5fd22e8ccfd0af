package dev.assay.reports.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads one JSONL file of the run directory, line by line, and refuses what is not a line of it by name and
/// number.
final class JsonLineReader<T> implements Closeable {
    private static final int QUOTED = 60;

    private final String file;
    private final LineScanner lines;
    private final LineParser<T> parser;
    private final boolean mayBeTorn;
    private final boolean mayQuote;

    /// @param file      name for messages
    /// @param mayBeTorn whether a torn tail is stepped over, or refused
    /// @param mayQuote  whether a message may show what stands in the file; false for a restricted run
    JsonLineReader(String file, InputStream in, LineParser<T> parser, boolean mayBeTorn, boolean mayQuote) {
        this.file = file;
        this.lines = new LineScanner(in);
        this.parser = parser;
        this.mayBeTorn = mayBeTorn;
        this.mayQuote = mayQuote;
    }

    /// The value of the next line, or null at the end of the file.
    ///
    /// @throws BadJournalException for a line that is not what this file holds
    @Nullable
    T next() throws IOException {
        if (!lines.next()) {
            if (lines.hasTornTail() && !mayBeTorn) {
                throw new BadJournalException(file + " ends in the middle of a line (after line " + lines.number()
                        + "), though it is written as a whole. Take the file from a backup or from the first machine.");
            }
            return null;
        }
        try {
            return parser.parse(lines.buffer(), lines.start(), lines.length());
        } catch (IOException | IllegalArgumentException e) {
            var bad = refusal(e);
            if (mayBeTorn && !isObject(lines.buffer(), lines.start(), lines.length()) && lines.isLast()) {
                return null;
            }
            throw bad;
        }
    }

    /// Byte offset of the line that [#next()] gave last.
    long offset() {
        return lines.offset();
    }

    private BadJournalException refusal(Exception cause) {
        String where = file + ", line " + lines.number() + " (byte " + lines.offset() + "): ";
        if (!mayQuote) {
            // neither the line nor the parser's message, which quotes it, may leave a restricted run
            return new BadJournalException(where + "is not a line of this file: "
                    + cause.getClass().getSimpleName() + ". Its content is not shown, for the run is restricted.");
        }
        String reason = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return new BadJournalException(
                where + reason + "; found: " + head() + ". Only a torn last line is stepped over; repair or remove"
                        + " this one by hand, and keep a copy.",
                cause);
    }

    private String head() {
        String text =
                new String(lines.buffer(), lines.start(), Math.min(lines.length(), QUOTED * 3), StandardCharsets.UTF_8);
        var shown = new StringBuilder();
        text.codePoints().limit(QUOTED).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return lines.length() == 0
                ? "an empty line"
                : text.length() > QUOTED ? shown.append('…').toString() : shown.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /// The lines of a file as a stream, which the caller closes.
    Stream<T> stream() {
        return stream(this::next, this);
    }

    /// Where the values of a stream come from: null means that there are no more.
    interface Source<T> {
        @Nullable
        T next() throws IOException;
    }

    static <T> Stream<T> stream(Source<T> source, Closeable resource) {
        var lines =
                new Spliterators.AbstractSpliterator<T>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE) {
                    @Override
                    public boolean tryAdvance(Consumer<? super T> action) {
                        try {
                            T value = source.next();
                            if (value == null) {
                                return false;
                            }
                            action.accept(value);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                };
        return StreamSupport.stream(lines, false).onClose(() -> {
            try {
                resource.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static boolean isObject(byte[] line) {
        return isObject(line, 0, line.length);
    }

    /// Whether the bytes are one whole JSON object, whatever it says.
    static boolean isObject(byte[] buffer, int start, int length) {
        try (JsonParser parser = JournalJson.factory().createParser(buffer, start, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether the bytes are a JSON object that has such a field at its top.
    static boolean hasField(byte[] buffer, int start, int length, String name) throws IOException {
        try (JsonParser parser = JournalJson.factory().createParser(buffer, start, length)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(name)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        }
    }
}
