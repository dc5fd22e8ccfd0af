package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Curve;
import java.util.Locale;

/// Paths of the charts. A lane is told by shape as well as by colour, so that a page reads in greyscale.
public final class Draw {
    /// Colours of Okabe and Ito, then again with other shapes.
    private static final int COLOURS = 8;

    private Draw() {}

    /// A coordinate: at most two decimals, the same in every locale.
    public static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        String trimmed = text.substring(0, end);
        return trimmed.equals("-0") ? "0" : trimmed;
    }

    /// The style class of a lane's marks.
    public static String lane(int index) {
        return "lane-" + index % COLOURS;
    }

    /// The mark of a lane around a point: circle, square, diamond, triangle up, triangle down, in turn.
    public static String mark(int index, double x, double y, double r) {
        return switch ((index + index / COLOURS) % 5) {
            case 0 ->
                "M" + n(x - r) + " " + n(y) + "a" + n(r) + " " + n(r) + " 0 1 0 " + n(2 * r) + " 0a" + n(r) + " " + n(r)
                        + " 0 1 0 " + n(-2 * r) + " 0z";
            case 1 -> {
                double s = r * 0.88;
                yield "M" + n(x - s) + " " + n(y - s) + "h" + n(2 * s) + "v" + n(2 * s) + "h" + n(-2 * s) + "z";
            }
            case 2 -> {
                double s = r * 1.25;
                yield "M" + n(x) + " " + n(y - s) + "l" + n(s) + " " + n(s) + "l" + n(-s) + " " + n(s) + "l" + n(-s)
                        + " " + n(-s) + "z";
            }
            case 3 -> triangle(x, y, r * 1.2, -1);
            default -> triangle(x, y, r * 1.2, 1);
        };
    }

    private static String triangle(double x, double y, double s, int down) {
        return "M" + n(x) + " " + n(y + down * s) + "l" + n(s) + " " + n(-down * 1.8 * s) + "h" + n(-2 * s) + "z";
    }

    /// The steps of a distribution on a logarithmic time axis and a share axis from `bottom` (0) to `top`
    /// (1).
    public static String steps(Curve curve, LogAxis axis, double top, double bottom) {
        int points = curve.nanos().size();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points; i++) {
            double x = axis.at(curve.nanos().get(i));
            double y = bottom - (bottom - top) * (i + 1) / points;
            if (i == 0) {
                path.append('M').append(n(x)).append(' ').append(n(bottom));
            } else {
                path.append('H').append(n(x));
            }
            path.append('V').append(n(y));
        }
        return path.toString();
    }
}
