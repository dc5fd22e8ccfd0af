package dev.assay.harness.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts that are made to hurt: one piece repeated.
public final class HostileTexts {

    private static final List<String> PIECES = List.of(
            " ",
            "\t",
            "\n",
            "\u0000",
            "\u200B",
            "\u200F",
            "\u202E",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "\u00A0",
            "{",
            "}",
            "(",
            "[",
            "\\",
            "\\\\",
            "$",
            "$$",
            "\\(",
            "\\[",
            "\\boxed{",
            "\\boxed ",
            "\\fbox{x",
            "\\frac{",
            "\\frac",
            "\\text{",
            "#",
            "####",
            "#### ",
            "*",
            "**",
            "_",
            "`",
            "answer",
            "answer ",
            "answer:",
            "Answer: ",
            "the answer is ",
            "answer (x) ",
            "answer(",
            "answer, so ",
            "답",
            "정답은 ",
            "答案",
            "答案是",
            "উত্তর ",
            "is ",
            "the ",
            "of ",
            ", so ",
            "so. ",
            "Choice_",
            "option A: x\n",
            "A ",
            "A",
            "A and ",
            "A, ",
            "(A)",
            "A is correct ",
            "(B) is the best ",
            "I ",
            "<",
            "<think>",
            "</think>",
            "<think ",
            "<think>a</think>",
            "[THINK]",
            "[/THINK]",
            "<channel|>",
            "<|channel|>",
            "<|channel|>final",
            "think\n",
            "1",
            "1,",
            "1.",
            "1 ",
            "1st ",
            "1/",
            "1-",
            "-",
            "-1",
            "1e9",
            "10^",
            "×",
            "1,234",
            "1 million ",
            "½",
            "²",
            "٣",
            "万",
            "1万",
            "x=",
            "= 1 ",
            "1%",
            "$1",
            "\nQ:",
            "\nQuestion: x",
            "\nA:",
            "1. ",
            "\n1. a",
            "two ",
            "two and ",
            "twenty-",
            "一",
            "none of the ",
            "a. ",
            "😀",
            "é",
            "e\u0301",
            "ﷺ",
            "cannot be determined ",
            "ANSWER : ",
            "\\left(",
            "^{",
            "^",
            "_{",
            "\\begin{pmatrix}",
            "&",
            "sqrt(",
            "-(",
            "|",
            "!",
            "..",
            "。");

    /// What the promise names, and what nests.
    private static final List<String> WORST = List.of(
            " ", "\n", "\u0000", "\u202E", "\uD800", "{", "\\boxed{", "<think>", "the answer is ", "1,", "A ", "#### ");

    private HostileTexts() {}

    /// The same for a dozen pieces only.
    public static Map<String, String> worstOfLength(int length) {
        Map<String, String> texts = new LinkedHashMap<>();
        WORST.forEach(piece -> texts.put(piece, piece.repeat(length / piece.length())));
        return texts;
    }

    /// A text of about so many characters for each piece.
    public static Map<String, String> ofLength(int length) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String piece : PIECES) {
            texts.put(piece, piece.repeat(length / piece.length()));
        }
        texts.put("nested boxes", "\\boxed{".repeat(length / 8) + "}".repeat(length / 8));
        texts.put("nested braces with a number", "{".repeat(length / 2) + "18" + "}".repeat(length / 2));
        texts.put("nested thoughts", "<think>".repeat(length / 16) + "</think>".repeat(length / 16) + "x");
        texts.put("a word, then blanks", "answer:" + " ".repeat(length) + "x");
        texts.put("a number, then blanks", "18" + " ".repeat(length) + "%");
        return texts;
    }
}
