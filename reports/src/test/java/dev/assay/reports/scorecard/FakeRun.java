package dev.assay.reports.scorecard;

import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.summary.Summary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run that never was: seeded, so that the same settings give the same rows. Change the fields, then ask
/// for [#card()] or its parts.
final class FakeRun {
    private static final Instant START = Instant.parse("2026-11-24T07:15:47Z");
    private static final long MILLI = 1_000_000L;

    long seed = 7;
    String task = "gsm8k";
    int samples = 1319;
    int epochs = 1;
    List<String> lanes = new ArrayList<>(List.of("alpha", "beta"));
    List<String> variants = new ArrayList<>(List.of("cot-0"));
    List<String> languages = new ArrayList<>(List.of("en"));
    List<String> command = new ArrayList<>(List.of("run", "-t", "gsm8k", "-m", "alpha", "-m", "beta"));
    List<String> alarms = new ArrayList<>();
    List<Summary.Engine> engines = new ArrayList<>();
    boolean simulated = false;
    boolean restricted = false;
    boolean shared = false;
    boolean priced = true;
    boolean timed = true;
    /// The first so many samples are done.
    int done = Integer.MAX_VALUE;
    /// Lanes of which every unit fails.
    List<String> failing = new ArrayList<>();
    /// What is done to a question, a reply, a thought, a name before it is written.
    UnaryOperator<String> question = text -> text;
    UnaryOperator<String> reply = text -> text;
    UnaryOperator<String> thought = text -> text;
    UnaryOperator<String> failure = text -> text;

    /// A second task of the same run.
    @Nullable
    FakeRun also;

    private final Map<String, String> parts = new LinkedHashMap<>();

    /// The bed of the survey of other tools' reports: 1,319 samples, alpha with 31 truncated, beta with 19
    /// failed; over the 1,300 shared ones 180 that only alpha has right and 160 that only beta has.
    static FakeRun bed() {
        return new FakeRun();
    }

    static FakeRun of(int samples, String... lanes) {
        FakeRun run = new FakeRun();
        run.samples = samples;
        run.lanes = new ArrayList<>(Arrays.asList(lanes));
        return run;
    }

    Scorecard card() {
        return card(PageLimits.DEFAULT);
    }

    Scorecard card(PageLimits limits) {
        List<SampleRow> rows = rows();
        return ScorecardView.of(manifest(), summary(rows), rows, this::part, limits);
    }

    @Nullable
    String part(String digest) {
        String text = parts.get(digest);
        return text == null && also != null ? also.part(digest) : text;
    }

    Manifest manifest() {
        List<Manifest.LaneFacts> facts = new ArrayList<>();
        for (String lane : lanes) {
            facts.add(new Manifest.LaneFacts(
                    lane,
                    simulated ? "simulated" : "openai",
                    lane + "-32b-instruct",
                    "https://inference.corp.example/v1",
                    "openai",
                    Map.of("temperature", "0", "max_tokens", "2048"),
                    "sha256:3f9a0c" + Integer.toHexString(lane.hashCode()),
                    simulated,
                    shared,
                    shared
                            ? Map.of("file", "/home/someone/weights/" + lane + ".gguf", "quantisation", "Q4_K_M")
                            : Map.of()));
        }
        Manifest.DatasetFacts dataset = new Manifest.DatasetFacts(
                task,
                restricted ? "A restricted set" : "Grade school word problems",
                "main@2021-10",
                "sha256:7c1d5e9ab0044e1f9a3c",
                "MIT",
                "https://datasets.example.org/" + task,
                languages,
                restricted);
        return new Manifest(
                Manifest.SCHEMA,
                "20261124-071547-" + task,
                START,
                new Manifest.Tool("Assay", "0.1.0", "33b86d3"),
                new Manifest.Host("Linux", "amd64", 2, 25769803776L, "25.0.3"),
                command,
                seed,
                epochs,
                shared
                        ? new Manifest.Schedule("blocks", 10, 1, true)
                        : new Manifest.Schedule("interleaved", null, 20, false),
                facts,
                joined(
                        List.of(new Manifest.TaskFacts(task, 1, "number", dataset, 2048, samples)),
                        also == null ? List.of() : also.manifest().tasks()),
                joined(
                        variants.stream()
                                .map(v -> new Manifest.VariantFacts(
                                        task, v, "number-cot@1", "sha256:aa10" + v.length(), 0, 0))
                                .toList(),
                        also == null ? List.of() : also.manifest().variants()),
                priced ? new Manifest.BookFacts("public", "2026-11-20", "sha256:b00c") : null,
                "exact@1",
                (long) samples * epochs * lanes.size() * variants.size());
    }

