package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages for people: no dead link, no page that nobody finds.
class DocsTest {
    static final Path ROOT =
            Path.of(System.getProperty("assay.root")).toAbsolutePath().normalize();

    /// `[words](target)` and `![words](target)`.
    private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]++)\\)");

    private static final Pattern ELSEWHERE = Pattern.compile("^(?:https?|mailto):");
    private static final Pattern DEVELOPERS_PATH = Pattern.compile("/(?:home|Users|root|work)/|[A-Z]:\\\\");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TODO|FIXME)\\b");

    @Test
    void everyRelativeLinkLeadsToAFileAndItsHeading() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                int hash = link.indexOf('#');
                Path target = target(page, link);
                if (!Files.exists(target)) {
                    dead.add(ROOT.relativize(page) + " links to " + link + ", which is not there");
                } else if (hash >= 0 && !anchors(target).contains(link.substring(hash + 1))) {
                    dead.add(ROOT.relativize(page) + " links to " + link + ", which has no such heading");
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void everyPageUnderDocsIsReachedFromTheReadme() {
        Set<Path> seen = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("docs/README.md")));
        while (!open.isEmpty()) {
            Path page = open.pop();
            if (seen.add(page) && page.toString().endsWith(".md") && Files.isRegularFile(page)) {
                links(page).forEach(link -> open.push(target(page, link)));
            }
        }

        assertThat(under(ROOT.resolve("docs")))
                .allSatisfy(file -> assertThat(seen).contains(file));
    }

    @Test
    void noPageNamesADevelopersMachineOrIsLeftUnfinished() {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(read(page))
                        .doesNotContainPattern(DEVELOPERS_PATH)
                        .doesNotContainPattern(UNFINISHED));
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                .map(ROOT::resolve)
                .toList());
        under(ROOT.resolve("docs")).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .forEach(pages::add);
        return pages;
    }

    private static List<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> links(Path page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(String.join("\n", prose(page)));
        while (link.find()) {
            if (!ELSEWHERE.matcher(link.group(1)).find()) {
                links.add(link.group(1));
            }
        }
        return links;
    }

    private static Path target(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /// Headings as GitHub names them: lower case, spaces to hyphens, all else but letters, digits, `-`, `_`
    /// gone.
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new TreeSet<>();
        for (String line : prose(page)) {
            if (line.startsWith("#")) {
                anchors.add(line.replaceFirst("^#++\\s*+", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-')
                        .replaceAll("[^\\p{L}\\p{N}_-]", ""));
            }
        }
        return anchors;
    }

    /// The lines outside fenced blocks.
    private static List<String> prose(Path page) {
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : read(page).lines().toList()) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                lines.add(line);
            }
        }
        return lines;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
