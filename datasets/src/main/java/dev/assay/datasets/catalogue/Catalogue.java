package dev.assay.datasets.catalogue;

import dev.assay.datasets.aime.Aime;
import dev.assay.datasets.ceval.Ceval;
import dev.assay.datasets.click.Click;
import dev.assay.datasets.cmath.Cmath;
import dev.assay.datasets.cmmlu.Cmmlu;
import dev.assay.datasets.globalmmlu.GlobalMmlu;
import dev.assay.datasets.gpqa.GpqaDiamond;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.datasets.gsmhard.GsmHard;
import dev.assay.datasets.gsmplus.GsmPlus;
import dev.assay.datasets.kmmlu.Kmmlu;
import dev.assay.datasets.kmmlu.KmmluSubject;
import dev.assay.datasets.kobest.Kobest;
import dev.assay.datasets.math500.Math500;
import dev.assay.datasets.mgsm.Mgsm;
import dev.assay.datasets.mmlu.Mmlu;
import dev.assay.datasets.mmlu.MmluSubjects;
import dev.assay.datasets.mmlupro.MmluPro;
import dev.assay.datasets.mmluredux.MmluRedux;
import dev.assay.datasets.mmmlu.Mmmlu;
import dev.assay.datasets.msvamp.Msvamp;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.RowDataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one list of what can be downloaded. Where the exact bytes of a stable address are known, that address
/// is taken and pinned by digest; elsewhere the publisher's own repository is, at the revision that others
/// pin or at `main`.
public final class Catalogue {
    private static final HuggingFace MMLU = new HuggingFace("cais/mmlu", "c30699e8356da336a370243923dbaf21066bb9fe");
    private static final HuggingFace MMLU_PRO =
            new HuggingFace("TIGER-Lab/MMLU-Pro", "3373e0b32277875b8db2aa555a333b78a08477ea");
    private static final HuggingFace MMLU_REDUX =
            new HuggingFace("edinburgh-dawg/mmlu-redux-2.0", "refs/convert/parquet");
    private static final HuggingFace MMMLU =
            new HuggingFace("openai/MMMLU", "038c7808122969ead7456361af05cb8f47d247f8");
    private static final HuggingFace KMMLU = new HuggingFace("HAERAE-HUB/KMMLU", "main");
    private static final HuggingFace GPQA = new HuggingFace("Idavidrein/gpqa", "main");
    private static final HuggingFace GSM_PLUS = new HuggingFace("qintongli/GSM-Plus", "main");
    private static final HuggingFace GLOBAL_MMLU = new HuggingFace("CohereLabs/Global-MMLU", "main");
    private static final HuggingFace GLOBAL_MMLU_LITE = new HuggingFace("CohereLabs/Global-MMLU-Lite", "main");
    private static final HuggingFace CEVAL = new HuggingFace("ceval/ceval-exam", "main");

    /// All of them.
    public static final List<Entry> ALL = List.of(
            pinned(Gsm8k.FACTS, 1319, Gsm8k::open),
            hub(Mmlu.FACTS, MMLU, 14_042, parquet("all/", "test", "dev"), Mmlu::open),
            hub(MmluPro.FACTS, MMLU_PRO, 12_032, parquet("data/", "test", "validation"), MmluPro::open, "mmlu_pro"),
            new Entry(
                    MmluRedux.FACTS,
                    MMLU_REDUX.revision(),
                    5432,
                    MMLU_REDUX.files(each(MmluSubjects.ALL, subject -> subject.name() + "/test/0000.parquet")),
                    null,
                    List.of("mmlu_redux"),
                    Catalogue::redux),
            pinned(Mgsm.FACTS, 2750, Mgsm::languageOf, byLanguage(Mgsm::open, Mgsm::open)),
            new Entry(
                    Mmmlu.FACTS,
                    MMMLU.revision(),
                    14L * 14_042,
                    mmmluFiles(),
                    null,
                    List.of("mmmlu_part"),
                    byLanguage(Mmmlu::open, Mmmlu::open)),
            hub(Kmmlu.FACTS, KMMLU, 35_030, kmmluFiles(), Kmmlu::open),
            pinned(Math500.FACTS, 500, Math500::open, "math500"),
            pinned(Aime.AIME_2024, 30, Aime::of2024, "aime"),
            pinned(Aime.AIME_2025, 30, Aime::of2025, "aime"),
            new Entry(
                    GpqaDiamond.FACTS,
                    GPQA.revision(),
                    198,
                    GPQA.files(List.of("gpqa_diamond.csv")),
                    "accept the terms at https://huggingface.co/datasets/Idavidrein/gpqa while signed in, then set HF_TOKEN"
                            + " to an access token of that account",
                    List.of("gpqa_diamond"),
                    (path, options) -> GpqaDiamond.open(path, options.seed())),
            hub(GsmPlus.FACTS, GSM_PLUS, 2400, parquet("data/", "testmini"), GsmPlus::open, "gsm_plus"),
            pinned(GsmHard.FACTS, 1319, GsmHard::open, "gsm_hard"),
            pinned(Msvamp.FACTS, 10_000, Msvamp::languageOf, byLanguage(Msvamp::open, Msvamp::open)),
            global(GlobalMmlu.FULL, GLOBAL_MMLU, 42L * 14_042),
            global(GlobalMmlu.LITE, GLOBAL_MMLU_LITE, 18L * 400),
            pinned(Click.FACTS, 1995, Click::open),
            pinned(Cmmlu.FACTS, 11_582, Cmmlu::open),
            hub(Ceval.FACTS, CEVAL, 1346, List.of("ceval-exam.zip"), Ceval::open),
            pinned(Cmath.FACTS, 1098, Cmath::open),
            pinned(Kobest.FACTS, 4561, Kobest::open));

