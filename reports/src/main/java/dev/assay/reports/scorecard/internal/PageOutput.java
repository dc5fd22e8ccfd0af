package dev.assay.reports.scorecard.internal;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Where the templates write to. Whatever a model or a data set put into a text, what comes out can stand
/// in HTML and be written as UTF-8.
public record PageOutput(Writer out) implements TemplateOutput {
    @Override
    public void writeContent(String text) {
        try {
            out.write(Plain.text(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeContent(String text, int beginIndex, int endIndex) {
        writeContent(text.substring(beginIndex, endIndex));
    }
}
