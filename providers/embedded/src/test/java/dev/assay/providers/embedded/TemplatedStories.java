package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The model of the stories with another chat template in its header.
final class TemplatedStories {
    private TemplatedStories() {}

    /// Writes the model with a template that is at most as long as its own; spaces in front make up the length.
    static Path write(Path file, String template) throws IOException {
        byte[] model = Files.readAllBytes(TestModels.stories());
        String text = new String(model, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("{%", text.indexOf("tokenizer.chat_template"));
        int length = (model[at - 8] & 0xff) | (model[at - 7] & 0xff) << 8;
        byte[] own = template.getBytes(StandardCharsets.UTF_8);
        assertThat(own.length).as("bytes of the template").isLessThanOrEqualTo(length);
        Arrays.fill(model, at, at + length, (byte) ' ');
        System.arraycopy(own, 0, model, at + length - own.length, own.length);
        return Files.write(file, model);
    }
}
