package dev.assay.harness.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/// The external endpoint that answers by a plan, a process of its own.
final class PlannedServer implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final int port;

    private PlannedServer(Process process, BufferedReader out, int port) {
        this.process = process;
        this.out = out;
        this.port = port;
    }

    static PlannedServer start(Path rows, String plan, int seed) throws IOException, URISyntaxException {
        Path script = Path.of(Objects.requireNonNull(PlannedServer.class.getResource("planned_server.py"))
                .toURI());
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", script.toString(), rows.toString(), "--plan", plan, "--seed", "" + seed)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException none) {
            Assumptions.abort("needs python3, which is not on the PATH");
            throw new UncheckedIOException(none);
        }
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("planned_server.py ended without a port");
        }
        return new PlannedServer(process, out, Integer.parseInt(line));
    }

    String model() {
        return "openai/planned-1:base-url=http://127.0.0.1:" + port + "/v1";
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
