package dev.assay.harness.extract.passage;

/// The ways in which an answer says that it gives none.
public final class Declining {

    private static final Phrases PHRASES = new Phrases(
            "none of the|none|no answer|no correct|no single|no option|no valid|not given|not listed|not provided|not enough",
            "not possible|not determinable|not available|not applicable|impossible to|cannot be|can't be|can not be|could not be",
            "indeterminate|undetermined|undefined|unknown|unclear|insufficient|unable to|n/a|inconclusive|ambiguous",
            "无法确定|無法確定|无法|不确定|不能确定|没有|题目有误|题目可能有误|题目错误|無解|无解|알 수 없|없음|없습니다|판단할 수 없|不明|わかりません",
            "keine|nicht bestimmbar|unbekannt|ninguna|no se puede|aucune|impossible de|nessuna|nenhuma|невозможно|нельзя|нет ответа");

    private Declining() {}

    /// Whether what stands at a position says that there is no answer.
    public static boolean at(Passage p, int i) {
        return PHRASES.end(p, i) > i;
    }
}
