package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import dev.assay.providers.Reply;
import java.io.IOException;
import java.time.Instant;
import okhttp3.Headers;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Reads a chat-completions body, stream or document, and decides how it ended.
///
/// A stream ends well with a finish reason or with `[DONE]`; an end of the bytes without either is a cut. An
/// error inside the stream is a failure that keeps what came before it. After a finish reason the answer is
/// whole: a connection that breaks then costs the usage at most, and that is said in the usage's oddities.
final class ChatReplyReader implements Attempt.ReplyReader {
    private final HttpFailure failures;
    private final HttpSettings settings;
    private final Marks marks;
    private final Dialect dialect;
    private @Nullable ChunkReader chunks;

    ChatReplyReader(HttpFailure failures, HttpSettings settings, Marks marks, Dialect dialect) {
        this.failures = failures;
        this.settings = settings;
        this.marks = marks;
        this.dialect = dialect;
    }

    @Override
    public Reply read(BufferedSource body, ReplyDraft draft) throws IOException, BrokenReply {
        ChunkReader reader = new ChunkReader(draft);
        chunks = reader;
        SseReader events = new SseReader(body, settings.maxEventBytes());
        if (events.startsLikeJson()) {
            return readDocument(events, reader, draft);
        }
        boolean done = false;
        while (!done && events.next()) {
            done = events.isDone();
            if (!done && events.length() > 0) {
                readEvent(events, reader);
            }
            if (reader.error() != null) {
                break;
            }
        }
        marks.end();
        return conclude(reader, draft, done, events.bytesRead() > 0);
    }

    private void readEvent(SseReader events, ChunkReader reader) throws BrokenReply {
        if (reader.read(events.data(), events.length(), events.arrived(), false)) {
            return;
        }
        if (!events.whole()) {
            throw new BrokenReply(Failure.Kind.CUT, "the stream ended within an event");
        }
        throw ChunkReader.notJson(events.data(), events.length());
    }

    private Reply readDocument(SseReader events, ChunkReader reader, ReplyDraft draft) throws IOException, BrokenReply {
        events.readDocument();
        marks.end();
        if (!reader.read(events.data(), events.length(), events.arrived(), true)) {
            throw ChunkReader.notJson(events.data(), events.length());
        }
        return conclude(reader, draft, reader.sawChoice(), true);
    }

    @Override
    public @Nullable Reply wholeDespite(String breakage, ReplyDraft draft) {
        ChunkReader reader = chunks;
        if (reader == null || draft.finish == null || reader.error() != null) {
            return null;
        }
        draft.oddity("after the finish reason " + breakage + "; the usage may be missing");
        return conclude(reader, draft, true, true);
    }

    private Reply conclude(ChunkReader reader, ReplyDraft draft, boolean done, boolean anyBytes) {
        String raw = reader.usage();
        draft.usage(UsageReader.read(raw, dialect), raw);
        String error = reader.error();
        if (error != null) {
            ServerError said = ServerError.parse(error);
            return said.declinesContent()
                    ? draft.refused(Words.shorten(said.message()))
                    : draft.failed(failures.said(200, new Headers.Builder().build(), said, Instant.now()));
        }
        if (draft.finish == null && !done) {
            String what =
                    anyBytes ? "the stream ended without a finish reason and without [DONE]" : "the reply is empty";
            return Conclusion.failed(draft, failures, Failure.Kind.CUT, what);
        }
        if (!reader.sawChoice()) {
            return draft.failed(
                    failures.seen(Failure.Kind.MALFORMED_REPLY, "the reply holds no choice", Failure.Billed.POSSIBLY));
        }
        return Conclusion.of(draft, failures);
    }
}
