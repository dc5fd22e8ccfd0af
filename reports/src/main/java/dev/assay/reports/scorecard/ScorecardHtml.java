package dev.assay.reports.scorecard;

import dev.assay.reports.scorecard.internal.Figures;
import dev.assay.reports.scorecard.internal.Page;
import dev.assay.reports.scorecard.internal.PageOutput;
import dev.assay.reports.scorecard.internal.Payload;
import dev.assay.reports.scorecard.internal.Sentences;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a scorecard as one HTML file: it fetches nothing, opens from disk, prints, reads without script
/// and without colour. The same card gives the same bytes. Text from models and data sets stands in it as
/// text, never as markup.
public final class ScorecardHtml {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ScorecardHtml.class.getClassLoader(), Page.class.getPackageName() + ".templates");

    private ScorecardHtml() {}

    /// Writes the file whole or not at all.
    ///
    /// @param words the language of everything but the models' and the data sets' own text
    public static void write(Scorecard card, Words words, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                write(card, words, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Writes to a writer, which stays open.
    public static void write(Scorecard card, Words words, Writer out) throws IOException {
        Payload payload = new Payload(card, new Sentences(words, new Figures(words)));
        try {
            TEMPLATES.render("page.jte", Page.of(card, words, payload), new PageOutput(out));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException unchecked) {
                throw new IOException(
                        "the scorecard of run " + card.manifest().run() + " cannot be written", unchecked);
            }
            throw e;
        }
    }
}
