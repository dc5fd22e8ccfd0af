package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The reference page shows what the generator makes: its examples are item 0 of seed 1 of each kind.
class FreshMathDocsTest {

    @Test
    void thePageHasEveryKindWithItsExampleAndEveryLanguage() throws IOException {
        Path root = Path.of(System.getProperty("assay.root", ".."));
        String page = Files.readString(root.resolve("docs/reference/fresh-math.md"));
        Wording english = Wording.of("en");
        for (Kind kind : Kind.all()) {
            Problem problem = Problem.of(kind, 1, 0);
            assertThat(page)
                    .contains("| `" + kind.id() + "` | " + english.question(problem) + " | " + problem.gold() + " |");
        }
        FreshMath.languages().forEach(language -> assertThat(page).contains("`" + language + "`"));
        assertThat(page).contains("generated:" + FreshMath.GENERATOR);
    }
}
