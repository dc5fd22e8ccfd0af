package dev.assay.harness.yaml;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A YAML text with its name. The text is part of the value, so that a digest can be taken of exactly what was
/// read.
///
/// @param file as messages show it
/// @param text decoded, without a byte order mark
public record YamlSource(String file, String text) {
    public YamlSource {
        requireNonNull(file, "file is null");
        requireNonNull(text, "text is null");
    }

    /// Reads a file.
    ///
    /// @param problems receives why it cannot be read
    /// @return null when it cannot
    public static @Nullable YamlSource read(Path file, List<String> problems) {
        int most = YamlLimits.DEFAULT.bytes();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                problems.add(file + " is larger than " + most + " bytes; check that it is the right file");
                return null;
            }
            return new YamlSource(file.toString(), Utf8Text.decode(file.toString(), bytes));
        } catch (NoSuchFileException none) {
            problems.add(file + " does not exist; check the path");
        } catch (IOException e) {
            problems.add(
                    Files.isDirectory(file)
                            ? file + " is a folder; name the file in it"
                            : file + " cannot be read: " + e.getMessage());
        } catch (BadYamlException bad) {
            problems.add(String.valueOf(bad.getMessage()));
        }
        return null;
    }

    /// The document's fields.
    ///
    /// @param problems receives what is wrong with the document's form, and later what is wrong with its values
    /// @return null when nothing of it can be understood
    public @Nullable YamlFields fields(List<String> problems) {
        return fields(YamlLimits.DEFAULT, problems);
    }

    @Nullable
    YamlFields fields(YamlLimits limits, List<String> problems) {
        YamlNode root;
        try {
            root = new TreeBuilder(file, events(), limits, problems).document();
        } catch (BadYamlException bad) {
            problems.add(String.valueOf(bad.getMessage()));
            return null;
        } catch (MarkedYamlEngineException bad) {
            problems.add(syntax(bad));
            return null;
        } catch (ReaderException bad) {
            problems.add(character(bad));
            return null;
        } catch (YamlEngineException bad) {
            problems.add(file + " is no YAML: " + oneLine(String.valueOf(bad.getMessage())));
            return null;
        }
        if (root instanceof YamlNode.Mapping mapping) {
            return new YamlFields(file, "", mapping, problems);
        }
        problems.add(file + (root == null ? "" : ", line " + root.line()) + ": expected fields in the form name: value,"
                + " but found " + (root == null ? "an empty document" : YamlValue.describe(root)));
        return null;
    }

    Iterator<Event> events() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(YamlLimits.DEFAULT.bytes())
                .build();
        return new Parse(settings).parseString(text).iterator();
    }

    private String syntax(MarkedYamlEngineException bad) {
        Mark mark = bad.getProblemMark().or(bad::getContextMark).orElse(null);
        String context = bad.getContext() == null ? "" : bad.getContext() + ", ";
        return file + (mark == null ? "" : ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                + ": no YAML: " + oneLine(context + bad.getProblem())
                + "; check indentation, colons and quotes at and above that line";
    }

    private String character(ReaderException bad) {
        int at = text.offsetByCodePoints(0, Math.min(bad.getPosition(), text.codePointCount(0, text.length())));
        long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return String.format(
                Locale.ROOT,
                "%s, line %d: the character U+%04X cannot stand in YAML; remove it, or write \"\\u%04X\" in quotes",
                file,
                line,
                bad.getCodePoint(),
                bad.getCodePoint());
    }

    private static String oneLine(String message) {
        return message.replace('\n', ' ').strip();
    }
}
