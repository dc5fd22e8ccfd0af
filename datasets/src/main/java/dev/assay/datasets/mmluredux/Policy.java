package dev.assay.datasets.mmluredux;

/// Which questions of MMLU-Redux are asked and what counts as right.
public enum Policy {
    /// The sound questions, and those with a wrong gold whose annotators named the right option, which then
    /// is the gold. All others have no single right option, so they are left out. This is the default.
    SOUND_OR_CORRECTED,
    /// The sound questions only.
    SOUND,
    /// All questions with MMLU's own gold, also where the label calls it wrong: what MMLU would have said.
    AS_IN_MMLU
}