    Summary summary(List<SampleRow> rows) {
        Summary own = FakeSummary.of(
                this, rows.stream().filter(row -> row.task().equals(task)).toList());
        if (also == null) {
            return own;
        }
        Summary more = also.summary(
                rows.stream().filter(row -> !row.task().equals(task)).toList());
        return new Summary(
                own.schema(),
                own.run(),
                own.profile(),
                own.complete() && more.complete(),
                own.planned() + more.planned(),
                own.done() + more.done(),
                joined(own.cells(), more.cells()),
                joined(own.pairs(), more.pairs()),
                own.alarms(),
                own.engines(),
                null,
                joined(own.translations(), more.translations()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    List<SampleRow> rows() {
        parts.clear();
        parts.put("p:instruction", FakeText.INSTRUCTION);
        Random random = new Random(seed);
        Verdict[][] plan = plan(random);
        List<SampleRow> rows = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int i = 0; i < samples; i++) {
                rows.add(row(i, epoch, plan[i], random));
            }
        }
        if (also != null) {
            rows.addAll(also.rows());
        }
        return rows;
    }

    private SampleRow row(int i, int epoch, Verdict[] planned, Random random) {
        FakeText text = FakeText.of(random);
        String id = task + "/test/" + (i + 1);
        String language = languages.get(i % languages.size());
        parts.put("p:" + id, question.apply(text.question()));
        List<ItemFacts> items = new ArrayList<>();
        List<SampleRow.Given> given = new ArrayList<>();
        for (String variant : variants) {
            items.add(new ItemFacts(
                    task,
                    id,
                    variant,
                    id,
                    Map.of("language", language, "level", Integer.toString(1 + i % 5)),
                    text.answer(),
                    "number",
                    List.of(),
                    List.of(new ItemFacts.Turn("user", List.of("p:instruction", "p:" + id))),
                    "sha256:" + i));
            for (String lane : lanes) {
                Verdict verdict =
                        failing.contains(lane) ? Verdict.FAILED : planned[lanes.indexOf(lane) % planned.length];
                if (i < done) {
                    given.add(given(new Unit(task, id, variant, epoch, lane), verdict, text, random));
                }
            }
        }
        return new SampleRow(items, epoch, given);
    }

    private SampleRow.Given given(Unit unit, Verdict verdict, FakeText text, Random random) {
        String value = verdict == Verdict.RIGHT ? text.answer() : text.wrong(random);
        String whole = switch (verdict) {
            case RIGHT, WRONG -> reply.apply(text.reply(value));
            case NO_ANSWER -> reply.apply(text.rambling());
            case TRUNCATED -> reply.apply(text.reply(value)).substring(0, 40);
            case REFUSED, FAILED -> "";
        };
        boolean found = verdict == Verdict.RIGHT || verdict == Verdict.WRONG;
        int start = found ? whole.lastIndexOf(value) : -1;
        long sent = 3 * MILLI;
        double speed = unit.lane().equals("beta") ? 0.55 : 0.4;
        long first = sent + (long) (speed * 1e9 * Math.exp(0.5 * random.nextGaussian()));
        long answer = first + (long) (1.1e9 * Math.exp(0.6 * random.nextGaussian()));
        long end = answer + (long) (0.9e9 * Math.exp(0.4 * random.nextGaussian()));
        boolean failed = verdict == Verdict.FAILED;
        JournalLine.Attempt attempt = new JournalLine.Attempt(
                unit,
                1,
                START.plusSeconds(5),
                switch (verdict) {
                    case RIGHT, WRONG, NO_ANSWER -> "answered";
                    case TRUNCATED -> "truncated";
                    case REFUSED -> "refused";
                    case FAILED -> "failed";
                },
                "sha256:prompt",
                "sha256:settings",
                whole,
                failed ? null : thought.apply(text.thought()),
                failed || !timed
                        ? new JournalLine.Tokens(null, null, null, null, null, null, List.of())
                        : new JournalLine.Tokens(
                                150L + random.nextInt(60), 96L, 54L + random.nextInt(60), null, 280L, 190L, List.of()),
                null,
                timed && !failed
                        ? new JournalLine.Marks(MILLI, 2 * MILLI, sent, first - MILLI, first, answer, end, end)
                        : new JournalLine.Marks(null, null, null, null, null, null, null, 9 * MILLI),
                null,
                new JournalLine.Waits(0, 0, 0, 0),
                2,
                failed ? 400 : 200,
                null,
                Map.of(),
                failed ? null : unit.lane() + "-32b-instruct-0801",
                null,
                null,
                failed ? null : verdict == Verdict.TRUNCATED ? "length" : "stop",
                verdict == Verdict.REFUSED ? "content_filter" : null,
                failed
                        ? new JournalLine.FailureFacts(
                                "bad_request",
                                failure.apply(
                                        "POST https://inference.corp.example/v1/chat: 400, max_tokens is too large"),
                                null,
                                "no",
                                null)
                        : null,
                null);
        ScoreFacts score = new ScoreFacts(
                unit,
                1,
                verdict.key(),
                start >= 0 ? value : null,
                start >= 0 ? "marker/answer" : null,
                start >= 0 ? start : null,
                start >= 0 ? start + value.length() : null);
        BigDecimal cost = new BigDecimal("0.00021").add(BigDecimal.valueOf(random.nextInt(90), 6));
        CostFacts price = priced && !failed
                ? new CostFacts(
                        unit,
                        1,
                        cost,
                        cost.multiply(new BigDecimal("1.31")),
                        cost.multiply(new BigDecimal("0.9")),
                        "USD",
                        null)
                : new CostFacts(unit, 1, null, null, null, null, "no price is known");
        return new SampleRow.Given(score, attempt, 1, List.of(price));
    }

    /// One verdict per sample and lane. Two lanes get the bed's proportions, others are drawn.
    private Verdict[][] plan(Random random) {
        Verdict[][] plan = new Verdict[samples][];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (int i = 0; i < samples; i++) {
            double at = (double) i / samples * 1319;
            Verdict[] of = new Verdict[Math.max(2, lanes.size())];
            if (at < 19) {
                of[0] = at < 18 ? Verdict.RIGHT : Verdict.WRONG;
                of[1] = Verdict.FAILED;
            } else if (at < 19 + 842) {
                of[0] = Verdict.RIGHT;
                of[1] = Verdict.RIGHT;
            } else if (at < 19 + 842 + 180) {
                of[0] = Verdict.RIGHT;
                of[1] = at < 19 + 842 + 172 ? Verdict.WRONG : Verdict.NO_ANSWER;
            } else if (at < 19 + 842 + 340) {
                of[0] = at < 19 + 842 + 180 + 20 ? Verdict.TRUNCATED : Verdict.WRONG;
                of[1] = Verdict.RIGHT;
            } else {
                of[0] = at < 19 + 842 + 340 + 11 ? Verdict.TRUNCATED : Verdict.WRONG;
                of[1] = Verdict.WRONG;
            }
            for (int lane = 2; lane < of.length; lane++) {
                of[lane] = random.nextInt(100) < 60 + 3 * lane ? Verdict.RIGHT : Verdict.WRONG;
            }
            plan[order.get(i)] = of;
        }
        return plan;
    }
}
