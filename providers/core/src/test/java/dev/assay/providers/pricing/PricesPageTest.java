package dev.assay.providers.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page that explains the book says what the book is.
class PricesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("assay.root"), "docs", "reference", "prices.md");

    @Test
    void thePageExplainsEveryColumnInOrder() throws IOException {
        List<String> columns = Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.equals("## The file"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();

        assertThat(columns).isEqualTo(PriceLine.HEADER);
    }

    @Test
    void thePageNamesTheBundledFileAndItsKinds() throws IOException {
        PriceBook book = PriceBook.bundled();

        assertThat(Files.readString(PAGE)).contains("`" + book.name() + "-" + book.version() + ".csv`");
        assertThat(Files.readString(PAGE))
                .contains(book.entries().stream()
                        .map(entry -> "| `" + entry.price().kind() + "` |")
                        .collect(Collectors.toSet()));
    }
}
