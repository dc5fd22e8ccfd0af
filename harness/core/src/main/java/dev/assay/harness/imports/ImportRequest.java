package dev.assay.harness.imports;

import dev.assay.harness.task.AnswerForm;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be imported.
///
/// @param files      logs, or folders of logs; of a folder the files whose format is known are taken
/// @param out        the run directory; must not exist, or be an empty folder
/// @param format     null to tell it from the files
/// @param map        fields of a JSONL log; of promptfoo the gold's
/// @param lane       name of the contestant in place of the logs'; null keeps theirs
/// @param task       name of the task in place of the logs'; null keeps theirs
/// @param language   language of samples whose log does not tell one
/// @param form       what kind of answer is looked for; null to tell it from the golds
/// @param restricted whether the set's text must not be shown; sets of GPQA are so anyway
/// @param limits     what is taken at most
public record ImportRequest(
        List<Path> files,
        Path out,
        @Nullable LogFormat format,
        FieldMap map,
        @Nullable String lane,
        @Nullable String task,
        String language,
        @Nullable AnswerForm form,
        boolean restricted,
        ImportLimits limits) {
    public ImportRequest {
        files = List.copyOf(files);
    }

    /// A request that leaves everything to the logs.
    public static ImportRequest of(List<Path> files, Path out) {
        return new ImportRequest(files, out, null, FieldMap.NONE, null, null, "en", null, false, ImportLimits.DEFAULT);
    }
}
