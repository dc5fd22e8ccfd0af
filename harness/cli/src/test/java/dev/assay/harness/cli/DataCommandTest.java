package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.datasets.kmmlu.KmmluSubject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `assay data` over real sockets and files. The publishers are never asked: the way to them is a proxy at
/// which nobody answers.
final class DataCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GPQA = "gpqa-diamond/gpqa_diamond.csv";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void aSetOfManyFilesIsPulledOnceVerifiedAndRunFromTheCache() throws Exception {
        Mirror mirror = new Mirror();
        for (KmmluSubject subject : KmmluSubject.ALL) {
            for (String split : List.of("dev", "test")) {
                mirror.with("kmmlu/data/" + subject.id() + "-" + split + ".csv", """
                        question,answer,A,B,C,D,Category,Human Accuracy
                        %s %s,2,가,나,다,라,%s,0.5
                        """.formatted(
                                subject.korean(), split.equals("dev") ? "예제" : "문제", subject.id()));
            }
        }
        try (PlainServer server = mirror.serve()) {
            Ran pulled = assay("data", "pull", "kmmlu", "--mirror", url(server));
            int asked = server.asked().size();
            Ran again = assay("data", "pull", "kmmlu", "--mirror", url(server));

            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(pulled.err()).contains("licence CC-BY-ND-4.0", "90 files", "recorded at the first pull");
            assertThat(asked).isEqualTo(90);
            assertThat(again.code()).isZero();
            assertThat(server.asked()).hasSize(90);
        }
        assertThat(assay("data", "verify", "kmmlu").out())
                .isEqualTo("kmmlu: 0 files equal their pins, 90 equal their first download" + System.lineSeparator());
        assertThat(listed("kmmlu").path("here").asInt()).isEqualTo(90);
        assertThat(listed("gsm8k").path("here").asInt()).isZero();

        Ran run = assay("preview", "-m", "simulated/quick:speed=0", "-t", "kmmlu:subjects=수학,shots=1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("kmmlu/math/0", "정답: B", "수학 예제", "수학 문제");

        String out = temp.resolve("partial").toString();
        Ran partial = assay("run", "-m", "simulated/quick:speed=0", "-t", "kmmlu", "-o", out);

        assertThat(partial.err()).contains("45 of 35,030 published rows are here");
        assertThat(Files.readString(Path.of(out, "events.jsonl"))).contains("partial-set");
    }

    @Test
    void aCutPullGoesOnWhereItStopped() throws Exception {
        Mirror mirror = new Mirror().with(GPQA, Mirror.GPQA);
        try (PlainServer server = server((asked, nth, to) -> mirror.answer(asked, to, nth == 1 ? 40 : 1_000_000))) {
            Ran pulled = assay("data", "pull", "gpqa-diamond", "--mirror", url(server));

            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(server.asked()).hasSize(2);
            assertThat(server.asked().getLast().header("Range")).isEqualTo("bytes=40-");
        }
        assertThat(cached(GPQA)).hasContent(Mirror.GPQA);
    }

