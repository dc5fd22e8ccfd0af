package dev.assay.datasets.kmmlu;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.Csv;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Letters;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Shots;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// KMMLU (Son et al. 2024): `<Subject>-test.csv` with the columns question, answer (1 to 4), A, B, C, D,
/// Category, Human Accuracy. Columns go by their names, because two files have the last two swapped. The
/// sample of row *n* is `kmmlu/<Subject>/n`; 13 rows repeat another one and are kept, as the published scores
/// count them. Strata are the subject, its group and nothing in Korean; [KmmluSubject#korean()] has the
/// Korean name. Shots are the dev rows.
public final class Kmmlu {
    public static final Facts FACTS = new Facts(
            "kmmlu",
            "KMMLU, Korean exam questions in 45 subjects",
            "CC-BY-ND-4.0",
            "https://huggingface.co/datasets/HAERAE-HUB/KMMLU",
            List.of("ko"),
            false);

    private Kmmlu() {}

    /// @param path the folder, at any depth above its CSV files, or one of them
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        return RowDataset.of(FACTS, parts(folder.some("*-test.csv"), ""))
                .withShots(language -> Shots.only("ko", language, () -> shots(folder)));
    }

    private static List<Shot> shots(Folder folder) {
        List<Shot> shots = new ArrayList<>();
        parts(folder.maybeSome("*-dev.csv"), "dev/").forEach(part -> shots.addAll(Shots.of(part)));
        return List.copyOf(shots);
    }

    private static List<Part> parts(List<Source> files, String prefix) {
        List<Part> parts = new ArrayList<>();
        for (Source file : files) {
            KmmluSubject subject = subjectOf(file);
            parts.add(new Part(
                    file, Csv::open, (row, n) -> sample(row, subject, "kmmlu/" + prefix + subject.id() + "/" + n)));
        }
        return parts;
    }

    private static Sample sample(Row row, KmmluSubject subject, String id) {
        return new Sample(
                id,
                id,
                Strata.of(Sample.LANGUAGE, "ko", Sample.SUBJECT, subject.id(), Strata.GROUP, subject.group()),
                row.text("question"),
                row.texts(Letters.ABCD),
                Golds.indexed(row, "answer", 1, 4));
    }

    private static KmmluSubject subjectOf(Source file) {
        String name = file.key().substring(file.key().lastIndexOf('/') + 1);
        int dash = name.lastIndexOf('-');
        KmmluSubject subject = dash < 0 ? null : KmmluSubject.named(name.substring(0, dash));
        if (subject == null) {
            throw new BadDataException(
                    file.name() + " is not a file of one of KMMLU's 45 subjects; such a file is called"
                            + " <Subject>-test.csv, for example Biology-test.csv");
        }
        return subject;
    }
}
