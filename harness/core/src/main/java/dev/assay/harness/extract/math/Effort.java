package dev.assay.harness.extract.math;

import java.util.function.Supplier;

/// How much work one comparison may be. A formula of a few characters can ask for work without end (`±` twelve
/// times over, a sum of factorials); what asks for too much is not understood.
final class Effort {

    /// Less than a second's work; what datasets ask for takes some thousands.
    static final long MOST = 200_000;

    private static final ScopedValue<Effort> CURRENT = ScopedValue.newInstance();

    private long steps;

    private Effort() {}

    /// Does some work, if it is not too much.
    ///
    /// @param otherwise what to return where it is
    static <T> T bounded(Supplier<T> work, T otherwise) {
        return ScopedValue.where(CURRENT, new Effort()).call(() -> of(work, otherwise));
    }

    private static <T> T of(Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (Unreadable tooMuch) {
            return otherwise;
        }
    }

    /// How many steps some work takes, counted until it is too much.
    static long steps(Runnable work) {
        Effort effort = new Effort();
        ScopedValue.where(CURRENT, effort)
                .run(() -> of(
                        () -> {
                            work.run();
                            return true;
                        },
                        false));
        return effort.steps;
    }

    /// Counts work that is about to be done.
    ///
    /// @param steps one for each token, node or pair looked at; more for functions and large numbers
    /// @throws Unreadable when it is too much by now
    static void spend(long steps) {
        if (!CURRENT.isBound()) {
            return;
        }
        Effort effort = CURRENT.get();
        effort.steps += steps;
        if (effort.steps > MOST) {
            throw new Unreadable("too much work");
        }
    }
}
