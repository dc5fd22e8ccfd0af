package dev.assay.reports.journal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What an index must know of a journal line, read without making strings of the model's text. The rest of
/// the line is still checked to be JSON.
///
/// @param outcome null for an intent
/// @param again   of a failed attempt, whether the unit was to be asked again
record LineHead(Unit unit, int attempt, @Nullable Outcome outcome, boolean again) {

    static LineHead parse(byte[] buffer, int start, int length) throws IOException {
        try (JsonParser parser = JournalJson.factory().createParser(buffer, start, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "expected a JSON object");
            }
            var fields = new Fields();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.read(parser);
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something stands behind the JSON object");
            }
            return fields.head(parser);
        }
    }

    static LineHead of(JournalLine line) {
        return switch (line) {
            case JournalLine.Intent intent -> new LineHead(intent.unit(), intent.attempt(), null, false);
            case JournalLine.Attempt attempt ->
                new LineHead(
                        attempt.unit(),
                        attempt.attempt(),
                        Outcome.of(attempt.outcome()),
                        attempt.failure() != null
                                && Boolean.TRUE.equals(attempt.failure().again()));
        };
    }

    private static final class Fields {
        private @Nullable String type;
        private @Nullable String task;
        private @Nullable String sample;
        private @Nullable String variant;
        private @Nullable String lane;
        private @Nullable String outcome;
        private int epoch;
        private int attempt;
        private boolean again;

        void read(JsonParser parser) throws IOException {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                switch (name) {
                    case "type" -> type = parser.getText();
                    case "task" -> task = parser.getText();
                    case "sample" -> sample = parser.getText();
                    case "variant" -> variant = parser.getText();
                    case "lane" -> lane = parser.getText();
                    case "outcome" -> outcome = parser.getText();
                    default -> parser.skipChildren();
                }
            } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals("epoch")) {
                epoch = parser.getIntValue();
            } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals("attempt")) {
                attempt = parser.getIntValue();
            } else if (value == JsonToken.START_OBJECT && name.equals("failure")) {
                readFailure(parser);
            } else {
                parser.skipChildren();
            }
        }

        private void readFailure(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = parser.currentName().equals("again");
                again |= parser.nextToken() == JsonToken.VALUE_TRUE && named;
                parser.skipChildren();
            }
        }

        LineHead head(JsonParser parser) throws IOException {
            var unit = new Unit(
                    found(parser, "task", task),
                    found(parser, "sample", sample),
                    found(parser, "variant", variant),
                    epoch,
                    found(parser, "lane", lane));
            if (attempt < 1) {
                throw new JsonParseException(parser, "attempt is missing or below 1");
            }
            return switch (found(parser, "type", type)) {
                case "intent" -> new LineHead(unit, attempt, null, false);
                case "attempt" -> new LineHead(unit, attempt, Outcome.of(found(parser, "outcome", outcome)), again);
                default -> throw new JsonParseException(parser, "type is \"" + type + "\", not intent or attempt");
            };
        }

        private static String found(JsonParser parser, String name, @Nullable String value) throws IOException {
            if (value == null) {
                throw new JsonParseException(parser, name + " is missing");
            }
            return value;
        }
    }
}
