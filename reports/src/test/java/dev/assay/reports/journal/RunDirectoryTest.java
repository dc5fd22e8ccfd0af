package dev.assay.reports.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {
    @TempDir
    Path temp;

    @Test
    void aRunIsNeverWrittenOverAnother() throws Exception {
        RunFixture.planned(temp.resolve("run"));

        assertThatIOException()
                .isThrownBy(() -> RunDirectory.create(temp.resolve("run"), false))
                .withMessageContaining("is not empty")
                .withMessageContaining("resume that one");
        Files.createDirectories(temp.resolve("other/things"));
        assertThatIOException()
                .isThrownBy(() -> RunDirectory.create(temp.resolve("other"), false))
                .withMessageContaining("Name another folder");
        Path file = Files.createFile(temp.resolve("file"));
        assertThatIOException()
                .isThrownBy(() -> RunDirectory.create(file, false))
                .withMessageContaining("is a file");
    }

    @Test
    void anEmptyFolderIsTaken() throws Exception {
        Files.createDirectory(temp.resolve("run"));

        assertThat(RunDirectory.create(temp.resolve("run"), true).path()).isEmptyDirectory();
    }

    @Test
    void aNewerSchemaIsRefusedWithBothNumbersAndTheRemedy() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        String json = Files.readString(run.manifestFile());
        Files.writeString(run.manifestFile(), json.replace("\"schema\" : 1", "\"schema\" : 7"));

        assertThatThrownBy(() -> RunDirectory.open(run.path()))
                .isInstanceOf(BadJournalException.class)
                .hasMessageContaining("schema 7")
                .hasMessageContaining("assay 0.1.0")
                .hasMessageContaining("up to 1")
                .hasMessageContaining("Update");
    }

    @Test
    void whatIsNotARunIsSaidPlainly() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> RunDirectory.open(temp.resolve("nowhere")))
                .withMessageContaining("does not exist");
        assertThatIOException()
                .isThrownBy(() -> RunDirectory.open(temp))
                .withMessageContaining("it is not the folder of a run");
        Path halfPlanned = Files.createDirectory(temp.resolve("half"));
        Files.createFile(halfPlanned.resolve("items.jsonl"));
        assertThatIOException()
                .isThrownBy(() -> RunDirectory.open(halfPlanned))
                .withMessageContaining("cut while it was being planned");
        Files.writeString(halfPlanned.resolve("run.json"), "{\"a\":1}");
        assertThatThrownBy(() -> RunDirectory.open(halfPlanned)).hasMessageContaining("names no schema");
        Files.writeString(halfPlanned.resolve("run.json"), "{\"a\":");
        assertThatThrownBy(() -> RunDirectory.open(halfPlanned)).hasMessageContaining("is not JSON");
    }

    @Test
    void theManifestIsWrittenOnceAndReadBack() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));

        assertThat(JournalReader.of(RunDirectory.open(run.path())).manifest())
                .isEqualTo(RunFixture.manifest(false, 12));
        assertThatIOException()
                .isThrownBy(() -> run.writeManifest(RunFixture.manifest(false, 13)))
                .withMessageContaining("written once");
        assertThat(JournalReader.of(run).manifest().units()).isEqualTo(12);
        assertThat(run.path()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aRestrictedManifestNeedsARestrictedFolder() throws Exception {
        RunDirectory open = RunDirectory.create(temp.resolve("run"), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.writeManifest(RunFixture.manifest(true, 1)))
                .withMessageContaining("restricted");
    }

    @Test
    void everyFileOfARestrictedRunIsItsOwnersAlone() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Path made = Files.createDirectory(
                temp.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        RunDirectory.create(made, true).writeManifest(RunFixture.manifest(true, 12));
        RunDirectory run = RunDirectory.open(made);
        RunFixture.append(
                run, WriterSettings.DEFAULT, RunFixture.attempt(RunFixture.unit("1"), 1, Outcome.ANSWERED, "secret"));
        try (var lock = RunLock.acquire(run);
                var events = LineAppender.events(run, lock);
                var scores = WholeFile.open(run, run.scoresFile("headline@1"))) {
            events.append(new EventFacts(RunFixture.T0, "started", null, "m", Map.of()));
            scores.add(new ScoreFacts(RunFixture.unit("1"), 1, "right", "42", "boxed", 0, 2));
            scores.commit();
        }
        run.write(run.scorecardFile("html"), new byte[] {1});

        assertThat(run.restricted()).isTrue();
        try (Stream<Path> all = Files.walk(made)) {
            assertThat(all.toList())
                    .hasSizeGreaterThan(7)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void theFoldersAboveARestrictedRunStayOpenToOtherRuns() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Path usual = Files.createDirectory(temp.resolve("usual"));

        RunDirectory.create(temp.resolve("runs/one"), true);

        assertThat(Files.getPosixFilePermissions(temp.resolve("runs"))).isEqualTo(Files.getPosixFilePermissions(usual));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("runs/one"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));

        assertThatIOException()
                .isThrownBy(() -> JournalReader.of(run).items())
                .withMessageContaining("has no items.jsonl")
                .withMessageContaining("backup");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.write(run.path().resolve("../other.html"), new byte[0]))
                .withMessageContaining("is not in the run directory");
    }

    @Test
    void aBadLineOfARestrictedRunIsNotQuoted() throws Exception {
        RunDirectory run = RunDirectory.create(temp.resolve("run"), true);
        run.writeManifest(RunFixture.manifest(true, 12));
        Files.writeString(run.itemsFile(), "{\"task\":\"the secret question\"}\n");

        try (Stream<ItemFacts> items = JournalReader.of(run).items()) {
            assertThatThrownBy(items::toList)
                    .isInstanceOf(BadJournalException.class)
                    .hasMessageContaining("items.jsonl, line 1")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", ".hidden", "a\\b", "a\0b", "a b"})
    void aProfileCannotNameAFileElsewhere(String profile) throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.scoresFile(profile))
                .withMessageContaining("cannot be the name");
    }

    @Test
    void derivedFilesAppearWholeOrNotAtAll() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        Path file = run.scoresFile("headline@1");
        var score = new ScoreFacts(RunFixture.unit("1"), 1, "right", null, null, null, null);
        try (WholeFile scores = WholeFile.open(run, file)) {
            scores.add(score);
            assertThat(file).doesNotExist();
            scores.commit();
        }
        try (WholeFile scores = WholeFile.open(run, file)) {
            scores.add(score);
            scores.add(score);
        }

        try (Stream<ScoreFacts> scores = JournalReader.of(run).scores("headline@1")) {
            assertThat(scores).containsExactly(score);
        }
        assertThat(run.profiles()).containsExactly("headline@1");
        assertThat(run.costSheets()).isEmpty();
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatWasNeverScoredOrPricedIsSaidWithWhatIsThere() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));

        assertThatIOException()
                .isThrownBy(() -> JournalReader.of(run).scores("strict@1"))
                .withMessageContaining("was not scored with strict@1");
        assertThatIOException()
                .isThrownBy(() -> JournalReader.of(run).costs("billed"))
                .withMessageContaining("has no cost sheet billed");
    }

    @Test
    void aCostSheetBeginsWithWhatItWasPricedWith() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        var header = new CostHeader("book@1", "sha256:5", RunFixture.T0, null);
        var cost = new CostFacts(RunFixture.unit("1"), 1, null, null, null, null, "no price");
        try (WholeFile costs = WholeFile.open(run, run.costsFile("billed"))) {
            costs.add(header);
            costs.add(cost);
            costs.commit();
        }

        assertThat(JournalReader.of(run).costHeader("billed")).isEqualTo(header);
        try (Stream<CostFacts> costs = JournalReader.of(run).costs("billed")) {
            assertThat(costs).containsExactly(cost);
        }
    }
}
