package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Letters of which the answer says that they are right.
final class CorrectOptions {

    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_LABEL = 3;

    /// Of more places where a phrase stands only the last ones are looked at.
    private static final int MOST_TRIES = 400;

    private CorrectOptions() {}

    /// What is said of a right option behind its label, up to where it is clear. A blank in front belongs to
    /// it.
    private static final List<String> IS_CORRECT = folded(
            " is the correct| is the right| is the best| is the most| is correct| is the answer| is our answer| is right",
            " is the only correct| is the final answer| is the only one| is the only option| is the only choice| is better",
            " is most likely| is more likely| must be| has to be| fits best| makes the most sense| makes most sense",
            " ist richtig| ist die richtige| ist die korrekte| ist die beste| ist korrekt| ist zutreffend| trifft zu",
            " is juist| is het juiste| is de juiste| är rätt| är korrekt| er riktig| er korrekt| on oikein",
            " es la correcta| es la opción correcta| es la respuesta| es correcta| es correcto| es la más| es la adecuada",
            " est correcte| est la bonne| est la réponse| est exacte| est la plus| est juste| est la seule correcte",
            " è corretta| è la risposta| è quella corretta| è quella giusta| è giusta| è esatta| è l'opzione corretta| è la più",
            " está correta| está certa| é a correta| é a certa| é correta| é a resposta| é a alternativa correta| é a opção correta",
            " верн| правильн| является верн| является правильн| является наиболее| є правильн| є вірн",
            " jest poprawn| jest prawidłow| je správn| este corect| este răspuns| a helyes| doğru| en uygun",
            " adalah yang benar| adalah yang paling| adalah benar| adalah jawaban| adalah pilihan yang| yang benar| benar| betul",
            " ni sahihi| ndiyo sahihi| ndilo sahihi| ndio sahihi| ni jibu| ndiyo jibu| ndilo jibu| ni ó tọ́| ló tọ́| ni ìdáhùn",
            " là đáp án| là đúng| đúng| là chính xác| là câu trả lời",
            " सही| सबसे सही| ही सही| उत्तर है| उचित है| সঠিক| টি সঠিক| ই সঠিক| సరైన",
            " هو الصحيح| هي الصحيحة| هو الجواب| هي الإجابة| هو الإجابة| هو الخيار الصحيح| صحيح| صحيحة| صحیح است| درست است",
            " ถูกต้อง|ถูกต้อง| คือคำตอบ|คือคำตอบ|เป็นคำตอบ",
            "是正确|为正确|是正確|正确|正確|是对的|是對的|是答案|是最|最符合|符合题意",
            "が正しい|は正しい|が正解|が正答|が答え|が適切|が最も|が妥当|が該当|が当てはまる",
            "가 정답|이 정답|가 답|이 답|가 맞|이 맞|가 옳|이 옳|가 올바|이 올바|가 적절|이 적절|가 적합|이 적합|가 가장|이 가장|를 선택|을 선택");

    /// Words for an option that may stand between its label and what is said of it: "C选项是正确的", "C번이 정답".
    private static final List<String> NOUNS = folded(
            "选项|選項|选择|项|項|番目|番|号|번|선택지|보기|選択肢|肢| option| choice| seçeneği| şıkkı| विकल्प| ऑप्शन| বিকল্প| বিকল্পটি",
            " অপশন| অপশনটি| ఎంపిక");

    /// Words that may be written together with a label behind them.
    private static final List<String> BEFORE = folded("选项|選項|选择|选|项|項|故|선택지|보기|選択肢|ข้อ|ตัวเลือก");

    /// Words by which a reply says which option its own result is, and that announce it only behind a word for
    /// an option.
    private static final List<String> MATCHES = folded(
            " corresponds to | correspond to | corresponding to | matches | match | matching | points to | leads to | agrees with ",
            " leaves | leaving |richtig ist |korrekt ist |правильным является |верным является | entspricht | corresponde a | correspond à | corrisponde a | соответствует |对应|對應|に対応する|에 해당하는 ");

    /// What takes such words back right behind them: "C सही नहीं है", "C must be wrong". Not the Korean "지 않":
    /// its exams ask which option is not right, and answers say so of theirs.
    private static final List<String> DENIALS = folded(
            " नहीं| নয়| নহে| değil| కాదు| نیست|とは限|とは言|ではな|吗|嗎| wrong| false| incorrect| eliminated| ruled out| excluded");

    private static final int NEAR = 14;

    private static final List<String> OPTION_WORDS = folded(
            "option|choice|answer|letter|antwort|möglichkeit|opción|alternativa|réponse|opzione|opção|вариант|选项|選項|選択肢|선택지|보기");

    private static List<String> folded(String... lists) {
        List<String> phrases = new ArrayList<>();
        for (String list : lists) {
            for (String phrase : list.split("\\|")) {
                phrases.add(Passage.of(phrase).lower());
            }
        }
        return List.copyOf(phrases);
    }

