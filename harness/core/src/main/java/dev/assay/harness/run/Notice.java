package dev.assay.harness.run;

/// Something that whoever reads the scores should know, found while the run was planned. It is told when the
/// run begins and stands in `events.jsonl`.
///
/// @param kind    of the event, for example `partial-set`
/// @param message for people
record Notice(String kind, String message) {}
