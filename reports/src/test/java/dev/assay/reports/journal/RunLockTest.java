package dev.assay.reports.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    Path temp;

    private RunDirectory run;

    @BeforeEach
    void plan() throws Exception {
        run = RunFixture.planned(temp.resolve("run"));
    }

    @Test
    void aSecondLockInThisProcessIsRefused() throws Exception {
        RunDirectory again = RunDirectory.open(temp.resolve("run/../run"));
        try (RunLock lock = RunLock.acquire(run)) {
            assertThatIOException()
                    .isThrownBy(() -> RunLock.acquire(again))
                    .withMessageContaining("by this very process")
                    .withMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(lock.holds(run)).isTrue();
        }
        try (RunLock lock = RunLock.acquire(again)) {
            assertThat(lock.holds(run)).isTrue();
        }
    }

    @Test
    void aRefusalInThisProcessDoesNotGiveTheLockUp() throws Exception {
        try (RunLock lock = RunLock.acquire(run)) {
            assertThatIOException().isThrownBy(() -> RunLock.acquire(run));
            assertThat(lock.holds(run)).isTrue();

            Process child = ChildWriter.start(List.of(), "hold", run.path());
            child.getOutputStream().close();

            assertThat(child.inputReader().readLine())
                    .startsWith("refused")
                    .contains("process " + ProcessHandle.current().pid() + ", started")
                    .contains("Wait until it ends");
            child.waitFor();
        }
    }

    @Test
    void anotherProcessIsNamedAndItsDeathFreesTheLock() throws Exception {
        Process child = ChildWriter.start(List.of(), "hold", run.path());
        try (BufferedReader said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");

            assertThatIOException()
                    .isThrownBy(() -> RunLock.acquire(run))
                    .withMessageContaining("is being written by process " + child.pid() + ", started");
        } finally {
            child.destroyForcibly().waitFor();
        }

        try (RunLock lock = RunLock.acquire(run)) {
            assertThat(lock.holds(run)).isTrue();
        }
    }

    @Test
    void aHolderThatIsNotReadableIsStillAHolder() throws Exception {
        Process child = ChildWriter.start(List.of(), "hold", run.path());
        try (BufferedReader said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            Files.writeString(run.path().resolve("run.lock"), "?");

            assertThatIOException()
                    .isThrownBy(() -> RunLock.acquire(run))
                    .withMessageContaining("another process, which has not told who it is");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void aClosedLockLetsNobodyWrite() throws Exception {
        RunLock lock = RunLock.acquire(run);
        lock.close();
        lock.close();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalWriter.open(run, lock, WriterSettings.DEFAULT))
                .withMessageContaining("is closed");
    }
}
