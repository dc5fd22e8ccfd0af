package dev.assay.datasets.freshmath;

import java.util.List;

/// Chooses between the two shapes of a Korean particle. Wordings write both, as in `사과은/는`; which one stays
/// depends on whether the syllable before it ends in a consonant. A number is read aloud first: 3 is 삼 and ends
/// in a consonant, 10 is 십 and does too, 2 is 이 and does not.
final class KoreanParticles {
    /// The pairs: first the shape after a consonant, then the shape after a vowel.
    private static final List<String> PAIRS = List.of("은/는", "이/가", "을/를", "과/와", "으로/로");

    private static final int NONE = 0;
    private static final int RIEUL = 8;
    private static final int OTHER = 1;

    private KoreanParticles() {}

    static String resolve(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String pair = pairAt(text, at);
            if (pair.isEmpty() || out.isEmpty()) {
                out.append(text.charAt(at++));
                continue;
            }
            int slash = pair.indexOf('/');
            int last = finalConsonant(out.charAt(out.length() - 1));
            boolean vowelShape = last == NONE || (last == RIEUL && pair.equals("으로/로"));
            out.append(vowelShape ? pair.substring(slash + 1) : pair.substring(0, slash));
            at += pair.length();
        }
        return out.toString();
    }

    private static String pairAt(String text, int at) {
        return PAIRS.stream()
                .filter(pair -> text.startsWith(pair, at))
                .findFirst()
                .orElse("");
    }

    /// The final consonant of a syllable or of a digit as it is read, as its number in Unicode; 0 for none. A
    /// final zero is read 십, 백 or 천, which all end in a consonant.
    private static int finalConsonant(char last) {
        if (last >= '가' && last <= '힣') {
            return (last - '가') % 28;
        }
        return switch (last) {
            case '1', '7', '8' -> RIEUL;
            case '0', '3', '6' -> OTHER;
            case '2', '4', '5', '9', '%' -> NONE;
            default -> throw new IllegalStateException("no Korean particle can follow '" + last + "'");
        };
    }
}
