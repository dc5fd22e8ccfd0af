package dev.assay.harness.extract;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/// One way to find an answer. A rule is tiny and has an id; a chain of them is an [Extractor].
@FunctionalInterface
public interface Rule {
    /// @param passage the answer proper, folded, cut before a run-on
    /// @param sample  the sample asked; its gold must not be looked at
    /// @return what was found, carrying the rule's id; [Extraction.Nothing] when the text says that it gives
    ///         no one answer, and later rules must not guess; null when this rule has nothing to say
    @Nullable
    Extraction find(Passage passage, Sample sample);

    /// Of several rules the one whose find starts last in the text: a model that corrects itself means its last
    /// word.
    static Rule lastOf(Rule... rules) {
        return (passage, sample) -> {
            Extraction.Found last = null;
            for (Rule rule : rules) {
                if (rule.find(passage, sample) instanceof Extraction.Found found
                        && (last == null || found.start() > last.start())) {
                    last = found;
                }
            }
            return last;
        };
    }

    /// What a rule finds, unless a later part of the text corrects it.
    ///
    /// @param correction asked only where `rule` finds something
    static Rule corrected(Rule rule, Rule correction) {
        return (passage, sample) -> {
            Extraction first = rule.find(passage, sample);
            return first instanceof Extraction.Found found
                            && correction.find(passage, sample) instanceof Extraction.Found later
                            && later.start() > found.end()
                    ? later
                    : first;
        };
    }
}
