package dev.assay.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTimingsTest {
    @Test
    void llamaCppTellsMillisecondsAndOllamaNanoseconds() {
        assertThat(
                        EngineTimings.of(
                                "{\"cache_n\":5,\"prompt_n\":40,\"prompt_ms\":200.0,\"predicted_n\":30,\"predicted_ms\":600.0}"))
                .isEqualTo(new EngineTimings(200, 50, 40));
        assertThat(EngineTimings.of("{\"prompt_eval_count\":40,\"prompt_eval_duration\":200000000,"
                        + "\"eval_count\":30,\"eval_duration\":600000000}"))
                .as("Ollama counts what it had cached among what it read")
                .isEqualTo(new EngineTimings(-1, 50, -1));
    }

    @Test
    void whatIsNotToldIsUnknownAndNotZero() {
        assertThat(EngineTimings.of(null)).isEqualTo(EngineTimings.UNKNOWN);
        assertThat(EngineTimings.of("[")).isEqualTo(EngineTimings.UNKNOWN);
        assertThat(EngineTimings.of("{\"prompt_n\":0,\"prompt_ms\":0}").prompt())
                .isNegative();
        assertThat(EngineTimings.of("{\"eval_count\":30,\"eval_duration\":600000000}")
                        .prompt())
                .isNegative();
    }
}
