package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that sends the key back must not bring it into a file or onto the screen.
final class SecretTest {
    private static final String KEY = "plainlookingword77";

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void theKeyIsInNoFileAndInNoOutput(int status) throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 3);
        Path out = temp.resolve("run");
        try (ChatServer server = ChatServer.start((call, _, _) -> {
            String sent = String.valueOf(call.headers().get("authorization"));
            assertThat(sent).contains(KEY);
            call.respond(
                    status,
                    "application/json",
                    "{\"error\":{\"message\":\"you sent " + sent + "\",\"type\":\"bad\"}}",
                    "x-request-id: " + KEY);
        })) {
            Ran ran = Ran.in(
                    Map.of("MY_KEY", KEY),
                    "run",
                    "-m",
                    server.model(",key-env=MY_KEY"),
                    "-t",
                    rows.task(),
                    "-o",
                    out.toString(),
                    "--json");

            assertThat(server.chats()).isPositive();
            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            assertThat(ran.out()).doesNotContain(KEY);
            assertThat(ran.err()).doesNotContain(KEY);
        }
        List<Path> files;
        try (Stream<Path> inside = Files.walk(out)) {
            files = inside.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(6);
        for (Path file : files) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .as(file.toString())
                    .doesNotContain(KEY);
        }
    }
}
