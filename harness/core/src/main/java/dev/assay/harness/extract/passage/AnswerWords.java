package dev.assay.harness.extract.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words by which people of many languages announce an answer, and the small words between them and the
/// value. All languages are tried on every text: models answer in another language than they were asked.
public final class AnswerWords {

    /// @param start where the announcing word starts
    /// @param end   where it ends
    /// @param weak  whether it is an ordinary word too, and announces only with a colon or a copula
    public record Hit(int start, int end, boolean weak) {}

    private static final Phrases WORDS = new Phrases(
            "answer|ans|correct choice|correct option|right choice|right option|best choice|best option|final choice",
            "antwort|lösung|endergebnis|respuesta|opción correcta|réponse|réponse finale|bonne réponse|option correcte",
            "risposta|opzione corretta|resposta|opção correta|alternativa correta|gabarito|antwoord|svar|svaret|vastaus",
            "ответ|ответом|ответа|правильный вариант|відповідь|odpowiedź|odpověď|răspuns|válasz|απάντηση|отговор",
            "odpowiedź to|odpowiedzią jest",
            "cevap|cevabı|yanıt|jawaban|jawabannya|jawapan|jibu|jawabu|sagot|đáp án|đáp số|trả lời|câu trả lời",
            "ìdáhùn|idáhùn|àdáhùn|àmọ̀nà|ànúgọ|àṣàyàn|amsa",
            "答案|最终答案|最終答案|正确答案|正確答案|正确选项|正確選項|答|答复|答曰|故选|故選|应选|應選|因此选|所以选",
            "答え|こたえ|正解|正答|回答|解答|最終的な答え|解答は",
            "정답|답|답변|해답|최종 답|최종답",
            "คำตอบ|ตอบ|คำตอบที่ถูกต้อง|คำตอบสุดท้าย",
            "উত্তর|উত্তরটি|উত্তরঃ|সঠিক উত্তর|চূড়ান্ত উত্তর|उत्तर|उत्तरः|जवाब|सही उत्तर|अंतिम उत्तर",
            "సమాధానం|జవాబు|సమాధానము|తుది సమాధానం|பதில்|விடை|ഉത്തരം|ಉತ್ತರ|જવાબ|ਜਵਾਬ|उत्तरे",
            "الإجابة|إجابة|الجواب|جواب|الاجابة|الإجابة النهائية|الإجابة الصحيحة|الجواب النهائي|الخيار الصحيح|پاسخ|جواب نهایی",
            "תשובה|התשובה",
            "መልስ|መልሱ|azịza|жооп|atsakymas|valiny|yankho|පිළිතුර|mhinduro|jawaab|одговор");

    /// Ordinary words that announce an option where a colon or a copula follows.
    private static final Phrases OPTION_WORDS = new Phrases(
            "answers|richtig|korrekt|solution|conclusion|decision|choice|option|statement|letter|lösung|schlussfolgerung|option|solución|conclusión",
            "soluzione|conclusione|opzione|solução|conclusão|opção|alternativa|вывод|решение|вариант|结论|結論|选项|選項|选择|選擇",
            "選択肢|결론|선택|보기|বিকল্প|विकल्प|ఎంపిక|الخيار|pilihan|kesimpulan|chaguo|àṣàyàn|lựa chọn|ตัวเลือก");

    /// Words that say what the answer is.
    private static final Phrases COPULAS = new Phrases(
            "is|are|was|be|being|would be|will be|should be|must be|can only be|has to be|equals|equal to|it's|turns out to be",
            "comes out to|here's|given by|as follows",
            "ist|lautet|lautete|beträgt|wäre|sind|heißt|es|sería|son|est|serait|sont|c'est|s'élève à|è|sarebbe|sono",
            "é|são|seria|is het|är|jest",
            "это|равен|равно|равна|составляет|будет|является|является число|есть|дорівнює",
            "是|为|為|应该是|应该为|应|应为|應為|應該是|就是|即|即为|等于|等於|应当是|该是|约为|选|選|选择|選擇",
            "は|が|は、|は次の通りです|은|는|이|가|คือ|เป็น|ได้แก่|เท่ากับ",
            "হল|হলো|হবে|হচ্ছে|है|होगा|होगी|हैं|అవుతుంది|అంటే|ni|ni:|هو|هي|هى|يكون|تكون",
            "adalah|yaitu|ialah|jẹ́|ni pé|là|olarak|היא|הוא");

