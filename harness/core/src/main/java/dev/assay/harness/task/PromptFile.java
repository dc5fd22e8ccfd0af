package dev.assay.harness.task;

import dev.assay.harness.digest.Digest;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.prompt.Slots;
import dev.assay.harness.prompt.TemplatePrompt;
import dev.assay.harness.spec.Options;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A prompt that a user wrote into a file (`prompt=FILE`).
///
/// @param name     the file's name without its ending, in letters that a variant's id may have
/// @param template its text
record PromptFile(String name, PromptTemplate template) {
    private static final int VERSION_DIGITS = 12;

    /// @return null when a problem was put to the options' list
    static @Nullable PromptFile read(String file, AnswerForm form, Options options) {
        try {
            Path path = Path.of(file);
            String text = Files.readString(path);
            if (form == AnswerForm.LETTER && !Slots.names(text).contains("choices")) {
                options.problem("names the prompt file " + file + ", which has no {{choices}}, so the options that a"
                        + " letter is to be named of would not be shown; put {{choices}} where they are to stand");
                return null;
            }
            String name = name(path);
            String digest = Digest.of(text);
            String version = digest.substring(digest.indexOf(':') + 1).substring(0, VERSION_DIGITS);
            return new PromptFile(name, new TemplatePrompt(name + "@" + version, text, DatasetTask.lineFor(form)));
        } catch (NoSuchFileException e) {
            options.problem("names the prompt file " + file + ", which does not exist; check the path");
        } catch (MalformedInputException e) {
            options.problem("names the prompt file " + file + ", which is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            options.problem("names the prompt file " + file + ", which cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            options.problem("names the prompt file " + file + ", which " + e.getMessage());
        }
        return null;
    }

    private static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        StringBuilder name = new StringBuilder();
        for (char c : file.substring(0, dot > 0 ? dot : file.length())
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            name.append((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-');
        }
        return name.isEmpty() ? "prompt" : name.toString();
    }
}
