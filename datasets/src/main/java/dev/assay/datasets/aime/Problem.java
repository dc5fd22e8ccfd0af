package dev.assay.datasets.aime;

import dev.assay.datasets.read.Row;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The name of a problem: which paper, which number.
///
/// @param second whether it is of the second paper
/// @param number 1 to 15
record Problem(boolean second, int number) {
    private static final int EACH = 15;

    /// The numbers of a paper in the order of their spelling: 1, 10, 11, …, 15, 2, …, 9.
    private static final List<Integer> SPELLED = IntStream.rangeClosed(1, EACH)
            .boxed()
            .sorted(Comparator.comparing(String::valueOf))
            .toList();

    /// A row's place in the common order: by the name of its problem, else by the row.
    static int place(Row row, int n, boolean spelled) {
        Problem problem = of(row);
        if (problem == null) {
            return n;
        }
        int within = spelled ? SPELLED.indexOf(problem.number()) : problem.number() - 1;
        return (problem.second() ? EACH : 0) + within;
    }

    private static @Nullable Problem of(Row row) {
        String url = row.textOrNull("url");
        if (url != null) { // …/2024_AIME_II_Problems/Problem_4
            int number = number(url.substring(url.lastIndexOf('_') + 1));
            boolean second = url.contains("AIME_II_");
            return number == 0 || !(second || url.contains("AIME_I_")) ? null : new Problem(second, number);
        }
        String id = row.has("ID") ? row.textOrNull("ID") : null;
        if (id == null) {
            return null;
        }
        String[] parts = id.split("-"); // 2024-II-4
        int number = parts.length == 3 ? number(parts[2]) : 0;
        return number == 0 || !(parts[1].equals("I") || parts[1].equals("II"))
                ? null
                : new Problem(parts[1].equals("II"), number);
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number > EACH ? 0 : number;
    }
}