    /// "Option C is correct", "B가 정답입니다", "which corresponds to option C".
    static @Nullable Extraction optionIsCorrect(Passage p, Sample sample) {
        LabelReader reader = Choices.reader(p, sample);
        OptionTexts texts = new OptionTexts(sample.choices());
        LetterPayload payload = new LetterPayload(p, reader, texts);
        Label best = null;
        for (String phrase : IS_CORRECT) {
            best = later(best, lastBefore(p, reader, texts, phrase));
        }
        for (String phrase : MATCHES) {
            best = later(best, lastBehind(p, payload, phrase));
        }
        return best == null
                ? null
                : Choices.extraction(p, new LetterPayload.Named(best, best.start(), best.end()), "marker/is-correct");
    }

    private static @Nullable Label later(@Nullable Label a, @Nullable Label b) {
        return a == null || (b != null && a.end() < b.end()) ? b : a;
    }

    /// The last label before a phrase.
    private static @Nullable Label lastBefore(Passage p, LabelReader reader, OptionTexts texts, String phrase) {
        int last = p.lastIndexOfLower(phrase, p.length());
        int tries = 0;
        for (int i = last; i > 0 && tries < MOST_TRIES; i = p.lastIndexOfLower(phrase, i - 1)) {
            tries++;
            if (isDenied(p, i + phrase.length())) {
                continue;
            }
            Label label = before(p, reader, texts, i);
            label = label == null && i == last ? withItsWords(p, reader, texts, i) : label;
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /// Whether the same clause goes on to take back what was said.
    private static boolean isDenied(Passage p, int end) {
        int stop = end;
        while (stop < p.length() && stop - end < NEAR && ".,;:!?\n。，、।".indexOf(p.at(stop)) < 0) {
            stop++;
        }
        String behind = p.sliceLower(end, stop);
        return DENIALS.stream().anyMatch(behind::contains);
    }

    /// The last label behind a phrase and a word for an option.
    private static @Nullable Label lastBehind(Passage p, LetterPayload payload, String phrase) {
        int tries = 0;
        for (int i = p.lastIndexOfLower(phrase, p.length());
                i >= 0 && tries < MOST_TRIES;
                i = p.lastIndexOfLower(phrase, i - 1)) {
            tries++;
            int from = i + phrase.length();
            int to = Lines.endWithin(p, from, LONGEST_SENTENCE);
            LetterPayload.Named named = payload.after(Walk.announcedAt(p, from), to);
            Label label = named == null ? null : named.label();
            if (label != null && label.plain() && namesOption(p, from, label.start())) {
                return label;
            }
        }
        return null;
    }

    private static boolean namesOption(Passage p, int from, int to) {
        String between = p.sliceLower(from, to);
        return OPTION_WORDS.stream().anyMatch(between::contains);
    }

    /// The one label of a sentence that its own words follow: "Choice_C: It requires ATP, is the correct
    /// answer".
    private static @Nullable Label withItsWords(Passage p, LabelReader reader, OptionTexts texts, int end) {
        int line = Lines.startWithin(p, end, LONGEST_SENTENCE);
        int from = line < 0 ? end - LONGEST_SENTENCE : line;
        Label only = null;
        for (int i = from; i < end && !texts.areEmpty(); i++) {
            boolean starts = !Character.isLetterOrDigit(p.at(i - 1)) && p.at(i) >= 'A' && p.at(i) <= 'Z';
            Label label = starts ? reader.at(i) : null;
            if (label != null && texts.startsAt(p, Skip.wrapping(p, Skip.closing(p, label.end())), label.index())) {
                if (only != null) {
                    return null;
                }
                only = label;
            }
        }
        return only;
    }

    /// The label that ends at a position, or before a word for an option there.
    private static @Nullable Label before(Passage p, LabelReader reader, OptionTexts texts, int end) {
        int k = Skip.closingBefore(p, end);
        Label label = endingAt(p, reader, texts, k);
        if (label != null) {
            return label;
        }
        for (String noun : NOUNS) {
            if (k > noun.length() && p.startsLower(noun, k - noun.length())) {
                label = endingAt(p, reader, texts, Skip.closingBefore(p, k - noun.length()));
                if (label != null) {
                    return label;
                }
            }
        }
        return Ordinals.endingAt(p, k, reader.options());
    }

    /// The label that ends at a position. Where an option's own words end with it, as in "Vitamin C", it is
    /// that option's.
    private static @Nullable Label endingAt(Passage p, LabelReader reader, OptionTexts texts, int end) {
        for (int start = end - 1; start >= 0 && end - start <= LONGEST_LABEL; start--) {
            Label label = reader.at(start);
            boolean counted = label != null && end - start == 2 && p.at(start) >= '1' && p.at(start) <= '9';
            if (label != null && label.end() == end && (label.plain() || counted) && !isWordBefore(p, start)) {
                int option = texts.endingAt(p, end);
                return option < 0
                        ? label
                        : new Label(option, end - texts.words(option).length(), end, true);
            }
        }
        return null;
    }

    /// Whether the word goes on before a label. In scripts without blanks between words it does where a letter
    /// of the label's own script stands there, other than a word for an option.
    private static boolean isWordBefore(Passage p, int start) {
        char c = p.at(start - 1);
        boolean letter = Character.isDigit(c) || Passage.isLetterOrMark(c);
        if (!letter || c < 0xE00) {
            return letter;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(p.at(start));
        return script != Character.UnicodeScript.HAN
                && Character.UnicodeScript.of(c) == script
                && BEFORE.stream().noneMatch(word -> p.startsLower(word, start - word.length()));
    }
}
