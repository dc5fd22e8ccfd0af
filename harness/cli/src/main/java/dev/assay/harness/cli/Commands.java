package dev.assay.harness.cli;

import picocli.CommandLine;

/// Makes the commands, each with the console it writes to.
final class Commands implements CommandLine.IFactory {
    private final Console console;
    private final CommandLine.IFactory rest = CommandLine.defaultFactory();

    Commands(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Console.class).newInstance(console);
        } catch (NoSuchMethodException withoutConsole) {
            return rest.create(type);
        }
    }
}
