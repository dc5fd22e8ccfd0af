package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import java.util.List;

/// The small money behind an amount: "18 dollars and 50 cents" is 18.5.
final class Change {

    /// @param major words behind the amount, as their beginnings
    /// @param minor words behind the small money, as their beginnings
    /// @param share how many of the small make one
    private record Money(List<String> major, List<String> minor, int share) {}

    private static final List<Money> MONEYS = List.of(
            new Money(
                    List.of(
                            "dollar", "dollaro", "dolar", "dolari", "dola", "euro", "eur", "pound", "libra", "livre",
                            "peso", "rand", "доллар", "евро", "ডলার", "डॉलर", "డాలర్"),
                    List.of("cent", "pence", "penny", "senti", "kuru", "sen", "цент", "সেন্ট", "सेंट", "సెంట్"),
                    100),
            new Money(List.of("рубл", "грив", "reai", "real"), List.of("копе", "копі", "cent"), 100),
            new Money(
                    List.of("rupee", "rupi", "रुपय", "रुपए", "টাকা", "రూపాయ"),
                    List.of("paise", "paisa", "पैसे", "পয়সা", "పైస"),
                    100),
            new Money(List.of("元", "块", "塊"), List.of("角", "毛"), 10));

    private static final List<String> AND =
            List.of("and ", "und ", "y ", "con ", "et ", "e ", "и ", "na ", "dan ", "va ", "और ", "ও ");

    private static final int LONGEST_WORD = 12;

    private Change() {}

    /// The amount with the small money behind it, or as it is where none follows.
    static Numeral with(DigitText text, Numeral n) {
        if (n.percent() || n.ordinal()) {
            return n;
        }
        Passage p = text.passage();
        int word = text.skipBlanks(n.end(), 1);
        for (Money money : MONEYS) {
            if (money.major().stream().anyMatch(w -> p.startsLower(w, word))) {
                boolean unspaced = money.share() == 10;
                int small = unspaced ? word + 1 : and(text, wordEnd(p, word));
                Digits digits = text.digit(small) ? text.digits(small) : null;
                int unit = digits == null ? 0 : text.skipBlanks(digits.end(), 1);
                boolean change = digits != null
                        && digits.whole()
                        && digits.value().compareTo(BigDecimal.valueOf(money.share())) < 0
                        && money.minor().stream().anyMatch(w -> p.startsLower(w, unit));
                if (change && digits != null) {
                    BigDecimal part = digits.value().divide(BigDecimal.valueOf(money.share()));
                    int end = unspaced ? unit + 1 : wordEnd(p, unit);
                    Quantity signed = Quantity.of(n.value().numerator().signum() < 0 ? part.negate() : part);
                    return new Numeral(n.start(), end, n.value().plus(signed), false, false);
                }
            }
        }
        return n;
    }

    private static int wordEnd(Passage p, int i) {
        int end = i;
        while (end - i < LONGEST_WORD && p.at(end) != ' ' && (Character.isLetter(p.at(end)) || p.at(end) > 0x300)) {
            end++;
        }
        return end;
    }

    /// Past a blank, a comma and "and".
    private static int and(DigitText text, int i) {
        int k = text.skipBlanks(text.is(i, ',') ? i + 1 : i, 1);
        for (String and : AND) {
            if (text.passage().startsLower(and, k)) {
                return k + and.length();
            }
        }
        return k;
    }
}
