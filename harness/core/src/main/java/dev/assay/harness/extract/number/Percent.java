package dev.assay.harness.extract.number;

/// The percent sign, and the words for it in the languages that multilingual benchmarks use.
final class Percent {

    private static final String[] WORDS = {
        "percent",
        "per cent",
        "pct",
        "prozent",
        "por ciento",
        "pour cent",
        "per cento",
        "por cento",
        "процент",
        "퍼센트",
        "パーセント",
        "শতাংশ",
        "प्रतिशत",
        "శాతం",
        "เปอร์เซ็นต์",
        "asilimia"
    };

    private Percent() {}

    /// Where the percent sign or word behind digits ends; -1 where none stands.
    static int end(DigitText text, int digitsEnd) {
        int k = digitsEnd;
        while (k - digitsEnd < 3 && (text.blank(k) || text.is(k, '\\') || text.is(k, '$') || text.is(k, '}'))) {
            k++;
        }
        if (text.is(k, '%')) {
            return k + 1;
        }
        for (String word : WORDS) {
            if (text.passage().startsLower(word, k)) {
                return k + word.length();
            }
        }
        return -1;
    }
}
