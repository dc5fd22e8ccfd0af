package dev.assay.reports.scorecard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST https://gpu7.corp/v1/chat: 400, max_tokens is too large|POST … 400, max_tokens is too large",
                "Failed to connect to localhost/127.0.0.1:8080|Failed to connect to …",
                "Failed to connect to /10.0.0.5:8080 after 3 s|Failed to connect to … after 3 s",
                "api.internal.corp: Name or service not known|… Name or service not known",
                "cannot read '/home/a/model.gguf' (no such file)|cannot read '…' (no such file)",
                "C:\\models\\a.gguf is missing|… is missing",
                "[::1]:8080 refused|… refused",
                "429, retry after 1.5 s, 3 of 4 tries|429, retry after 1.5 s, 3 of 4 tries"
            })
    void aMessageNamesNoHostAndNoFolder(String message, String shown) {
        // the colon behind an address goes with its word
        assertThat(Discreet.text(message)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/home/a/model.gguf|…/model.gguf",
                "embedded/file:path=/home/a/model.gguf,name=local|embedded/file:path=…/model.gguf,name=local",
                "openai/qwen:base-url=http://127.0.0.1:8080/v1,name=local|openai/qwen:base-url=http://…,name=local",
                "a=/x/y,b=/z/w|a=…/y,b=…/w",
                "~/runs/today|…/today",
                "C:\\runs\\today|…\\today",
                "gsm8k/test|gsm8k/test",
                "deepseek/deepseek-flash:effort=high|deepseek/deepseek-flash:effort=high"
            })
    void aSettingKeepsWhatNamesTheThing(String value, String shown) {
        assertThat(Discreet.value(value)).isEqualTo(shown);
    }

    @Test
    void aPublicSourceStaysAnAddressWithoutSchemeUserAndQuery() {
        assertThat(Discreet.source("https://datasets.example.org/gsm8k?token=1"))
                .isEqualTo("datasets.example.org/gsm8k");
        assertThat(Discreet.source("https://me:key@host.example/x/set.jsonl")).isEqualTo("…set.jsonl");
        assertThat(Discreet.source("http://127.0.0.1:9000/set.jsonl")).isEqualTo("…set.jsonl");
        assertThat(Discreet.source("/data/mine.jsonl")).isEqualTo("…/mine.jsonl");
    }
}