    @Test
    void aServerThatAsksToWaitIsWaitedFor() throws Exception {
        Mirror mirror = new Mirror().with(GPQA, Mirror.GPQA);
        try (PlainServer server = server((asked, nth, to) -> {
            if (nth == 1) {
                PlainServer.reply(to, "429 Too Many Requests", new byte[0], "Retry-After", "0");
            } else {
                mirror.answer(asked, to, 1_000_000);
            }
        })) {
            Ran pulled = assay("data", "pull", "gpqa-diamond", "--mirror", url(server));

            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void aWrongDigestIsRefusedNamingBothAndNothingStays() throws Exception {
        String row = "{\"question\": \"q\", \"answer\": \"#### 1\"}\n";
        byte[] sized = new byte[749_738];
        java.util.Arrays.fill(sized, (byte) ' ');
        System.arraycopy(row.getBytes(StandardCharsets.UTF_8), 0, sized, 0, row.length());
        Mirror mirror = new Mirror();
        mirror.files.put("/data/gsm8k/test.jsonl", sized);
        try (PlainServer server = mirror.serve()) {
            Ran pulled = assay("data", "pull", "gsm8k", "--mirror", url(server), "--json");

            assertThat(pulled.code()).isEqualTo(1);
            assertThat(pulled.err()).contains("3730d312f6e3440559ace48831e51066acaca737f6eabec99bccb9e4b3c39d14");
            assertThat(pulled.err()).contains("has the SHA-256").contains("was expected");
            assertThat(JSON.readTree(pulled.out()).get(0).path("problem").asText())
                    .contains("SHA-256");
        }
        try (Stream<Path> left = Files.walk(temp.resolve("home"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> !name.endsWith(".lock")))
                    .isEmpty();
        }
    }

    @Test
    void theDigestOfTheFirstPullIsEnforcedAndDamageIsFoundAndMended() throws Exception {
        Mirror mirror = new Mirror().with(GPQA, Mirror.GPQA);
        try (PlainServer server = mirror.serve()) {
            assertThat(assay("data", "pull", "gpqa-diamond", "--mirror", url(server))
                            .code())
                    .isZero();
            Files.writeString(cached(GPQA), Mirror.GPQA.replace("zylo", "ZYLO"));

            Ran refused = assay("preview", "-m", "simulated/quick:speed=0", "-t", "gpqa-diamond");
            Ran damaged = assay("data", "verify");

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("has the SHA-256", "was expected", "data pull --again gpqa-diamond");

            assertThat(damaged.code()).isEqualTo(1);
            assertThat(damaged.out()).contains("1 are not right", "data pull --again gpqa-diamond");
            assertThat(assay("data", "pull", "--again", "gpqa-diamond", "--mirror", url(server))
                            .code())
                    .isZero();
            assertThat(assay("data", "verify").code()).isZero();

            mirror.with(GPQA, Mirror.GPQA.replace("secret", "other"));
            Ran other = assay("data", "pull", "--again", "gpqa-diamond", "--mirror", url(server));

            assertThat(other.code()).isEqualTo(1);
            assertThat(other.err()).contains("was recorded at the first download", "recorded.tsv");
            assertThat(cached(GPQA)).hasContent(Mirror.GPQA);
        }
        assertThat(assay("data", "pull", "--again", "gpqa-diamond").code()).isEqualTo(1);
        assertThat(cached(GPQA)).hasContent(Mirror.GPQA);
        assertThat(assay("data", "verify").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 Not Found     | does not exist",
                "401 Unauthorized  | HF_TOKEN",
                "403 Forbidden     | HF_TOKEN",
            })
    void aFileThatCannotBeHadIsSaidWithTheRemedy(String status, String told) throws Exception {
        try (PlainServer server = server((asked, nth, to) -> PlainServer.reply(to, status, new byte[0]))) {
            Ran pulled = assay("data", "pull", "gpqa-diamond", "--mirror", url(server));

            assertThat(pulled.code()).isEqualTo(1);
            assertThat(pulled.out()).isEmpty();
            assertThat(pulled.err()).contains("could not be had", told, "accept the terms");
        }
    }

    @Test
    void onlyTheLanguagesThatAreNamedArePulled() throws Exception {
        Mirror mirror = new Mirror().with("mmmlu/test/mmlu_SW-KE.csv", """
                        ,Question,A,B,C,D,Answer,Subject
                        0,Swali?,moja,mbili,tatu,nne,C,abstract_algebra
                        """);
        try (PlainServer server = mirror.serve()) {
            Ran pulled = assay("data", "pull", "mmmlu:languages=sw", "--mirror", url(server));

            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(server.asked())
                    .extracting(PlainServer.Asked::target)
                    .containsExactly("/data/mmmlu/test/mmlu_SW-KE.csv");
        }
        Ran preview = assay("preview", "-m", "simulated/quick:speed=0", "-t", "mmmlu:languages=sw");
        assertThat(preview.code()).as(preview.err()).isZero();
        assertThat(preview.out()).contains("mmmlu/sw/abstract_algebra/0", "Jibu:");
        assertThat(assay("preview", "-m", "simulated/quick:speed=0", "-t", "mmmlu")
                        .err())
                .contains("assay data pull mmmlu");
    }

    @Test
    void pinnedBytesArePulledAndCountAsTheRevision() throws Exception {
        Path shared = Path.of(System.getProperty("assay.root", "."), "..", "shared", "data", "gsm8k");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs ../shared, which is not beside this checkout");
        Mirror mirror = new Mirror();
        for (String file : List.of("test.jsonl", "train.jsonl")) {
            mirror.files.put("/data/gsm8k/" + file, Files.readAllBytes(shared.resolve(file)));
        }
        try (PlainServer server = mirror.serve()) {
            Ran pulled = assay("data", "pull", "gsm8k", "--mirror", url(server));
            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(pulled.err()).contains("pinned by digest");
        }
        assertThat(assay("data", "verify").out()).startsWith("gsm8k: 2 files equal their pins, 0 equal");
        Ran run = assay(
                "run",
                "-m",
                "simulated/quick:speed=0",
                "-t",
                "gsm8k:limit=2,shots=8",
                "-o",
                temp.resolve("run").toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode manifest = JSON.readTree(Files.readString(temp.resolve("run/run.json")));
        assertThat(manifest.path("tasks")
                        .path(0)
                        .path("dataset")
                        .path("version")
                        .asText())
                .hasSize(40);
    }

    @Test
    void whatIsMissingIsToldWithTheCommandThatBringsIt() {
        Ran run = assay("run", "-m", "simulated/quick", "-t", "mgsm", "-t", "gpqa-diamond");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("assay data pull mgsm", "assay data pull gpqa-diamond", "HF_TOKEN", "licence: CC-BY-4.0");
    }

    @Test
    void aSetThatDoesNotExistNamesThoseThatDo() {
        Ran ran = assay("data", "pull", "gsm9k", "mgsm:languages=xx", "mgsm:colour=red");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("no set 'gsm9k'; there are gsm8k, mmlu")
                .contains("no language 'xx'; there are bn, de, en")
                .contains("no option 'colour'");
    }

    @Test
    void aMirrorOrAFolderThatIsNoneIsAProblemAndNoDefect() {
        assertThat(assay("data", "list", "--mirror", "ftp://x/y").err()).contains("is no http or https address");
        Ran run = assay("run", "-m", "simulated/quick", "-t", "gsm8k", "--data-dir", temp + "/none");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("the folder of data " + temp + "/none is not there")
                .doesNotContain("defect");
    }

    @Test
    void aTerminalShowsABarAndTakesItAway() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PlainServer server = new Mirror().with(GPQA, Mirror.GPQA).serve()) {
            int code = Main.run(
                    new String[] {"data", "pull", "gpqa-diamond", "--mirror", url(server)},
                    new Console(
                            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            true,
                            60,
                            environment()));
            assertThat(code).isZero();
        }
        String shown = err.toString(StandardCharsets.UTF_8);
        assertThat(shown).contains("━━━━", "100 %", "\r\033[2Kassay: gpqa-diamond is here");
    }

    private Ran assay(String... arguments) {
        return Ran.in(environment(), arguments);
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("ASSAY_HOME", temp.resolve("home").toString());
        variables.put("HTTPS_PROXY", "http://127.0.0.1:" + closedPort());
        return variables;
    }

    private Path cached(String name) {
        return temp.resolve("home").resolve("data").resolve(name);
    }

    private JsonNode listed(String set) throws IOException {
        for (JsonNode each : JSON.readTree(assay("data", "list", "--json").out())) {
            if (each.path("id").asText().equals(set)) {
                return each;
            }
        }
        throw new AssertionError("no set " + set);
    }

    private static PlainServer server(PlainServer.Handler handler) throws IOException {
        return new PlainServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler);
    }

    private static String url(PlainServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
