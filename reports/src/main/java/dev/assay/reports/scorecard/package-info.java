/// The page people send around. [dev.assay.reports.scorecard.ScorecardView] makes a typed
/// [dev.assay.reports.scorecard.Scorecard] from a run's manifest, summary and samples;
/// [dev.assay.reports.scorecard.ScorecardHtml] writes it as one HTML file that fetches nothing.
/// Rendering never prices and never scores, models are never pooled, and what is not known says so.
@NullMarked
package dev.assay.reports.scorecard;

import org.jspecify.annotations.NullMarked;
