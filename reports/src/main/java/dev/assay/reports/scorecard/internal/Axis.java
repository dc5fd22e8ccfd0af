package dev.assay.reports.scorecard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A linear axis of shares or of differences of shares, drawn on so many pixels.
///
/// @param low  share at the left end
/// @param high share at the right end
/// @param step distance of the ticks
/// @param from pixel of the left end
/// @param to   pixel of the right end
public record Axis(double low, double high, double step, double from, double to) {
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25};

    /// An axis of shares that holds all values, no wider than it must be.
    public static Axis shares(List<Double> values, double from, double to) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double step = step(most - least);
        double low = Math.max(0, Math.floor(least / step + 1e-9) * step);
        double high = Math.min(1, Math.ceil(most / step - 1e-9) * step);
        if (high - low < step) {
            high = low + step > 1 ? 1 : low + step;
            low = Math.max(0, high - step);
        }
        return new Axis(low, high, step, from, to);
    }

    /// An axis of differences that holds all values and zero.
    public static Axis differences(List<Double> values, double from, double to) {
        double least = Math.min(
                0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double most = Math.max(
                0, values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        double step = step(most - least);
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil(most / step - 1e-9) * step;
        return new Axis(low, high > low ? high : low + step, step, from, to);
    }

    private static double step(double width) {
        for (double step : STEPS) {
            if (width <= 4 * step) {
                return step;
            }
        }
        return 0.5;
    }

    /// Whether the axis does not show the whole of 0 to 1.
    public boolean zoomed() {
        return low > 0 || high < 1;
    }

    /// The pixel of a value.
    public double at(double value) {
        double clamped = Math.max(low, Math.min(high, value));
        return from + (clamped - low) / (high - low) * (to - from);
    }

    /// The values to label.
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + 1e-9; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /// A tick in per cent or points, without a unit: `75`, `−2`, `+2.5`
    public static String label(double tick, boolean signed) {
        double value = Math.round(tick * 1000) / 10.0;
        String text = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", Math.abs(value));
        if (value < 0) {
            return "−" + text;
        }
        return signed && value > 0 ? "+" + text : text;
    }
}
