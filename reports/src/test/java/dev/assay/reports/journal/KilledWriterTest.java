package dev.assay.reports.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
    @TempDir
    Path temp;

    private static Map<String, JournalLine> bySample(RunDirectory run) throws IOException {
        Map<String, JournalLine> lines = new HashMap<>();
        for (JournalLine line : RunFixture.lines(run)) {
            assertThat(lines.put(line.unit().sample(), line)).isNull();
        }
        return lines;
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        Process child = ChildWriter.start(List.of(), "write", run.path());
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = child.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("wrote ") && line.length() > 6) {
                    acknowledged.add(line.substring(6));
                }
                if (acknowledged.size() == 1_000) {
                    child.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // the pipe may break with the process
        }
        child.waitFor();
        // the last line may have been cut on its way through the pipe
        acknowledged.removeLast();

        Map<String, JournalLine> kept = bySample(run);
        assertThat(kept).containsKeys(acknowledged.toArray(String[]::new));
        for (String sample : acknowledged) {
            assertThat(kept.get(sample)).isEqualTo(ChildWriter.line(sample));
        }
        assertThat(run.segments()).hasSizeGreaterThan(1);
        RunFixture.append(run, WriterSettings.DEFAULT, ChildWriter.line("after"));
        assertThat(bySample(run)).hasSize(kept.size() + 1).containsKey("after");
    }

    @Test
    void anEventThatDidNotFitIsTakenBackWhole() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"), "needs ulimit and Linux");
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        Process child =
                ChildWriter.start(List.of("/bin/sh", "-c", "ulimit -f 1; exec \"$0\" \"$@\""), "events", run.path());
        List<String> said;
        try (BufferedReader lines = child.inputReader()) {
            said = lines.readAllLines();
        }
        child.waitFor();

        assertThat(said.getFirst()).startsWith("failed cannot write ").contains("events.jsonl: File too large");
        try (Stream<EventFacts> events = JournalReader.of(run).events()) {
            assertThat(events.map(EventFacts::message))
                    .hasSizeGreaterThan(1)
                    .last()
                    .isEqualTo("!");
        }
    }

    @Test
    void aDiskThatFillsUpKeepsExactlyWhatWasAcknowledged() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"), "needs ulimit and Linux");
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        // no file of the child may grow over some 100 kB, in the middle of a line
        Process child =
                ChildWriter.start(List.of("/bin/sh", "-c", "ulimit -f 201; exec \"$0\" \"$@\""), "write", run.path());
        List<String> acknowledged = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (BufferedReader said = child.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("wrote ")) {
                    acknowledged.add(line.substring(6));
                } else {
                    failures.add(line);
                }
            }
        }
        child.waitFor();

        assertThat(failures)
                .hasSize(16)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("failed cannot write ")
                        .contains("attempts-001.jsonl: File too large")
                        .contains("resume the run"));
        assertThat(bySample(run).keySet()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(RunFixture.append(run, WriterSettings.DEFAULT))
                .as("the half line was cut off by the writer itself")
                .isNull();
    }
}
