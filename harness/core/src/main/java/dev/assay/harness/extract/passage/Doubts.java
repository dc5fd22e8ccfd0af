package dev.assay.harness.extract.passage;

import java.util.List;

/// The words by which an answer takes back what it said, and those by which it says better.
public final class Doubts {

    private static final Phrases DOUBTS = new Phrases(
            "wait|no wait|oops|sorry|on second thought|actually|hmm|moment|warte|halt|espera|un momento|attends|attendez",
            "aspetta|espere|подождите|подожди|стоп|等一下|等等|待って|ちょっと待って|잠깐|잠깐만요|เดี๋ยวก่อน|দাঁড়ান|रुकिए|bekle|tunggu");

    /// Of the doubts those that leave no doubt: what follows is the correction, in whatever words.
    private static final Phrases WITHDRAWALS = new Phrases(
            "scratch that|i made a mistake|i made an error|that's wrong|that is wrong|this is wrong|that was wrong",
            "that's not right|that is not right|that's incorrect|that is incorrect|this is incorrect|i was wrong|correction",
            "that can't be right|that cannot be right|that's a mistake|that is a mistake|i miscalculated|let me correct that|no,",
            "das ist falsch|das stimmt nicht|das war falsch|ich habe mich verrechnet|ich habe einen fehler gemacht|korrektur",
            "eso está mal|eso es incorrecto|no es correcto|me equivoqué|cometí un error|corrección",
            "c'est faux|ce n'est pas correct|c'est incorrect|je me suis trompé|j'ai fait une erreur|correction",
            "è sbagliato|ho sbagliato|non è corretto|isso está errado|está errado|eu errei|cometi um erro|correção",
            "это неверно|это неправильно|я ошибся|я ошиблась|это ошибка|不对|错了|这是错的|算错了|我算错了",
            "違います|間違えました|間違いです|間違っています|これは間違い|아닙니다|틀렸습니다|잘못 계산했습니다|실수했습니다",
            "ผิด|ไม่ถูกต้อง|এটা ভুল|ভুল হয়েছে|এটি ভুল|यह गलत है|गलत है|ఇది తప్పు|తప్పు|si sahihi|nimekosea|hiyo si sahihi",
            "هذا خطأ|أخطأت|itu salah|saya salah|sai rồi|đó là sai|bu yanlış|yanlış|to błąd|dat is fout|det är fel|це помилка|це неправильно",
            "nein,|non,|não,|нет,|ні,|nee,|nej,|nie,|hayır,|bukan,|không,|hapana,|नहीं,|না,|కాదు,|لا،|不是,|不,|いや、|いいえ、|아니,|아니요,|아뇨,|아니다,|ไม่ใช่");

    private static final Phrases CORRECTIONS = new Phrases(
            "it should be|that should be|should be|should have been|it is|it's|that's|that is|i get|we get|make that|i mean|i meant",
            "it must be|应该是|应为|正しくは|正确的是|correct is|es muss|debería ser|il faut|должно быть");

    /// Words by which the same phrases confirm: "that's right", "it is indeed 9 eggs times $2".
    private static final Phrases CONFIRMATIONS = new Phrases(
            "right|correct|indeed|consistent|true|still|the same|same|fine|good|exactly right|what|why|because|how|all|also|as expected|in line",
            "richtig|korrekt|correcto|correct|juste|exact|corretto|giusto|correto|верно|правильно|对的|正确的|正しい");

    private Doubts() {}

    /// Where the last doubt stands, such a word at the start of a sentence; -1 where none does, or a marker
    /// behind it says the last word.
    public static int last(Passage p) {
        List<AnswerWords.Hit> words = AnswerWords.in(p);
        List<Boxes.Box> boxes = Boxes.in(p);
        int marker = boxes.isEmpty() ? 0 : boxes.getLast().end();
        for (AnswerWords.Hit word : words) {
            marker = isPredicate(p, word.start()) ? marker : Math.max(marker, word.end());
        }
        for (int i = p.length() - 1; i >= marker; i--) {
            char c = p.lowerAt(i);
            boolean may = DOUBTS.mayStartAt(c) || WITHDRAWALS.mayStartAt(c);
            if (may && startsSentence(p, i) && (DOUBTS.end(p, i) > i || WITHDRAWALS.end(p, i) > i)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether an announcing word stands behind what it announces: "18 is the answer", "Bが正解です".
    private static boolean isPredicate(Passage p, int word) {
        String before = p.sliceLower(Math.max(0, word - 20), word);
        return before.contains(" is the ")
                || before.contains(" is our ")
                || before.contains(" is my ")
                || before.endsWith("が")
                || before.endsWith("가 ")
                || before.endsWith("이 ");
    }

    private static boolean startsSentence(Passage p, int i) {
        int k = i;
        while (k > 0 && i - k < 4 && (p.at(k - 1) == ' ' || p.at(k - 1) == Passage.EMPHASIS || p.at(k - 1) == '(')) {
            k--;
        }
        return k == 0 || ".!?\n…—-。！？,、，।".indexOf(p.at(k - 1)) >= 0;
    }

    /// Whether the doubt at a position takes back what stands before it, beyond doubt.
    public static boolean withdraws(Passage p, int doubt) {
        return WITHDRAWALS.end(p, doubt) > doubt;
    }

    /// Where a sentence says what is right: the sentence itself where "so" or "therefore" opens it, else
    /// behind "it should be"; -1 where it says nothing of the kind.
    ///
    /// @param doubt where the last doubt stands
    public static int told(Passage p, int doubt, int sentence) {
        if (Conclusions.opens(p, sentence) || (sentence > doubt && withdraws(p, doubt))) {
            return sentence;
        }
        int end = WITHDRAWALS.end(p, sentence);
        if (end > sentence && (p.at(end) == ':' || p.at(end - 1) == ',')) {
            return p.at(end) == ':' ? end + 1 : end;
        }
        int last = -1;
        for (int i = sentence; i < p.length(); i++) {
            boolean part = Phrases.isWordChar(p.at(i)) && Character.isLetterOrDigit(p.at(i - 1));
            int told = !part && CORRECTIONS.mayStartAt(p.lowerAt(i)) ? CORRECTIONS.end(p, i) : i;
            boolean confirms = told > i && CONFIRMATIONS.end(p, Skip.blanks(p, told)) > Skip.blanks(p, told);
            last = told > i && !confirms ? told : last;
        }
        return last;
    }
}
