package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Standing;
import dev.assay.reports.scorecard.TaskCard;
import dev.assay.reports.summary.Summary;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The axis of one task's costs, from 0 to the dearest cold run.
///
/// @param most what stands at the right end, above 0
public record CostScale(BigDecimal most, String currency) {
    private static final double LEFT = 4;
    private static final double RIGHT = 156;

    /// @return null when nothing can be drawn on one axis: no price is known, or currencies differ
    public static @Nullable CostScale of(TaskCard task) {
        BigDecimal most = BigDecimal.ZERO;
        String currency = null;
        for (Standing standing : task.standings()) {
            Summary.Cost cost = standing.cell().cost();
            if (!complete(cost)) {
                continue;
            }
            if (currency != null && !currency.equals(cost.currency())) {
                return null;
            }
            currency = cost.currency();
            most = most.max(amount(cost.cold())).max(amount(cost.billed()));
        }
        return currency == null || most.signum() == 0 ? null : new CostScale(most, currency);
    }

    public boolean shows(Summary.Cost cost) {
        return complete(cost) && currency.equals(cost.currency());
    }

    /// The pixel of an amount.
    public double at(@Nullable BigDecimal amount) {
        return LEFT + (RIGHT - LEFT) * amount(amount).doubleValue() / most.doubleValue();
    }

    private static boolean complete(Summary.Cost cost) {
        return cost.billed() != null && cost.cold() != null && cost.warm() != null && cost.currency() != null;
    }

    private static BigDecimal amount(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
