package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Options that are counted in words: "the third option", "第三个选项".
final class Ordinals {

    private static final int LONGEST = 24;

    /// The words for each option, first option first.
    private static final List<List<String>> WORDS = new ArrayList<>();

    static {
        language("% option|% choice", "first second third fourth fifth sixth seventh eighth ninth tenth");
        language("% option|% antwort|% möglichkeit", "erste zweite dritte vierte fünfte sechste");
        language("% opción|% alternativa", "primera segunda tercera cuarta quinta sexta");
        language("% option|% réponse|% proposition", "première deuxième troisième quatrième cinquième sixième");
        language("% opzione|% risposta", "prima seconda terza quarta quinta sesta");
        language("% opção|% alternativa", "primeira segunda terceira quarta quinta sexta");
        language("% вариант", "первый второй третий четвертый пятый шестой");
        language("pilihan %|opsi %", "pertama kedua ketiga keempat kelima keenam");
        language("第%个选项|第%個選項|第%项|第%項|第%の選択肢", "一 二 三 四 五 六");
        language("%番目の選択肢|%つ目の選択肢|% 번째 선택지|%번째 선택지|% 번째 보기|%번째 보기", "1 2 3 4 5 6");
        language("% 번째 선택지|% 번째 보기|% 번째 옵션", "첫 두 세 네 다섯 여섯");
    }

    private Ordinals() {}

    /// @param nouns    words for an option, parted by `|`; `%` stands for the ordinal
    /// @param ordinals from the first on
    private static void language(String nouns, String ordinals) {
        String[] counted = ordinals.split(" ");
        for (int i = 0; i < counted.length; i++) {
            if (WORDS.size() == i) {
                WORDS.add(new ArrayList<>());
            }
            for (String noun : nouns.split("\\|")) {
                WORDS.get(i).add(Passage.of(noun.replace("%", counted[i])).lower());
            }
        }
    }

    /// The option of so many whose ordinal ends at a position; null where none does.
    static @Nullable Label endingAt(Passage p, int end, int options) {
        String before = p.sliceLower(Math.max(0, end - LONGEST), end);
        for (int i = 0; i < Math.min(options, WORDS.size()); i++) {
            for (String words : WORDS.get(i)) {
                int start = end - words.length();
                if (before.endsWith(words) && startsWord(p, start)) {
                    return new Label(i, start, end, true);
                }
            }
        }
        return null;
    }

    /// The option of so many whose ordinal starts at a position; null where none does.
    static @Nullable Label startingAt(Passage p, int start, int options) {
        if (!startsWord(p, start)) {
            return null;
        }
        String here = p.sliceLower(start, Math.min(p.length(), start + LONGEST));
        for (int i = 0; i < Math.min(options, WORDS.size()); i++) {
            for (String words : WORDS.get(i)) {
                if (here.startsWith(words)) {
                    return new Label(i, start, start + words.length(), true);
                }
            }
        }
        return null;
    }

    /// Whether no word goes on here; scripts that write words without blanks between have no such bound.
    private static boolean startsWord(Passage p, int start) {
        char before = p.at(start - 1);
        return before >= 0xE00 || !Character.isLetterOrDigit(before);
    }
}
