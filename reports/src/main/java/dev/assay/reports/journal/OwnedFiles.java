package dev.assay.reports.journal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Makes the files and folders of one run, which in a restricted run nobody but the owner can read from the
/// moment they exist. Writes through plain streams: a channel would be closed for everybody by one
/// interrupted thread.
final class OwnedFiles {
    private static final FileAttribute<?>[] OPEN = {};
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?>[] OWNERS_FOLDER = {PosixFilePermissions.asFileAttribute(OWNER)};
    private static final FileAttribute<?>[] OWNERS_FILE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private final boolean ownerOnly;

    OwnedFiles(boolean ownerOnly) {
        this.ownerOnly = ownerOnly;
    }

    boolean ownerOnly() {
        return ownerOnly;
    }

    /// Makes the folder, and those above it, which stay as they are when they are there. Only the folder
    /// itself is its owner's alone: what stands above it may hold other runs.
    void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folderOf(folder));
            try {
                Files.createDirectory(folder, ownerOnly ? OWNERS_FOLDER : OPEN);
                return;
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        if (ownerOnly) {
            Files.setPosixFilePermissions(folder, OWNER);
        }
    }

    /// Makes the file when it is not there yet.
    void touch(Path file) throws IOException {
        try {
            Files.createFile(file, ownerOnly ? OWNERS_FILE : OPEN);
        } catch (FileAlreadyExistsException e) {
            // it stays as it is
        }
    }

    /// A stream to the end of the file.
    FileOutputStream append(Path file) throws IOException {
        touch(file);
        return new FileOutputStream(file.toFile(), true);
    }

    /// Writes a whole file under another name first, so that readers see the old one or the new one and never
    /// a part.
    void replace(Path file, byte[] content) throws IOException {
        createFolder(folderOf(file));
        Path part = partOf(file);
        try {
            try (OutputStream out = openPart(part)) {
                out.write(content);
            }
            publish(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /// A stream into a new part, forced to the disk when it is closed.
    OutputStream openPart(Path part) throws IOException {
        Files.deleteIfExists(part);
        FileOutputStream file = append(part);
        return new BufferedOutputStream(file, 64 * 1024) {
            @Override
            public void close() throws IOException {
                try (file) {
                    flush();
                    file.getFD().sync();
                }
            }
        };
    }

    static void publish(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folderOf(file));
    }

    /// Makes a new or renamed file survive a power loss, where the platform can do that.
    static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every platform opens a folder (Windows does not); the file itself was forced
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is not a file in a folder");
        }
        return folder;
    }

    /// Whether the place can keep files to their owner.
    static boolean canProtect(Path folder) throws IOException {
        Path existing = folder.toAbsolutePath();
        while (Files.notExists(existing)) {
            existing = folderOf(existing);
        }
        return Files.getFileStore(existing).supportsFileAttributeView("posix");
    }
}
