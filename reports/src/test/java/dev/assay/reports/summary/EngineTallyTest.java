package dev.assay.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.Golden;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTallyTest {
    @TempDir
    Path temp;

    @Test
    void theSessionsOfAResumedRunGiveTheHighestPeakAndTheirProcessorTimeTogether() throws Exception {
        EngineTally tally = new EngineTally();
        tally.add(measured(Map.of("memory.peak.bytes", "600", "cpu.ms", "40", "engine.starts", "1")));
        tally.add(measured(Map.of("memory.peak.bytes", "500", "cpu.ms", "20", "engine.starts", "2")));

        List<Summary.Engine> engines = tally.engines(manifest());

        assertThat(engines).singleElement().satisfies(engine -> {
            assertThat(engine.lane()).isEqualTo("alpha");
            assertThat(engine.peakBytes()).isEqualTo(600);
            assertThat(engine.weightBytes()).isNull();
            assertThat(engine.cpuMillis()).isEqualTo(60);
            assertThat(engine.starts()).isEqualTo(3);
        });
    }

    @Test
    void aServerThatTellsItsMemoryItselfIsTakenAtItsWord() throws Exception {
        EngineTally tally = new EngineTally();
        tally.add(measured(Map.of("memory.bytes", "191", "memory.vram-bytes", "0")));

        assertThat(tally.engines(manifest())).singleElement().satisfies(engine -> {
            assertThat(engine.peakBytes()).isEqualTo(191);
            assertThat(engine.cpuMillis()).isNull();
        });
    }

    private Manifest manifest() throws Exception {
        Manifest golden = JournalReader.of(Golden.copyOfV1(temp.resolve("v1-" + System.nanoTime())))
                .manifest();
        Manifest.LaneFacts alpha = golden.lanes().getFirst();
        Manifest.LaneFacts real = new Manifest.LaneFacts(
                "alpha",
                "embedded",
                alpha.model(),
                null,
                alpha.dialect(),
                alpha.settings(),
                alpha.digest(),
                false,
                true,
                Map.of());
        return new Manifest(
                golden.schema(),
                golden.run(),
                golden.created(),
                golden.tool(),
                golden.host(),
                golden.command(),
                golden.seed(),
                golden.epochs(),
                golden.schedule(),
                List.of(real),
                golden.tasks(),
                golden.variants(),
                golden.priceBook(),
                golden.headline(),
                golden.units());
    }

    private static EventFacts measured(Map<String, String> figures) {
        return new EventFacts(Instant.EPOCH, "engine-measured", "alpha", "engine", figures);
    }
}
