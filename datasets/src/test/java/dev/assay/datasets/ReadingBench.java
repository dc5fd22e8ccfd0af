package dev.assay.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.freshmath.FreshMath;
import dev.assay.datasets.freshmath.FreshMathSettings;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.datasets.kmmlu.Kmmlu;
import dev.assay.datasets.mmlu.Mmlu;
import dev.assay.datasets.mmlupro.MmluPro;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast rows are read, and that the heap does not grow with their number: MMLU whole, a million rows of a
/// file and a million generated problems, each in a JVM of its own with `-Xmx256m` and `-Xmx64m`. Figures for closing
/// notes; run with
/// `-Dexcluded.groups= -Dtest=ReadingBench`.
@Tag("bench")
class ReadingBench {
    private static final int MILLION = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void publishedSetsIn256Megabytes() throws Exception {
        Path data = SharedData.path(".");

        assertThat(child("-Xmx256m", "mmlu", data.resolve("mmlu").toString())).isZero();
        assertThat(child("-Xmx256m", "mmlu-pro", data.resolve("mmlu_pro").toString()))
                .isZero();
        assertThat(child("-Xmx256m", "kmmlu", data.resolve("kmmlu").toString())).isZero();
    }

    @Test
    void aMillionRowsIn64Megabytes() throws Exception {
        Path file = folder.resolve("test.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < MILLION; i++) {
                out.write("{\"question\": \"What is " + i + " plus 1?\", \"answer\": \"" + i + "+1\\n#### " + (i + 1)
                        + "\"}\n");
            }
        }

        assertThat(child("-Xmx64m", "gsm8k", file.toString())).isZero();
    }

    @Test
    void aMillionGeneratedProblemsIn256Megabytes() throws Exception {
        assertThat(child("-Xmx256m", "fresh-math", ".")).isZero();
        assertThat(child("-Xmx64m", "fresh-math", ".")).isZero();
    }

    private static int child(String heap, String set, String path) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingBench.class.getName(),
                        heap,
                        set,
                        path)
                .redirectErrorStream(true)
                .start();
        System.out.print(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return child.waitFor();
    }

    /// Reads a set three times and tells rows, time and the highest use of the heap.
    public static void main(String[] args) {
        Path path = Path.of(args[2]);
        Dataset dataset = switch (args[1]) {
            case "mmlu" -> Mmlu.open(path);
            case "mmlu-pro" -> MmluPro.open(path);
            case "kmmlu" -> Kmmlu.open(path);
            case "fresh-math" -> FreshMath.of(FreshMathSettings.ofSeed(1).withCount(MILLION));
            default -> Gsm8k.open(path);
        };
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            long rows;
            try (Stream<Sample> samples = dataset.samples()) {
                rows = samples.filter(each -> !each.question().isEmpty()).count(); // count() alone need not make them
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s %s round %d: %,d rows in %.3f s, %,.0f rows/s, peak heap %,d MiB%n",
                    args[1],
                    args[0],
                    round,
                    rows,
                    seconds,
                    rows / seconds,
                    peak() >> 20);
        }
    }

    private static long peak() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(each -> each.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(each -> each.getPeakUsage().getUsed())
                .sum();
    }
}
