package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;

class SseReaderTest {

    @Test
    void anyEventsInAnyFormAndAnySplitComeOutAsTheyWentIn() throws Exception {
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> events = new ArrayList<>();
            StringBuilder wire = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String event = text(random);
                events.add(event);
                write(wire, event, random);
            }
            assertThat(read(wire.toString(), random))
                    .as("seed %d: %s", seed, wire)
                    .isEqualTo(events);
        }
    }

    @Test
    void anEventIsStampedOnlyWhenItsLastByteIsThere() throws Exception {
        long[] served = new long[3];
        String[] parts = {"data: a", "b\n", "\ndata: c\n\n"};
        int[] next = {0};
        BufferedSource source = Okio.buffer(new Source() {
            @Override
            public long read(Buffer sink, long count) {
                if (next[0] == parts.length) {
                    return -1;
                }
                served[next[0]] = System.nanoTime();
                sink.writeUtf8(parts[next[0]]);
                return parts[next[0]++].length();
            }

            @Override
            public Timeout timeout() {
                return Timeout.NONE;
            }

            @Override
            public void close() {}
        });
        SseReader events = new SseReader(source, 1000);
        assertThat(events.next()).isTrue();
        assertThat(events.arrived()).isGreaterThanOrEqualTo(served[2]);
        long first = events.arrived();
        assertThat(events.next()).isTrue();
        assertThat(events.arrived()).as("both came in one read").isEqualTo(first);
    }

    @Test
    void anEventOfTooManyLinesIsRefusedAsALongLineIs() {
        String longLine = "data: " + "x".repeat(2000) + "\n\n";
        String manyLines = "data: xxxxxxxxx\n".repeat(200) + "\n";
        String comment = ":" + "x".repeat(2000) + "\n\n";
        for (String wire : List.of(longLine, manyLines, comment)) {
            assertThatThrownBy(() -> new SseReader(new Buffer().writeUtf8(wire), 1000).next())
                    .isInstanceOf(BrokenReply.class)
                    .hasMessageContaining("1000 bytes");
        }
    }

    private static List<String> read(String wire, SplittableRandom random) throws IOException, BrokenReply {
        byte[] bytes = wire.getBytes(StandardCharsets.UTF_8);
        int[] at = {0};
        BufferedSource source = Okio.buffer(new Source() {
            @Override
            public long read(Buffer sink, long count) {
                if (at[0] == bytes.length) {
                    return -1;
                }
                int some = Math.min(bytes.length - at[0], 1 + random.nextInt(7));
                sink.write(bytes, at[0], some);
                at[0] += some;
                return some;
            }

            @Override
            public Timeout timeout() {
                return Timeout.NONE;
            }

            @Override
            public void close() {}
        });
        SseReader reader = new SseReader(source, 100_000);
        List<String> seen = new ArrayList<>();
        assertThat(reader.startsLikeJson()).isFalse();
        while (reader.next()) {
            seen.add(new String(reader.data(), 0, reader.length(), StandardCharsets.UTF_8));
        }
        return seen;
    }

    private static String text(SplittableRandom random) {
        String[] parts = {"{\"a\":1}", "한국어", "😀", " ", ":", "data:", "é", "[DONE]", "x".repeat(1500), "\n", "\\n"};
        StringBuilder text = new StringBuilder("d");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private static void write(StringBuilder wire, String event, SplittableRandom random) {
        String eol = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
        String[] noise = {
            "", ": keep-alive" + eol + eol, ":" + eol, "event: x" + eol, "id: 1" + eol, "dataset: 2" + eol, eol
        };
        wire.append(noise[random.nextInt(noise.length)]);
        for (String line : event.split("\n", -1)) {
            boolean space = random.nextBoolean() || line.startsWith(" ");
            wire.append(space ? "data: " : "data:").append(line).append(eol);
            wire.append(random.nextInt(4) == 0 ? ": within" + eol : "");
        }
        wire.append(eol);
    }
}
