package dev.assay.reports.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalWriterTest {
    @TempDir
    Path temp;

    private static JournalLine.Attempt answered(int sample) {
        return RunFixture.attempt(RunFixture.unit("s" + sample), 1, Outcome.ANSWERED, "text " + sample);
    }

    @Test
    void aLineIsInTheFileWhenAppendComesBack() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        try (var lock = RunLock.acquire(run);
                var journal = JournalWriter.open(run, lock, WriterSettings.DEFAULT)) {
            for (int i = 0; i < 50; i++) {
                journal.append(answered(i));
                assertThat(RunFixture.lines(run)).hasSize(i + 1).last().isEqualTo(answered(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyCallersLoseNothingAndKnowTheirPlaces(boolean fsync) throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        int callers = 64;
        int each = fsync ? 10 : 50;
        var settings = new WriterSettings(20_000, fsync, 8);
        var places = new ArrayList<Future<List<Position>>>();
        try (var lock = RunLock.acquire(run);
                var journal = JournalWriter.open(run, lock, settings);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int c = 0; c < callers; c++) {
                int caller = c;
                Callable<List<Position>> work = () -> {
                    var mine = new ArrayList<Position>();
                    for (int i = 0; i < each; i++) {
                        mine.add(journal.append(answered(caller * each + i)));
                    }
                    return mine;
                };
                places.add(threads.submit(work));
            }
        }

        assertThat(run.segments()).hasSizeGreaterThan(2);
        assertThat(RunFixture.lines(run)).hasSize(callers * each);
        try (AttemptReader reader = AttemptReader.open(run)) {
            for (int c = 0; c < callers; c++) {
                for (int i = 0; i < each; i++) {
                    assertThat(reader.attemptAt(places.get(c).get().get(i))).isEqualTo(answered(c * each + i));
                }
            }
        }
    }

    @Test
    void segmentsRollAtTheirLimitAndAreReadInOrder() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        var settings = new WriterSettings(1, false, 8);
        JournalLine[] all =
                IntStream.range(0, 12).mapToObj(JournalWriterTest::answered).toArray(JournalLine[]::new);

        RunFixture.append(run, settings, all);

        assertThat(run.segments().stream().map(Segment::name).toList())
                .hasSize(12)
                .startsWith("attempts-001.jsonl", "attempts-002.jsonl")
                .endsWith("attempts-012.jsonl");
        assertThat(RunFixture.lines(run)).containsExactly(all);
        RunFixture.append(run, settings, answered(12));
        assertThat(run.segments()).hasSize(13);
    }

    @Test
    void reopeningGoesOnInTheLastSegment() throws Exception {
        RunDirectory run = RunFixture.run(temp.resolve("run"), answered(0));

        RunFixture.append(run, WriterSettings.DEFAULT, answered(1));

        assertThat(run.segments()).hasSize(1);
        assertThat(RunFixture.lines(run)).containsExactly(answered(0), answered(1));
    }

    @Test
    void aCutAtAnyByteLosesOnlyTheTornLine() throws Exception {
        JournalLine[] lines = IntStream.range(0, 4)
                .mapToObj(i -> RunFixture.intent(RunFixture.unit("s" + i), 1))
                .toArray(JournalLine[]::new);
        RunDirectory run = RunFixture.run(temp.resolve("run"), lines);
        Path file = run.segmentFile(1);
        byte[] whole = Files.readAllBytes(file);
        int lastLine = JournalJson.line(lines[3]).length;
        assertThat(lastLine).isBetween(100, 199);

        for (int kept = whole.length; kept >= whole.length - 300; kept--) {
            Files.write(file, Arrays.copyOf(whole, kept));
            int left = 4 - Math.ceilDiv(whole.length - kept, lastLine);
            boolean torn = (whole.length - kept) % lastLine != 0;

            assertThat(RunFixture.lines(run)).as("%d bytes kept, read", kept).hasSize(left);
            assertThat(RunIndex.read(run).units()).isEqualTo(left);
            TornTail cut = RunFixture.append(run, WriterSettings.DEFAULT, answered(9));

            assertThat(cut != null).as("%d bytes kept, cut", kept).isEqualTo(torn);
            assertThat(RunFixture.lines(run)).hasSize(left + 1).last().isEqualTo(answered(9));
            if (cut != null) {
                assertThat(cut.offset() + cut.bytes()).isEqualTo(kept);
                assertThat(cut.message()).contains("attempts-001.jsonl").contains(cut.bytes() + " bytes");
            }
        }
    }

    @Test
    void aLastLineThatIsNotJsonIsATornTailToo() throws Exception {
        RunDirectory run = RunFixture.run(temp.resolve("run"), answered(0));
        Files.writeString(run.segmentFile(1), "\0\0\0\0{\"type\"\n", StandardOpenOption.APPEND);

        assertThat(RunFixture.lines(run)).containsExactly(answered(0));
        assertThat(RunFixture.append(run, WriterSettings.DEFAULT, answered(1))).isNotNull();
        assertThat(RunFixture.lines(run)).containsExactly(answered(0), answered(1));
    }

    @Test
    void aWholeLastLineIsNeverCutWhateverItSays() throws Exception {
        RunDirectory run = RunFixture.run(temp.resolve("run"), answered(0));
        Files.writeString(run.segmentFile(1), "{\"type\":\"later\"}\n", StandardOpenOption.APPEND);

        assertThat(RunFixture.append(run, WriterSettings.DEFAULT, answered(1))).isNull();
        assertThatThrownBy(() -> RunFixture.lines(run))
                .isInstanceOf(BadJournalException.class)
                .hasMessageContaining("attempts-001.jsonl, line 2")
                .hasMessageContaining("later");
    }

    @Test
    void aBadLineInTheMiddleIsRefusedWithFileLineAndWhatWasSeen() throws Exception {
        RunDirectory run = RunFixture.run(temp.resolve("run"), answered(0), answered(1));
        List<String> lines = Files.readAllLines(run.segmentFile(1), StandardCharsets.UTF_8);
        Files.writeString(run.segmentFile(1), lines.get(0) + "\nnonsense\u0007\n" + lines.get(1) + "\n");

        assertThatThrownBy(() -> RunFixture.lines(run))
                .isInstanceOf(BadJournalException.class)
                .hasMessageContaining("attempts-001.jsonl, line 2")
                .hasMessageContaining("nonsense\uFFFD");
        assertThatThrownBy(() -> RunIndex.read(run))
                .isInstanceOf(BadJournalException.class)
                .hasMessageContaining("attempts-001.jsonl, line 2");
    }

    @Test
    void aTornTailOfAnEarlierSegmentIsRefused() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        RunFixture.append(run, new WriterSettings(1, false, 8), answered(0), answered(1));
        Files.writeString(run.segmentFile(1), "{\"type\"", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> RunFixture.lines(run))
                .isInstanceOf(BadJournalException.class)
                .hasMessageContaining("attempts-001.jsonl ends in the middle of a line");
    }

    @Test
    void aMissingSegmentIsRefused() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        RunFixture.append(run, new WriterSettings(1, false, 8), answered(0), answered(1), answered(2));
        Files.delete(run.segmentFile(2));

        assertThatThrownBy(() -> RunFixture.lines(run))
                .isInstanceOf(BadJournalException.class)
                .hasMessageContaining("no attempts-002.jsonl");
    }

    @Test
    void anInterruptedCallerStillGetsItsLineWritten() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        try (var lock = RunLock.acquire(run);
                var journal = JournalWriter.open(run, lock, WriterSettings.DEFAULT)) {
            Thread.currentThread().interrupt();
            journal.append(answered(0));
            assertThat(Thread.interrupted()).isTrue();
            journal.append(answered(1));
        }

        assertThat(RunFixture.lines(run)).containsExactly(answered(0), answered(1));
    }

    @Test
    void aFullDiskIsToldToEveryCallerAndEveryLaterOne() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "needs /dev/full");
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        Files.createSymbolicLink(run.segmentFile(1), full);
        try (var lock = RunLock.acquire(run);
                var journal = JournalWriter.open(run, lock, WriterSettings.DEFAULT);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<IOException>>();
            for (int i = 0; i < 32; i++) {
                int sample = i;
                outcomes.add(threads.submit(() -> {
                    try {
                        journal.append(answered(sample));
                        return new IOException("it was acknowledged");
                    } catch (IOException e) {
                        return e;
                    }
                }));
            }
            for (Future<IOException> outcome : outcomes) {
                assertThat(outcome.get())
                        .hasMessageContaining("No space left on device")
                        .hasMessageContaining("resume the run");
            }
            assertThatIOException()
                    .isThrownBy(() -> journal.append(answered(99)))
                    .withMessageContaining("No space left on device");
        } finally {
            Files.delete(run.segmentFile(1));
        }
    }

    @Test
    void nothingIsAppendedToAClosedJournal() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        try (var lock = RunLock.acquire(run)) {
            var journal = JournalWriter.open(run, lock, WriterSettings.DEFAULT);
            journal.close();
            journal.close();
            assertThatIllegalStateException()
                    .isThrownBy(() -> journal.append(answered(0)))
                    .withMessageContaining("closed");
        }
    }

    @Test
    void writingNeedsTheLockOfThisDirectory() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        RunDirectory other = RunFixture.planned(temp.resolve("other"));
        try (var lock = RunLock.acquire(other)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JournalWriter.open(run, lock, WriterSettings.DEFAULT));
            assertThatIllegalArgumentException().isThrownBy(() -> LineAppender.events(run, lock));
        }
    }

    @Test
    void eventsAreThereAtOnceAndATornOneIsCut() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        var event = new EventFacts(RunFixture.T0, "started", null, "begun", Map.of("a", "b"));
        try (var lock = RunLock.acquire(run)) {
            try (var events = LineAppender.events(run, lock)) {
                events.append(event);
                assertThat(events(run)).containsExactly(event);
            }
            Files.writeString(run.eventsFile(), "{\"at\":\"2026", StandardOpenOption.APPEND);
            assertThat(events(run)).containsExactly(event);
            try (var events = LineAppender.events(run, lock)) {
                assertThat(events.tornTail()).get().extracting(TornTail::bytes).isEqualTo(11L);
                events.append(event);
            }
        }

        assertThat(events(run)).containsExactly(event, event);
    }

    private static List<EventFacts> events(RunDirectory run) throws IOException {
        try (Stream<EventFacts> events = JournalReader.of(run).events()) {
            return events.toList();
        }
    }

    @Test
    void aRunWithoutALineReadsAsEmpty() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));

        assertThat(RunFixture.lines(run)).isEmpty();
        assertThat(events(run)).isEmpty();
        assertThat(RunIndex.read(run).units()).isZero();
    }
}
