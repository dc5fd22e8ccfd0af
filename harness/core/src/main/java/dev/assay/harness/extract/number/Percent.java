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
        "asilimia",
        "persen",
        "phan tram",
        "في المائة",
        "في المئة",
        "بالمائة",
        "بالمئة"
    };

    /// Percent before its number: Chinese, Swahili, Turkish.
    private static final String[] PREFIXES = {"百分之", "asilimia ", "yuzde ", "%"};

    private Percent() {}

    /// Where such a word ends that stands here before digits; `i` where none does.
    static int prefixEnd(DigitText text, int i) {
        for (String word : PREFIXES) {
            int end = i + word.length();
            if (text.passage().startsLower(word, i) && text.digit(end) && !text.digit(i - 1)) {
                return end;
            }
        }
        return i;
    }

    /// Where such a word starts that ends at a number; `i` where none does.
    static int prefixBefore(DigitText text, int i, int from) {
        for (String word : PREFIXES) {
            int start = i - word.length();
            if (start >= from && prefixEnd(text, start) == i) {
                return start;
            }
        }
        return i;
    }

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
