package dev.assay.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Failure;
import dev.assay.providers.policy.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TriesTest {
    private static final Failure DEATH = failure(Failure.Kind.ENGINE_DIED);
    private static final Failure BROKEN = failure(Failure.Kind.CUT);

    @Test
    void deathsOfTheEngineAreNotCountedAgainstTheAttempts() {
        Tries tries = new Tries(RetryPolicy.standard(2, 1));

        for (int i = 0; i < Tries.DEATHS; i++) {
            assertThat(tries.waitAfter(DEATH)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        }
        assertThat(tries.waitAfter(BROKEN)).as("the first of two attempts").isNotNull();
        assertThat(tries.waitAfter(BROKEN)).as("the second").isNull();
    }

    @Test
    void aPromptThatKillsItsEngineEveryTimeIsGivenUp() {
        Tries tries = new Tries(RetryPolicy.standard(5, 1));

        for (int i = 0; i < Tries.DEATHS; i++) {
            assertThat(tries.waitAfter(DEATH)).isNotNull();
        }

        assertThat(tries.waitAfter(DEATH)).isNull();
    }

    @Test
    void anEngineThatCannotBeStartedEndsTheUnitAtOnceAndStopsTheLane() {
        Failure gone = failure(Failure.Kind.NO_ENGINE);

        assertThat(new Tries(RetryPolicy.standard(5, 1)).waitAfter(gone)).isNull();
        assertThat(gone.stopsLane()).isTrue();
    }

    private static Failure failure(Failure.Kind kind) {
        return new Failure(kind, "seen in a test", null, Failure.Billed.NO);
    }
}
