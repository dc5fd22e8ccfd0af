package dev.assay.reports.summary;

import dev.assay.reports.stats.Proportion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same replies of one contestant as several scoring profiles read them. What differs is the reading, never
/// the model.
///
/// @param profiles    the headline profile first, then the others by name
/// @param differing   units that one profile calls right and another does not; profiles whose format was not
///                    asked for have no say
/// @param differences the first of them, in the order of the run, [#LISTED] at most
public record Translation(
        String lane,
        String task,
        String variant,
        List<ByProfile> profiles,
        long differing,
        List<Difference> differences) {
    /// How many differences are listed.
    public static final int LISTED = 200;

    public Translation {
        profiles = List.copyOf(profiles);
        differences = List.copyOf(differences);
    }

    /// @param profile      `name@version`
    /// @param status       `scored`; `not_requested` when no prompt asked for the format that the profile
    ///                     reads; `not_read` when it has no score at all, because it reads no answers of this
    ///                     form or was run before these units were done
    /// @param accuracy     right of all that were answered and asked in its format; null where there is none:
    ///                     "not requested" is no 0 %
    /// @param notRequested units whose prompt did not ask for its format; in no rate
    /// @param unscored     units with an answer that it has no score of
    public record ByProfile(
            String profile, String status, @Nullable Proportion accuracy, long notRequested, long unscored) {}

    /// @param verdicts profile → verdict, of those that have a say
    public record Difference(String sample, int epoch, Map<String, String> verdicts) {}
}
