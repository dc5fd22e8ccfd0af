package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import java.util.Set;

/// The signs and codes of currencies that stand before an amount: `$5`, `R$ 5`, `Rs500`, `USD 5`.
final class Currency {

    private static final String SIGNS = "$€£¥₹₩₽₦฿₫₱₪৳￥";

    private static final Set<String> CODES = Set.of(
            ("rs usd eur gbp inr krw rub cny rmb jpy chf cad aud nzd hkd sgd brl mxn try idr vnd thb bdt kes tzs ngn zar sek"
                            + " nok dkk pln php myr rp rm kr tk r us a c hk ksh tsh ush sh shs n"
                            + " fr bs रु রু रू")
                    .split(" "));

    private static final int LONGEST_CODE = 3;

    private Currency() {}

    static boolean isSign(char c) {
        return c != 0 && SIGNS.indexOf(c) >= 0;
    }

    /// Whether letters before a number are a currency's code. Where a currency's sign follows them, as in
    /// `R$`, one letter is enough; without it a code has two or more.
    static boolean isCode(String lower) {
        return lower.length() > 1 && !lower.equals("us") && !lower.equals("hk") && CODES.contains(lower);
    }

    /// Past a currency's code and signs and the blank behind them; `i` where none stand.
    static int skip(DigitText text, int i) {
        Passage p = text.passage();
        int k = i;
        while (k - i <= LONGEST_CODE && Passage.isLetterOrMark(p.at(k))) {
            k++;
        }
        String code = k == i || k - i > LONGEST_CODE ? "" : p.sliceLower(i, k);
        boolean signed = isSign(p.at(k)) || (p.at(k) == '\\' && isSign(p.at(k + 1)));
        if (!code.isEmpty() && !(signed ? CODES.contains(code) : isCode(code))) {
            return i;
        }
        if (k - i > LONGEST_CODE) {
            return i;
        }
        k += p.at(k) == '\\' && signed ? 1 : 0;
        k += p.at(k) == '.' && !code.isEmpty() ? 1 : 0; // Rs. 450
        while (isSign(p.at(k))) {
            k++;
        }
        return k == i ? i : text.skipBlanks(k, 1);
    }

    /// `$1.5M`, `$20K`: behind an amount of money one capital letter multiplies.
    static Numeral suffixed(Passage p, Numeral n) {
        int power = switch (p.at(n.end())) {
            case 'K' -> 3;
            case 'M' -> 6;
            case 'B' -> 9;
            default -> 0;
        };
        return power == 0 || Character.isLetterOrDigit(p.at(n.end() + 1))
                ? n
                : new Numeral(
                        n.start(),
                        n.end() + 1,
                        n.value().times(BigDecimal.ONE.scaleByPowerOfTen(power)),
                        n.percent(),
                        n.ordinal());
    }

    /// Where the code that ends at a position starts; that position itself where none does.
    static int codeBefore(Passage p, int end, int from, boolean signed) {
        int stop = end - 1 > from && p.at(end - 1) == '.' && !signed ? end - 1 : end;
        int k = stop;
        while (k > from && stop - k <= LONGEST_CODE && Passage.isLetterOrMark(p.at(k - 1))) {
            k--;
        }
        String code = stop - k > LONGEST_CODE || k == stop ? "" : p.sliceLower(k, stop);
        return !code.isEmpty() && (signed ? CODES.contains(code) : isCode(code)) ? k : end;
    }
}
