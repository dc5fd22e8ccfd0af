package dev.assay.harness.task.file;

import dev.assay.harness.prompt.Slots;
import dev.assay.harness.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One text of a prompt: the same for every language, or one for each.
///
/// @param byLanguage the texts; under the empty name where one text serves all
record Wording(Map<String, String> byLanguage) {
    private static final String EVERY = "";

    Wording {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// Reads a text, or texts by language, and checks their slots.
    ///
    /// @param slots that there are
    /// @param must  that every text needs
    static Wording read(YamlValue value, Set<String> slots, List<String> must) {
        Map<String, String> texts = new TreeMap<>();
        if (value.isMapping()) {
            texts.putAll(value.textsByName());
            if (texts.isEmpty()) {
                value.problem("it has no text; write one, or one for each language, for example en: …");
            }
            texts.keySet().stream()
                    .filter(name -> !isLanguage(name))
                    .forEach(name -> value.problem(
                            "'" + name + "' is no language; expected codes such as en or ko, each with its text"));
        } else {
            String text = value.text();
            if (text != null) {
                texts.put(EVERY, text);
            }
        }
        texts.forEach((language, text) -> check(value, language, text, slots, must));
        return new Wording(texts);
    }

    /// Two or three small letters, as ISO 639 has them.
    static boolean isLanguage(String name) {
        return (name.length() == 2 || name.length() == 3) && name.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// The text in a language.
    ///
    /// @throws IllegalArgumentException where there is none
    String in(String language) {
        String text = byLanguage.getOrDefault(language, byLanguage.get(EVERY));
        if (text == null) {
            throw new IllegalArgumentException(
                    "the task's prompt has no text in '" + language + "'; it has " + String.join(", ", languages()));
        }
        return text;
    }

    /// The languages it has texts for, sorted; empty where one text serves all.
    List<String> languages() {
        return byLanguage.keySet().stream()
                .filter(name -> !name.equals(EVERY))
                .sorted()
                .toList();
    }

    /// Everything in it, in a fixed order, for a digest.
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        new TreeMap<>(byLanguage).forEach((language, text) -> {
            texts.add(language);
            texts.add(text);
        });
        return texts;
    }

    private static void check(YamlValue value, String language, String text, Set<String> slots, List<String> must) {
        String of = language.isEmpty() ? "" : "the text in '" + language + "' ";
        Set<String> used;
        try {
            used = Slots.names(text);
        } catch (IllegalArgumentException e) {
            value.problem(of + e.getMessage());
            return;
        }
        for (String name : used) {
            if (!slots.contains(name)) {
                value.problem(of + "has a slot {{ " + name + " }}; the slots are " + String.join(", ", slots));
            }
        }
        for (String name : must) {
            if (!used.contains(name)) {
                value.problem(of + "has no {{ " + name + " }}, which it needs; put it where the text belongs");
            }
        }
    }
}
