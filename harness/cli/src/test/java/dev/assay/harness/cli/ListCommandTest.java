package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class ListCommandTest {
    @Test
    void everyTaskHasRowsLanguagesLicenceAndShots() {
        String list = Ran.of("list", "tasks").out();

        assertThat(list)
                .containsPattern("(?m)^mgsm +2,750 +0 or 8 +CC-BY-4.0 +bn de en es fr ja ru sw te th zh$")
                .containsPattern("(?m)^mmlu +14,042 +0 or 5 +MIT +en$")
                .containsPattern("(?m)^gpqa-diamond +198 +0 +CC-BY-4.0, restricted +en$")
                .containsPattern("(?m)^fresh-math +no end +0 or 3 +")
                .doesNotContain("deepseek");
    }

    @Test
    void asJsonEveryFactHasAName() throws Exception {
        JsonNode first =
                new ObjectMapper().readTree(Ran.of("list", "--json").out()).get(0);

        assertThat(first.path("kind").asText()).isEqualTo("task");
        assertThat(first.path("id").asText()).isEqualTo("fresh-math");
        assertThat(first.path("card").path("languages")).hasSize(12);
        assertThat(first.path("card").path("shots")).hasSize(2);
        assertThat(first.path("card").has("rows")).isFalse();
    }
}
