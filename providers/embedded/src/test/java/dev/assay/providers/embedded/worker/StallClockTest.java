package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallClockTest {
    private final StallClock clock = new StallClock();

    @Test
    void anEngineThatGivesNothingAndDoesNotComputeHangs() {
        Duration cpu = Duration.ofSeconds(30);
        assertThat(clock.tick(true, 7, cpu)).isNull();
        for (int second = 1; second < StallClock.IDLE_SECONDS; second++) {
            assertThat(clock.tick(true, 7, cpu)).as("second %d", second).isNull();
        }
        assertThat(clock.tick(true, 7, cpu.plusMillis(900)))
                .isEqualTo("the engine has given nothing for 120 s and does not compute, while requests wait");
    }

    @Test
    void anEngineThatComputesHasMoreTime() {
        assertThat(clock.tick(true, 7, Duration.ZERO)).isNull();
        for (int second = 1; second < StallClock.BUSY_SECONDS; second++) {
            assertThat(clock.tick(true, 7, Duration.ofMillis(500L * second)))
                    .as("second %d", second)
                    .isNull();
        }
        assertThat(clock.tick(true, 7, Duration.ofMinutes(5)))
                .isEqualTo("the engine has given nothing for 600 s, while requests wait");
    }

    @Test
    void anEngineThatStopsComputingAfterAWhileHangsTwoMinutesLater() {
        for (int second = 0; second <= 100; second++) {
            assertThat(clock.tick(true, 7, Duration.ofSeconds(second))).isNull();
        }
        Duration since = Duration.ofSeconds(100);
        for (int second = 1; second < StallClock.IDLE_SECONDS; second++) {
            assertThat(clock.tick(true, 7, since)).isNull();
        }
        assertThat(clock.tick(true, 7, since)).contains("for 220 s and does not compute");
    }

    @Test
    void whereProcessorTimeIsNotKnownOnlyTheLongTimeCounts() {
        assertThat(clock.tick(true, 7, null)).isNull();
        for (int second = 1; second < StallClock.BUSY_SECONDS; second++) {
            assertThat(clock.tick(true, 7, null)).isNull();
        }
        assertThat(clock.tick(true, 7, null)).isNotNull();
    }

    @Test
    void anEngineThatNobodyWaitsForOrThatMovesDoesNotHang() {
        for (int second = 0; second < 3 * StallClock.BUSY_SECONDS; second++) {
            assertThat(clock.tick(false, 7, Duration.ZERO)).isNull();
        }
        for (int second = 0; second < 3 * StallClock.BUSY_SECONDS; second++) {
            assertThat(clock.tick(true, (long) second / 100, Duration.ZERO)).isNull();
        }
    }
}
