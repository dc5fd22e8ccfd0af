package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void aWaiterThatNothingComesForEndsTheWatchAndOneThatIsServedDoesNot() throws InterruptedException {
        var progress = new Progress();
        var seconds = new AtomicInteger();
        List<String> said = new ArrayList<>();
        int served = 2000;
        progress.entered();
        // for the first seconds a piece comes every minute; then the library does not return any more
        new Watch(progress::anyWaiting, progress::returns, said::add).run(() -> {
            if (seconds.incrementAndGet() <= served && seconds.get() % 60 == 0) {
                progress.returned();
                progress.entered();
            }
        });
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).contains("has given nothing for").contains("while requests wait");
        assertThat(seconds.get()).isBetween(served + 1, served + StallClock.BUSY_SECONDS + 1);
    }

    @Test
    void aThreadThatCameBackWaitsNoLonger() {
        var progress = new Progress();
        progress.entered();
        progress.entered();
        progress.returned();
        assertThat(progress.anyWaiting()).isTrue();
        progress.returned();
        assertThat(progress.anyWaiting()).isFalse();
        assertThat(progress.returns()).isEqualTo(2);
    }
}
