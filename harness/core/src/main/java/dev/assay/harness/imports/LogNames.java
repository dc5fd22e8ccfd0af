package dev.assay.harness.imports;

/// Names out of a log, made fit to stand in a message or an id.
final class LogNames {
    private static final int LONGEST = 200;

    private LogNames() {}

    /// A name without control characters, cut where it is too long.
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> {
            boolean plain = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            shown.appendCodePoint(plain ? c : '�');
        });
        return shown.toString();
    }

    /// A name that must be there.
    static String required(String name, String where, String what) {
        if (name.isBlank()) {
            throw new BadLogException(where + " does not tell " + what);
        }
        return shown(name);
    }
}
