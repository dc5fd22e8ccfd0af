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
            "not possible to calculate|cannot provide|can't provide|cannot answer|need more information|need additional information|additional information is needed|more information is needed",
            "not determinable|can not be determined|kann nicht bestimmt|kann nicht berechnet|não é possível determinar|non è possibile determinare",
            "please provide|please specify|please clarify|if you can provide|if you could provide|once you provide",
            "无法确定|無法確定|条件不足|信息不足|알 수 없|판단할 수 없|正確な答え|no se puede determinar|nicht bestimmt werden",
            "impossible de déterminer|невозможно определить|недостаточно");

    /// Words that tell what is missing. They conclude nothing where a value is assumed instead.
    private static final Phrases MISSING = new Phrases(
            "need to know|is not specified|are not specified|not specified|is not provided|not provided|not given|is missing|are missing",
            "nicht angegeben|no se especifica|n'est pas précisé|non è specificato|não é informado|не указано|没有给出|未给出");

    /// What a text says in its last paragraph when it says that the question cannot be answered; null where it
    /// does not, or where it goes on to conclude with a number.
    public static @Nullable String conclusion(Passage p) {
        int end = Lines.contentEnd(p);
        int start = Math.max(Lines.start(p, end), end - LONGEST);
        int last = -1;
        boolean missing = false;
        String said = null;
        for (int i = start; i < end; i++) {
            char c = p.lowerAt(i);
            int cannot = CONCLUSIONS.mayStartAt(c) ? CONCLUSIONS.end(p, i) : i;
            int stop = cannot == i && MISSING.mayStartAt(c) ? MISSING.end(p, i) : cannot;
            if (stop > i) {
                said = p.spelling(i, stop);
                missing = cannot == i;
                last = missing ? stop : Math.max(stop, Lines.sentenceEnd(p, stop) - 1);
                i = stop - 1;
            }
        }
        return last < 0 || concludes(p, Math.min(last, end), end, missing) ? null : said;
    }

    /// Whether a stretch comes to a number: behind an equals sign, or in a sentence of its own that opens with
    /// "so" where the one before says that there is no answer, and any where it only says what is missing.
    private static boolean concludes(Passage p, int from, int to, boolean missing) {
        boolean opened = false;
        for (int i = from; i < to; i++) {
            char c = p.at(i);
            boolean starts = (c == ' ' && ".;!".indexOf(p.at(i - 1)) >= 0) || c == '。';
            opened |= c == '=' || (starts && (missing || Conclusions.opens(p, i + 1)));
            if (opened && c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Values that are none: "Answer: N/A", `"answer": null`.
    private static final Phrases NO_VALUES = new Phrases(
            "n/a|null|none|nan|unknown|undetermined|undefined|indeterminate|not given|not available|not applicable|not known",
            "not determinable|not enough|insufficient|impossible to|unclear|not possible|not specified|not provided|unanswerable",
            "cannot be|can't be|can not be|could not be|unbekannt|nicht bestimmbar|desconocido|inconnu|inconnue|sconosciuto",
            "desconhecido|неизвестно|невозможно|невідомо|未知|不明|无法确定|無法確定|不确定|无法计算|알 수 없|不能确定|ไม่ทราบ|অজানা|अज्ञात|తెలియదు",
            "haijulikani|غير معروف|tidak diketahui|không xác định|bilinmiyor|belirsiz|onbekend|okänt|nieznane");

    /// Whether what stands at a position says that there is no value, and its sentence tells no number.
    public static boolean isNoValue(Passage p, int i) {
        int end = NO_VALUES.end(p, i);
        if (end == i) {
            return false;
        }
        int stop = Lines.sentenceEnd(p, end);
        for (int k = end; k < stop; k++) {
            if (p.at(k) >= '0' && p.at(k) <= '9') {
                return false;
            }
        }
        return true;
    }
}
