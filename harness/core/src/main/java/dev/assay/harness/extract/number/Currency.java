package dev.assay.harness.extract.number;

import java.util.Set;

/// The signs and codes of currencies that stand before an amount.
final class Currency {

    private static final String SIGNS = "$€£¥₹₩₽₦฿₫₱₪৳￥";

    /// Codes that stand glued to their amount: `Rs500`.
    private static final Set<String> CODES = Set.of(
            "rs", "usd", "eur", "gbp", "inr", "krw", "rub", "cny", "rmb", "jpy", "chf", "cad", "aud", "rp", "kr", "tk");

    private Currency() {}

    static boolean isSign(char c) {
        return c != 0 && SIGNS.indexOf(c) >= 0;
    }

    static boolean isCode(String lower) {
        return CODES.contains(lower);
    }

    /// Past a currency's signs and the blank behind them; `i` where none stand.
    static int skip(DigitText text, int i) {
        int k = text.is(i, '\\') && text.is(i + 1, '$') ? i + 1 : i;
        int first = k;
        while (isSign(text.passage().at(k))) {
            k++;
        }
        return k == first ? i : text.skipBlanks(k, 1);
    }
}
