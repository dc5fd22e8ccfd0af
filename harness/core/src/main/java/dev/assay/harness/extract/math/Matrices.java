package dev.assay.harness.extract.math;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The little arithmetic of matrices that answers need: sums and multiples.
final class Matrices {

    private Matrices() {}

    static @Nullable List<List<Approx>> sum(@Nullable List<List<Approx>> a, @Nullable List<List<Approx>> b) {
        if (a == null || b == null || !sameShape(a, b)) {
            return null;
        }
        List<List<Approx>> sum = new ArrayList<>();
        for (int r = 0; r < a.size(); r++) {
            List<Approx> row = new ArrayList<>();
            for (int c = 0; c < a.get(r).size(); c++) {
                row.add(a.get(r).get(c).plus(b.get(r).get(c)));
            }
            sum.add(row);
        }
        return sum;
    }

    static @Nullable List<List<Approx>> scaled(@Nullable List<List<Approx>> a, @Nullable List<List<Approx>> b) {
        if (a == null || b == null) {
            return null;
        }
        boolean number = a.size() == 1 && a.getFirst().size() == 1;
        List<List<Approx>> factor = number ? a : b;
        List<List<Approx>> matrix = number ? b : a;
        if (factor.size() != 1 || factor.getFirst().size() != 1) {
            return null;
        }
        Approx by = factor.getFirst().getFirst();
        return matrix.stream()
                .map(row -> row.stream().map(cell -> cell.times(by)).toList())
                .toList();
    }

    static boolean same(List<List<Approx>> a, List<List<Approx>> b) {
        if (!sameShape(a, b)) {
            return false;
        }
        for (int r = 0; r < a.size(); r++) {
            for (int c = 0; c < a.get(r).size(); c++) {
                if (!a.get(r).get(c).sameAs(b.get(r).get(c))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean sameShape(List<List<Approx>> a, List<List<Approx>> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int r = 0; r < a.size(); r++) {
            if (a.get(r).size() != b.get(r).size()) {
                return false;
            }
        }
        return true;
    }
}
