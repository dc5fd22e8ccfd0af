package dev.assay.harness.extract.passage;

import org.jspecify.annotations.Nullable;

/// The ways in which an answer says that it gives none.
public final class Declining {

    private static final Phrases PHRASES = new Phrases(
            "none of the|none|no answer|no correct|no single|no option|no valid|not given|not listed|not provided|not enough",
            "not possible|not determinable|not available|not applicable|impossible to|cannot be|can't be|can not be|could not be",
            "indeterminate|undetermined|undefined|unknown|unclear|insufficient|unable to|n/a|inconclusive|ambiguous",
            "无法确定|無法確定|无法|不确定|不能确定|没有|题目有误|题目可能有误|题目错误|無解|无解|알 수 없|없음|없습니다|판단할 수 없|不明|わかりません",
            "keine|nicht bestimmbar|unbekannt|ninguna|no se puede|aucune|impossible de|nessuna|nenhuma|невозможно|нельзя|нет ответа");

    private static final int LONGEST = 600;

    private Declining() {}

    /// Whether what stands at a position says that there is no answer.
    public static boolean at(Passage p, int i) {
        return PHRASES.end(p, i) > i;
    }

    private static final Phrases CONCLUSIONS = new Phrases(
            "cannot be determined|can't be determined|cannot determine|can't determine|cannot be calculated|cannot calculate",
            "cannot be answered|cannot be solved|not possible to determine|impossible to determine|impossible to calculate",
            "not enough information|insufficient information|lack of information|missing information|unable to determine",
            "not possible to calculate|cannot provide|can't provide|cannot answer|need more information|need additional information",
            "please provide|please specify|please clarify|if you can provide|if you could provide|once you provide",
            "need to know|would need to know|additional information is needed|more information is needed|is not specified|are not specified|not specified|is not provided|not given",
            "无法确定|無法確定|条件不足|信息不足|알 수 없|판단할 수 없|正確な答え|no se puede determinar|nicht bestimmt werden",
            "impossible de déterminer|невозможно определить|недостаточно");

    /// What a text says in its last paragraph when it says that the question cannot be answered; null where it
    /// does not.
    public static @Nullable String conclusion(Passage p) {
        int end = Lines.contentEnd(p);
        int start = Math.max(Lines.start(p, end), end - LONGEST);
        for (int i = start; i < end; i++) {
            int stop = CONCLUSIONS.mayStartAt(p.lowerAt(i)) ? CONCLUSIONS.end(p, i) : i;
            if (stop > i) {
                return p.spelling(i, stop);
            }
        }
        return null;
    }
}
