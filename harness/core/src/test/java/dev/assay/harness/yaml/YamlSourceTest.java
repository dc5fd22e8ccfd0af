package dev.assay.harness.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.events.Event;

/// What is no document is refused whole, with the place and the remedy.
final class YamlSourceTest {
    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path temp = Path.of("");

    @Test
    void aFieldThatStandsTwiceIsToldWithBothLines() {
        fields("limit: 3\nseed: 1\nmodels:\n  - name: a\n    name: b\nlimit: 4\n");

        assertThat(problems)
                .containsExactly(
                        "f.yaml, line 5, field models[0].name: the field stands on line 4 already; remove one of the two",
                        "f.yaml, line 6, field limit: the field stands on line 1 already; remove one of the two");
    }

    @Test
    void aSyntaxErrorHasItsLineAndColumn() {
        assertThat(fields("limit: 3\ntasks: [a, b\nseed: 1\n")).isNull();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("f.yaml, line 3, column")
                .contains("no YAML");
    }

    @Test
    void aTabThatIndentsIsASyntaxErrorOnItsLine() {
        assertThat(fields("models:\n\t- a\n")).isNull();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("f.yaml, line 2")
                .contains("TAB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n"})
    void anEmptyDocumentIsToldAsSuch(String text) {
        assertThat(fields(text)).isNull();
        assertThat(problems).singleElement().asString().contains("expected fields in the form name: value");
    }

    @Test
    void aListWhereFieldsBelongIsTold() {
        assertThat(fields("- a\n- b\n")).isNull();
        assertThat(problems)
                .containsExactly("f.yaml, line 1: expected fields in the form name: value, but found a list");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(fields("a: x\n---\nb: y\n")).isNull();
        assertThat(problems).containsExactly("f.yaml, line 2: a second document starts here; keep one in a file");
    }

    @Test
    void aTagIsRefusedAndNothingOfItIsMade() {
        fields("a: !!java.net.URL [\"http://127.0.0.1\"]\nb: !secret x\n");

        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst()).startsWith("f.yaml, line 1, field a: the tag");
        assertThat(problems.getLast()).startsWith("f.yaml, line 2, field b: the tag");
    }

    @Test
    void anAliasStandsForItsAnchor() {
        YamlFields fields = requireNonNull(fields("a: &x {n: 1}\nb: *x\n"));

        assertThat(problems).isEmpty();
        assertThat(requireNonNull(fields.get("b")).json()).isEqualTo("{\"n\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: *nowhere\n", "a: &x [*x]\n", "a: *star text\n"})
    void anAliasWithoutAnAnchorBeforeItIsRefused(String text) {
        assertThat(fields(text)).isNull();
        assertThat(problems).singleElement().asString().startsWith("f.yaml, line 1");
    }

    /// A hundred to the twentieth values on twenty lines. The reader stops long before the end: it looks at no
    /// more events than there are words in the text.
    @Test
    void anAliasBombEndsAfterAsManyStepsAsItHasWords() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 20; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(99) + "*a" + (i - 1) + "]\n");
        }
        YamlSource source = new YamlSource("f.yaml", bomb.toString());
        Iterator<Event> events = source.events();
        TreeBuilder builder = new TreeBuilder("f.yaml", events, YamlLimits.DEFAULT, problems);
        String message = "";
        try {
            builder.document();
        } catch (BadYamlException refused) {
            message = String.valueOf(refused.getMessage());
        }

        assertThat(message).startsWith("f.yaml, line 4: the document has more than 50000 keys and values");
        assertThat(builder.steps()).isLessThan(600);
        assertThat(source.fields(problems)).isNull();
        assertThat(problems).containsExactly(message);
    }

    @Test
    void depthIsCountedThroughAliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 40; i++) {
            text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }

        assertThat(fields(text.toString())).isNull();
        assertThat(problems).singleElement().asString().contains("more than 32 levels of nesting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void aDeepDocumentIsRefusedWithoutReadingItToItsEnd(String level) {
        assertThat(fields("a:\n  " + level.repeat(100_000) + "\n")).isNull();
        assertThat(problems).singleElement().asString().startsWith("f.yaml, line 2");
    }

    @Test
    void aKeyThatIsNoTextIsRefused() {
        assertThat(fields("user: {{ question }}\n")).isNull();
        assertThat(problems).singleElement().asString().contains("line 1", "put {{ … }} into quotes");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() throws Exception {
        Path file = temp.resolve("latin.yaml");
        Files.write(file, "a: x\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(YamlSource.read(file, problems)).isNull();
        assertThat(problems).singleElement().asString().startsWith(file + ", line 2: the byte 0xE9 is not UTF-8");
    }

    @Test
    void utf16IsNamedAsSuch() throws Exception {
        Path file = temp.resolve("wide.yaml");
        Files.write(file, "a: x\n".getBytes(StandardCharsets.UTF_16));

        assertThat(YamlSource.read(file, problems)).isNull();
        assertThat(problems).singleElement().asString().contains("is UTF-16, not UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoProblem() throws Exception {
        Path file = temp.resolve("windows.yaml");
        Files.writeString(file, "\uFEFFa: x\r\nb: y\r\n");
        YamlSource source = requireNonNull(YamlSource.read(file, problems));
        YamlFields fields = requireNonNull(source.fields(problems));

        assertThat(fields.names()).containsExactly("a", "b");
        assertThat(problems).isEmpty();
    }

    @Test
    void aControlCharacterIsNamedWithItsLine() {
        assertThat(fields("a: x\nb: \u0007\n")).isNull();
        assertThat(problems).singleElement().asString().startsWith("f.yaml, line 2: the character U+0007");
    }

    @Test
    void aLargeFileAFolderAndAMissingFileAreRefused() throws Exception {
        Path large = temp.resolve("large.yaml");
        Files.writeString(large, "a: " + "x".repeat(YamlLimits.DEFAULT.bytes()));

        assertThat(YamlSource.read(large, problems)).isNull();
        assertThat(YamlSource.read(temp, problems)).isNull();
        assertThat(YamlSource.read(temp.resolve("none.yaml"), problems)).isNull();
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).contains("larger than 1048576 bytes");
        assertThat(problems.get(1)).contains("is a folder");
        assertThat(problems.get(2)).contains("does not exist");
    }

    private @Nullable YamlFields fields(String text) {
        return new YamlSource("f.yaml", text).fields(problems);
    }
}
