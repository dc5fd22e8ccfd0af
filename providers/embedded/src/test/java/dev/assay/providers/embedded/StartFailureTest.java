package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.embedded.EngineException.Reason;
import dev.assay.providers.embedded.internal.ChildProcess;
import dev.assay.providers.embedded.internal.Scrub;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class StartFailureTest {
    @TempDir
    Path folder;

    private EngineException after(String script) throws Exception {
        try (var child = ChildProcess.start(List.of("sh", "-c", script), folder, "")) {
            assertThat(child.awaitEnd(30, TimeUnit.SECONDS)).isTrue();
            var scrub = new Scrub(List.of(folder), "s3cret");
            return StartFailure.of(child, EngineSpec.of(Path.of("m.gguf")), scrub);
        }
    }

    @Test
    void aPlatformWithoutALibraryIsToldWithTheRemedy() throws Exception {
        EngineException e = after("echo 'worker: java.lang.UnsatisfiedLinkError: No native library found for"
                + " os.name=Linux, os.arch=riscv64, paths=[/lib]'; exit 70");
        assertThat(e.reason()).isEqualTo(Reason.NO_NATIVE_LIBRARY);
        assertThat(e).hasMessageContaining("os.arch=riscv64").hasMessageContaining("ASSAY_LLAMA_SERVER");
    }

    @Test
    void aKilledEngineIsToldAsSuch() throws Exception {
        EngineException e = after("kill -9 $$");
        assertThat(e.reason()).isEqualTo(Reason.DIED);
        assertThat(e)
                .hasMessage("while it was loading m.gguf, the engine ended with code 137 (killed, as the system does"
                        + " when memory runs out); it said nothing");
    }

    @Test
    void anAbortIsToldFromWhereItBegins() throws Exception {
        EngineException e =
                after("echo \"terminate called after throwing an instance of 'x'\"; echo '  what():  no'; for"
                        + " i in 1 2 3 4 5 6 7; do echo template; done; exit 134");
        assertThat(e).hasMessageContaining("code 134 (it aborted itself)").hasMessageContaining("what():  no");
    }

    @Test
    void pathsAndTokensAreTakenOut() throws Exception {
        EngineException e = after("echo cannot open " + folder + "/x with s3cret in $HOME; exit 3");
        assertThat(e.getMessage())
                .doesNotContain(folder.toString())
                .doesNotContain("s3cret")
                .doesNotContain(System.getProperty("user.home"))
                .contains("code 3")
                .contains("***");
    }
}
