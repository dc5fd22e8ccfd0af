package dev.assay.harness.extract.number;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The numerals of a text whose mark can group or start decimals (`1.800`), and those that say the same number
/// without leaving it open: `1800` or `1.8`.
final class Twins {

    private static final int MOST = 512;

    private final Set<String> plain = new HashSet<>();
    private final Set<String> decimal = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    /// Adds the numeral between two positions, its marks included.
    void add(String text, int start, int end) {
        if (end - start > 8 || plain.size() + decimal.size() + open.size() > MOST) {
            return;
        }
        String spelled = text.substring(start, end);
        int mark = Math.max(spelled.indexOf('.'), spelled.indexOf(','));
        int decimals = spelled.length() - mark - 1;
        if (mark < 0) {
            plain.add(spelled);
        } else if (mark != Math.min(at(spelled, '.'), at(spelled, ','))) {
            return; // several marks
        } else if (decimals == 3 && mark <= 3 && spelled.charAt(0) != '0') {
            open.add(spelled);
        } else if (decimals < 3) {
            decimal.add(spelled.substring(0, mark) + '.' + spelled.substring(mark + 1));
        }
    }

    private static int at(String spelled, char mark) {
        int at = spelled.indexOf(mark);
        return at < 0 ? spelled.length() : at;
    }

    /// Which of the conventions the twins speak for; null where none stands, or they disagree.
    @Nullable
    Convention say() {
        Convention said = null;
        for (String spelled : open) {
            int mark = Math.max(spelled.indexOf('.'), spelled.indexOf(','));
            String whole = spelled.substring(0, mark);
            String behind = spelled.substring(mark + 1);
            boolean grouped = plain.contains(whole + behind);
            boolean decimals = isDecimal(whole, behind);
            if (grouped != decimals) {
                boolean point = spelled.charAt(mark) == '.';
                Convention says = point == decimals ? Convention.POINT : Convention.COMMA;
                if (said != null && said != says) {
                    return null;
                }
                said = says;
            }
        }
        return said;
    }

    private boolean isDecimal(String whole, String behind) {
        int end = behind.length();
        while (end > 1 && behind.charAt(end - 1) == '0') {
            end--;
            if (decimal.contains(whole + '.' + behind.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
