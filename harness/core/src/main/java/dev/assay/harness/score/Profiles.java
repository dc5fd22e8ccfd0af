package dev.assay.harness.score;

import java.util.List;
import java.util.Optional;

/// All scoring profiles that come with Assay.
public final class Profiles {

    /// Assay's own reading, the default.
    public static final ScoringProfile ROBUST = RobustProfile.PROFILE;

    /// The default first, then the peers'.
    public static final List<ScoringProfile> ALL = List.of(
            ROBUST,
            LmEval.STRICT,
            LmEval.COT_STRICT,
            LmEval.FLEXIBLE,
            SimpleEvals.PROFILE,
            SimpleEvals.GPQA_PROFILE,
            InspectMatch.PROFILE,
            OpenCompass.PROFILE);

    private Profiles() {}

    /// A profile by its name (`robust`) or its id (`robust@1`).
    public static Optional<ScoringProfile> byName(String name) {
        return ALL.stream()
                .filter(p -> p.name().equals(name) || p.id().equals(name))
                .findFirst();
    }
}