    /// Small words that may stand around them.
    private static final Phrases FILLERS = new Phrases(
            "is|are|was|be|being|would be|would|will|should be|should|must be|must|can only be|has to be|therefore|thus|then",
            "hence|so|to|the|this|that|question|problem|above|of|for|approximately|about|around|exactly|simply|just|only",
            "option|choice|letter|number|value|final|correct|right|best|most|likely|probably|definitely|certainly|clearly",
            "ca.|ca|approx.|approx|aprox.|env.|ungef.|i.e.|e.g.|z. b.|z.b.|d. h.|d.h.|p. ej.|par ex.|прим.|ок.|т. е.|т.е.",
            "for sure|indeed|given by|as follows|in|here|it|it's|its|equals|equal|equal to|i believe|i think|i would say",
            "in dollars|in cents|dollars|in my opinion|my|your|our|which is|which|total|turns out|nearly|roughly|found",
            "appears|seems|either|namely|i choose|i pick|i select|comes out|still|answer|among|given|options|choices|here's",
            "ist|lautet|lautete|beträgt|wäre|sind|daher|also|somit|die|der|das|richtige|korrekte|endgültige|auf|diese|frage",
            "buchstabe|folglich|genau|ungefähr|etwa|insgesamt|möglichkeit|heißt",
            "es|sería|son|la|el|opción|correcta|correcto|final|letra|esta|pregunta|por lo tanto|por tanto|entonces|igual|que",
            "est|serait|sont|donc|le|bonne|correcte|exacte|juste|option|réponse|lettre|c'est|cette|finale|ainsi|égale|à|il|elle|s'élève|de|du|des",
            "è|sarebbe|quindi|opzione|lettera|corretta|giusta|esatta|finale|pari",
            "é|são|seria|portanto|opção|alternativa|então|o|a|e|correta|certa|os|as",
            "это|равен|равно|равна|составляет|будет|правильный|верный|вариант|буква|на|вопрос|итоговый|окончательный|таким образом",
            "это будет|является|поэтому|значит|правильная|верная|под буквой",
            "是|为|為|应该是|应该为|应为|应|應為|應該是|就是|即|即为|选项|選項|选择|選擇|选|選|等于|等於|约为|约|一共|总共|共|应当是|其实是|该是|乃|只有|的答案|项",
            "は|が|、|です|番号|選択肢|最終的な|正しい|約|合計|全部で|次の|通り|として|というと|の",
            "은|는|이|가|으로|로|번호|선택지|보기|약|바로|총|최종|모두|다음과|같습니다|같다|를|을|에|의|옵션",
            "คือ|ข้อ|เป็น|ที่|ถูกต้อง|ตัวเลือก|ประมาณ|สุดท้าย|ได้แก่|ว่า|จะ|ทั้งหมด|เท่ากับ|ของ",
            "হল|হলো|হবে|হচ্ছে|টি|সঠিক|বিকল্প|চূড়ান্ত|প্রশ্নের|সুতরাং|অপশন",
            "है|होगा|हैं|विकल्प|सही|यह|का|की|अंतिम|इसलिए|हुआ",
            "సరైన|ఎంపిక|అంటే|తుది|అవుతుంది|ఆప్షన్",
            "ni|sahihi|herufi|chaguo|la|mwisho|ya|yako|hili|kwa|swali|jumla",
            "هو|هي|هى|الصحيحة|النهائية|الخيار|الصحيح|النهائي|الحرف|رقم|يكون|تكون|إذن|لذلك|حوالي",
            "adalah|yaitu|ialah|yang|benar|pilihan|opsi|huruf|akhir|tepat|akhirnya|sebesar",
            "je|tó|tọ́|ti|o|náà|yìí|tí ó|gangan|làá|ló|jẹ́",
            "là|đúng|cuối cùng|phương án|doğru|seçenek|nihai|olarak|olur|het|juiste|optie|är|rätt|to|jest|poprawna",
            "היא|הוא|הנכונה|הסופית");

