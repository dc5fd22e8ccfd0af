package dev.assay.harness.spec;

import java.io.Serial;
import java.util.List;

/// Everything that is wrong with a plan, told at once and before the first call.
public final class ProblemsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /// @param problems one message each: what, where, the value seen, the remedy
    public ProblemsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems == null ? List.of(String.valueOf(getMessage())) : problems;
    }
}
