package dev.assay.harness.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"assay " + Main.version() + " on Java " + Runtime.version()};
    }
}
