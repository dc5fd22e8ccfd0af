package dev.assay.harness.run;

import dev.assay.providers.Failure;
import dev.assay.providers.policy.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a unit has used up in this session. When an engine dies, all that it was answering fails together, and
/// mostly through no fault of theirs: such deaths are counted apart from the attempts that a user allows, up to
/// a number of their own, so that a prompt that kills its engine every time ends too. One thread at a time.
final class Tries {
    /// Deaths of its engine after which a unit is asked again.
    static final int DEATHS = 20;

    private final RetryPolicy ordinary;
    private final RetryPolicy afterDeath;
    private int failures;
    private int deaths;

    Tries(RetryPolicy ordinary) {
        this.ordinary = ordinary;
        // the next attempt waits for the new engine anyway, so the waits need not grow
        this.afterDeath = new RetryPolicy(
                DEATHS + 1, ordinary.first(), ordinary.first(), ordinary.patience(), ordinary.randomness());
    }

    /// How long to wait after an attempt that failed; null when the unit is not asked again.
    @Nullable
    Duration waitAfter(Failure failure) {
        return failure.kind() == Failure.Kind.ENGINE_DIED
                ? afterDeath.waitBefore(++deaths + 1, failure)
                : ordinary.waitBefore(++failures + 1, failure);
    }
}
