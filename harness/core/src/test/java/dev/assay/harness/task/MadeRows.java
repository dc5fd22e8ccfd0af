package dev.assay.harness.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A folder of data with rows of this test's own in the formats of the publishers.
final class MadeRows {
    final Path folder;

    private MadeRows(Path folder) {
        this.folder = folder;
    }

    /// gsm8k: 10 rows, 3 examples. mmlu: anatomy 8 and marketing 4 rows, 2 examples each. mgsm: 5 rows and 2
    /// examples in English and Swahili. kmmlu: 3 rows of math and of korean-history. mmlu-pro: one row of three
    /// options, one of four.
    static MadeRows in(Path folder) throws IOException {
        MadeRows rows = new MadeRows(folder);
        rows.gsm8k("test", 10);
        rows.gsm8k("train", 3);
        rows.mmlu("test", "anatomy", 8);
        rows.mmlu("test", "marketing", 4);
        rows.mmlu("dev", "anatomy", 2);
        rows.mmlu("dev", "marketing", 2);
        rows.mgsm();
        rows.kmmlu("math", 3);
        rows.kmmlu("korean-history", 3);
        rows.write("mmlu_pro/test.jsonl", List.of(pro(70, "Pick the colour.", 3), pro(71, "Pick the shape.", 4)));
        return rows;
    }

    private void gsm8k(String split, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("{\"question\": \"" + split + " question " + i + " about {{x}} and ${x}?\", \"answer\": \"It is "
                    + i + " + 1.\\n#### " + (i + 1) + "\"}");
        }
        write("gsm8k/" + split + ".jsonl", lines);
    }

    private void mmlu(String split, String subject, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(split + " " + subject + " " + i + "?,one,two,three,four," + "ABCD".charAt(i % 4));
        }
        write("mmlu/" + split + "/" + subject + "_" + split + ".csv", lines);
    }

    private void mgsm() throws IOException {
        List<String> examples = new ArrayList<>();
        for (String language : List.of("en", "sw")) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                lines.add(language + " question " + i + "\t" + (i + 7));
            }
            write("mgsm/mgsm_" + language + ".tsv", lines);
            String word = language.equals("en") ? "Step-by-Step Answer: " : "Jibu la Hatua kwa Hatua: ";
            String end = language.equals("en") ? "The answer is 3." : "Jibu ni 3.";
            for (int i = 1; i <= 2; i++) {
                examples.add("{\"lang\": \"" + language + "\", \"n\": \"" + i + "\", \"q\": \"" + language + " example "
                        + i + "\", \"a\": \"" + word + "Worked in " + language + ". " + end + "\"}");
            }
        }
        write("mgsm/exemplars.jsonl", examples);
    }

    private void kmmlu(String subject, int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("question,answer,A,B,C,D,Category,Human Accuracy"));
        for (int i = 0; i < count; i++) {
            lines.add(subject + " 문제 " + i + ",2,가,나,다,라," + subject + ",0.5");
        }
        write("kmmlu/" + subject + "-test.csv", lines);
    }

    private static String pro(int id, String question, int options) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            texts.add("\"option " + i + "\"");
        }
        return "{\"question_id\": " + id + ", \"question\": \"" + question + "\", \"options\": " + texts
                + ", \"answer\": \"B\", \"answer_index\": 1, \"category\": \"art\", \"src\": \"made\"}";
    }

    private void write(String file, List<String> lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, lines);
    }
}
