package dev.assay.reports.scorecard.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A text as a page holds it: whole, or its head, the surroundings of one span and its tail, with the places
/// kept so that the page can say how much is left out. What is kept is never altered.
///
/// @param length UTF-16 units of the whole text
/// @param pieces ascending, not overlapping
public record Excerpt(int length, List<Piece> pieces) {
    /// @param from where it stands in the whole text
    public record Piece(int from, String text) {}

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /// The whole text where it is at most `limit` long, else about so much of it.
    ///
    /// @param start where the span to keep starts; the same as `end` when there is none
    public static Excerpt of(String text, int start, int end, int limit) {
        int length = text.length();
        if (length <= limit) {
            return new Excerpt(length, List.of(new Piece(0, text)));
        }
        int around = limit / 16;
        int spanFrom = start < end ? Math.max(0, start - around) : 0;
        int spanTo = start < end ? Math.min(Math.min(length, end + around), spanFrom + limit / 4) : 0;
        int[][] windows = {{0, limit / 2}, {spanFrom, spanTo}, {length - limit / 4, length}};
        List<Piece> pieces = new ArrayList<>();
        int from = windows[0][0];
        int to = windows[0][1];
        for (int i = 1; i < windows.length; i++) {
            if (windows[i][0] > to) {
                pieces.add(piece(text, from, to));
                from = windows[i][0];
            }
            to = Math.max(to, windows[i][1]);
        }
        pieces.add(piece(text, from, to));
        return new Excerpt(length, pieces);
    }

    /// The start of a text, for a line in a list.
    static String head(String text, int limit) {
        return text.length() <= limit ? text : piece(text, 0, limit).text() + "…";
    }

    /// Cuts without parting a surrogate pair.
    private static Piece piece(String text, int from, int to) {
        int first = splitsPair(text, from) ? from - 1 : from;
        int last = splitsPair(text, to) ? to + 1 : to;
        return new Piece(first, text.substring(first, last));
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /// A string when whole, else an object of the length and the pieces with their places.
    void write(JsonGenerator json) throws IOException {
        if (pieces.size() == 1 && pieces.getFirst().text().length() == length) {
            json.writeString(pieces.getFirst().text());
            return;
        }
        json.writeStartObject();
        json.writeNumberField("length", length);
        json.writeArrayFieldStart("pieces");
        for (Piece piece : pieces) {
            json.writeStartArray();
            json.writeNumber(piece.from());
            json.writeString(piece.text());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
