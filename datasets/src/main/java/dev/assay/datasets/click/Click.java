package dev.assay.datasets.click;

import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.JsonArray;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// CLIcK (Kim et al. 2024): JSON arrays `{id, paragraph, question, choices, answer}` in files such as
/// `Culture/Korean_Law/Law_KIIP.json`. The gold is the text of an option, which is found among the four or
/// five. The source's ids occur twice, so the sample is `click/<file>/n` (`click/Law_KIIP/3`). A paragraph
/// that is not blank goes before the question with a blank line between them. The subject is what the file
/// name starts with (`Law`), its group the folder (`Culture` or `Language`).
public final class Click {
    public static final Facts FACTS = new Facts(
            "click",
            "CLIcK, Korean language and culture",
            "not stated in the repository",
            "https://github.com/rladmstn1714/CLIcK",
            List.of("ko"),
            false);

    private Click() {}

    /// @param path the folder with `Culture/` and `Language/`, or one file
    public static RowDataset open(Path path) {
        List<Part> parts = new ArrayList<>();
        for (Source file : Folder.of(path).some("*_*.json")) {
            String name = file.key()
                    .substring(file.key().lastIndexOf('/') + 1, file.key().length() - ".json".length());
            String group = group(file.key(), path);
            parts.add(new Part(file, JsonArray::open, (row, n) -> sample(row, name, group, n)));
        }
        return RowDataset.of(FACTS, parts);
    }

    /// By the folders of the file, and by those around it where only a part of the set was named.
    private static String group(String key, Path named) {
        for (String place :
                List.of(key, named.toAbsolutePath().normalize().toString().replace('\\', '/'))) {
            for (String folder : List.of(place.split("/")).reversed()) {
                if (folder.equals("Language") || folder.equals("Culture")) {
                    return folder;
                }
            }
        }
        return "Culture";
    }

    private static Sample sample(Row row, String file, String group, int n) {
        String id = "click/" + file + "/" + n;
        String paragraph = row.text("paragraph");
        List<String> choices = row.texts("choices");
        int underscore = file.indexOf('_');
        return new Sample(
                id,
                id,
                Strata.of(
                        Sample.LANGUAGE,
                        "ko",
                        Sample.SUBJECT,
                        underscore < 0 ? file : file.substring(0, underscore),
                        Strata.GROUP,
                        group),
                paragraph.isBlank() ? row.text("question") : paragraph + "\n\n" + row.text("question"),
                choices,
                Golds.equal(row, "answer", choices));
    }
}
