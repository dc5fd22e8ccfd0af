package dev.assay.harness.extract.math;

import java.io.Serial;

/// A formula that the parser does not understand. Never leaves this package: such formulas are compared as
/// text.
final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what, null, false, false);
    }
}