    /// Words that say how exact a number is.
    private static final Phrases ABOUT = new Phrases(
            "ca.|ca|approx.|approx|aprox.|env.|ungef.|прим.|ок.",
            "approximately|about|around|roughly|nearly|almost|exactly|circa|ungefähr|etwa|rund|genau|aproximadamente|unos|environ",
            "circa|cerca de|примерно|около|приблизительно|ровно|约|大约|約|およそ|ちょうど|약|대략|정확히|ประมาณ|প্রায়|సుమారు|takriban");

    /// Of more announcing words only the last ones are looked at.
    private static final int MOST = 400;

    private AnswerWords() {}

    /// The announcing words, from left to right.
    public static List<Hit> in(Passage p) {
        return in(p, null);
    }

    /// The announcing words and, as weak ones, the words for options.
    public static List<Hit> andOptionWordsIn(Passage p) {
        return in(p, OPTION_WORDS);
    }

    private static List<Hit> in(Passage p, @Nullable Phrases weak) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < p.length()) {
            char c = p.lowerAt(i);
            int end = WORDS.mayStartAt(c) ? WORDS.end(p, i) : i;
            boolean strong = end > i && !(p.sliceLower(i, end).equals("ans") && !opensAnswer(p, i));
            end = strong ? end : i;
            if (!strong && weak != null && weak.mayStartAt(c)) {
                end = weak.end(p, i);
            }
            if (end > i) {
                hits.add(new Hit(i, end, !strong));
            }
            i = Math.max(end, i + 1);
        }
        return hits.size() <= MOST ? hits : hits.subList(hits.size() - MOST, hits.size());
    }

    private static final Set<String> BEFORE_ANS =
            Set.of("final", "the", "my", "our", "correct", "right", "so", "hence", "thus", "therefore", "and");

    /// Whether "ans" is the abbreviation here, and not French for years: at the start of a line or a sentence,
    /// or behind an English word that leads to it.
    private static boolean opensAnswer(Passage p, int i) {
        int k = i;
        while (k > 0
                && i - k < 8
                && (Skip.isBlank(p.at(k - 1))
                        || "#>({[\"\\".indexOf(p.at(k - 1)) >= 0
                        || p.at(k - 1) == Passage.EMPHASIS)) {
            k--;
        }
        if (k == 0 || "\n.:;!?=".indexOf(p.at(k - 1)) >= 0) {
            return true;
        }
        int word = k;
        while (word > 0 && k - word < 10 && Character.isLetter(p.at(word - 1))) {
            word--;
        }
        return BEFORE_ANS.contains(p.sliceLower(word, k));
    }

    /// Where a word such as "approximately" ends that stands here; `i` where none does.
    public static int aboutEnd(Passage p, int i) {
        return ABOUT.end(p, i);
    }

    /// Where the announcing word ends that stands here; `i` where none does.
    static int wordEnd(Passage p, int i) {
        return WORDS.end(p, i);
    }

    /// Where the copula that stands here ends; `i` where none does.
    public static int copulaEnd(Passage p, int i) {
        return COPULAS.end(p, i);
    }

    /// Where the small word that stands here ends; `i` where none does.
    public static int fillerEnd(Passage p, int i) {
        return FILLERS.end(p, i);
    }
}
