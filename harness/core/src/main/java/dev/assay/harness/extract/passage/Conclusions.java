package dev.assay.harness.extract.passage;

/// The words that open a concluding sentence.
public final class Conclusions {

    private static final Phrases OPENERS = new Phrases(
            "therefore|so|thus|hence|in conclusion|in total|in summary|to conclude|finally|consequently|overall|this means",
            "altogether|as a result|daher|also|somit|folglich|insgesamt|por lo tanto|por tanto|así|entonces|en total|donc|ainsi",
            "par conséquent|au total|quindi|dunque|pertanto|in totale|portanto|assim|logo|então|итак|таким образом|следовательно",
            "значит|поэтому|всего|因此|所以|故|综上|綜上|总之|一共|したがって|よって|従って|つまり|따라서|그러므로|그래서|결론적으로|즉|총",
            "ดังนั้น|เพราะฉะนั้น|সুতরাং|অতএব|তাই|इसलिए|अतः|కాబట్టి|అందువల్ల|కనుక|hivyo|kwa hiyo|kwa hivyo|لذلك|إذن|وبالتالي",
            "jadi|oleh karena itu|dengan demikian|nítorí náà|vậy|do đó");

    private Conclusions() {}

    /// Where the concluding word that stands here ends; `i` where none does.
    public static int end(Passage p, int i) {
        return OPENERS.end(p, i);
    }

    /// Whether the sentence that starts at a position is a concluding one.
    public static boolean opens(Passage p, int sentence) {
        int i = Skip.wrapping(p, sentence);
        return OPENERS.end(p, i) > i;
    }
}