    private Catalogue() {}

    /// The benchmark of that id.
    public static Optional<Entry> find(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Entry pinned(Facts facts, long rows, Function<Path, RowDataset> open, String... folders) {
        return pinned(facts, rows, file -> null, (path, options) -> open.apply(path), folders);
    }

    private static Entry pinned(Facts facts, long rows, LanguageOf language, Entry.Loader loader, String... folders) {
        List<RemoteFile> files = Pins.of(facts.id()).stream()
                .map(each -> each.in(language.file(each.path())))
                .toList();
        return new Entry(facts, commit(files.getFirst()), rows, files, null, List.of(folders), loader);
    }

    /// The language of a file's rows, or null where it serves several.
    private interface LanguageOf {
        @Nullable
        String file(String path);
    }

    private static Entry hub(
            Facts facts,
            HuggingFace at,
            long rows,
            List<String> files,
            Function<Path, RowDataset> open,
            String... folders) {
        return new Entry(
                facts,
                at.revision(),
                rows,
                at.files(files),
                null,
                List.of(folders),
                (path, options) -> open.apply(path));
    }

    private static Entry global(Facts set, HuggingFace at, long rows) {
        List<RemoteFile> files = new ArrayList<>();
        for (String language : set.languages()) {
            at.files(parquet(language + "/", "test", "dev")).forEach(each -> files.add(each.in(language)));
        }
        Entry.Loader loader =
                byLanguage(path -> GlobalMmlu.open(set, path), (path, some) -> GlobalMmlu.open(set, path, some));
        return new Entry(set, at.revision(), rows, files, null, List.of(), loader);
    }

    /// The authors' rows, or labels beside a folder of MMLU.
    private static RowDataset redux(Path path, Options options) {
        return Files.exists(path.resolve("labels.jsonl"))
                ? MmluRedux.join(path, path.resolveSibling("mmlu"), options.redux())
                : MmluRedux.open(path, options.redux());
    }

    private static Entry.Loader byLanguage(
            Function<Path, RowDataset> all, BiFunction<Path, List<String>, RowDataset> some) {
        return (path, options) ->
                options.languages().isEmpty() ? all.apply(path) : some.apply(path, options.languages());
    }

    private static List<RemoteFile> mmmluFiles() {
        List<RemoteFile> files = new ArrayList<>();
        for (String language : Mmmlu.FACTS.languages()) {
            String path = "test/mmlu_" + Mmmlu.LOCALES.get(language) + ".csv";
            files.add(MMMLU.file(path, path).in(language));
        }
        return files;
    }

    private static List<String> kmmluFiles() {
        List<String> files = new ArrayList<>();
        for (KmmluSubject subject : KmmluSubject.ALL) {
            files.add("data/" + subject.id() + "-dev.csv");
            files.add("data/" + subject.id() + "-test.csv");
        }
        return files;
    }

    private static List<String> parquet(String folder, String... splits) {
        return each(List.of(splits), split -> folder + split + "-00000-of-00001.parquet");
    }

    private static <T> List<String> each(List<T> of, Function<T, String> name) {
        return of.stream().map(name).toList();
    }

    /// The commit in an address `https://raw.githubusercontent.com/<owner>/<name>/<commit>/…`.
    private static String commit(RemoteFile file) {
        return file.url().getPath().split("/")[3];
    }
}
