package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static LogLines read(String log) {
        var lines = new LogLines();
        log.lines().forEach(lines::accept);
        return lines;
    }

    @Test
    void theCountsOfATaskAreThoseOfItsOwnLines() {
        LogLines lines = read("""
                slot launch_slot_: id  0 | task 0 | processing task
                slot update_slots: id  0 | task 0 | new prompt, n_ctx_slot = 1024, n_keep = 0, n_prompt_tokens = 11
                slot update_slots: id  1 | task 3 | new prompt, n_ctx_slot = 1024, n_keep = 0, n_prompt_tokens = 7
                slot update_slots: id  0 | task 0 | kv cache rm [0, end)
                slot      release: id  1 | task 3 | stop processing: n_past = 1024, truncated = 1
                slot print_timing: id  1 | task 3 |\s
                prompt eval time =       3.50 ms /     2 tokens (    1.75 ms per token,   571.43 tokens per second)
                       eval time =    1000.00 ms /   100 tokens (   10.00 ms per token,   100.00 tokens per second)
                      total time =    1003.50 ms /   102 tokens
                slot      release: id  0 | task 0 | stop processing: n_past = 20, truncated = 0
                slot print_timing: id  0 | task 0 |\s
                prompt eval time =     112.94 ms /    11 tokens (   10.27 ms per token,    97.40 tokens per second)
                       eval time =     180.27 ms /    10 tokens (   18.03 ms per token,    55.47 tokens per second)
                      total time =     293.21 ms /    21 tokens
                srv  update_slots: all slots are idle
                """);
        assertThat(lines.takeEnded(0)).isEqualTo(new TaskCounts(11L, 11L, 112.94, 10L, 180.27, false));
        TaskCounts cached = Objects.requireNonNull(lines.takeEnded(3));
        assertThat(cached).isEqualTo(new TaskCounts(7L, 2L, 3.50, 100L, 1000.0, true));
        assertThat(cached.cachedTokens()).isEqualTo(5);
        assertThat(lines.takeEnded(3)).as("taken once").isNull();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        LogLines lines = read("""
                slot update_slots: id  0 | task 5 | new prompt, n_prompt_tokens = many
                slot print_timing: id  0 | task 5 |\s
                prompt eval time =       -nan ms /     0 tokens (    -nan ms per token,     -nan tokens per second)
                       eval time =    another form
                      total time =       0.00 ms /    10 tokens
                """);
        assertThat(lines.takeEnded(5)).isEqualTo(new TaskCounts(null, 0L, null, null, null, null));
    }

    @Test
    void aTaskThatHasNotEndedGivesNothing() {
        LogLines lines = read("""
                slot update_slots: id  0 | task 5 | new prompt, n_ctx_slot = 9, n_keep = 0, n_prompt_tokens = 4
                slot      release: id  0 | task 5 | stop processing: n_past = 20, truncated = 0
                slot print_timing: id  0 | task 5 |\s
                prompt eval time =     112.94 ms /    11 tokens (   10.27 ms per token,    97.40 tokens per second)
                """);
        assertThat(lines.takeEnded(5)).isNull();
    }

    @Test
    void loadingTellsBuildAndSpecialTokens() {
        LogLines lines = read("""
                build: 4916 (c6af2161) with gcc (GCC) 10.2.1 20210130 for x86_64-redhat-linux
                print_info: BOS token        = 1 '<|im_start|>'
                print_info: EOS token        = 2 '<|im_end|>'
                print_info: EOG token        = 0 '<|endoftext|>'
                print_info: EOG token        = 2 '<|im_end|>'
                print_info: EOG token        = 9 ''
                """);
        assertThat(lines.build()).isEqualTo("4916 (c6af2161)");
        assertThat(lines.startToken()).isEqualTo("<|im_start|>");
        assertThat(lines.endTokens()).containsExactly("<|endoftext|>", "<|im_end|>");
    }
}
