package org.nastavnik.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The one folder that holds everything Nastavnik keeps: the embedded database, stored files and generated secrets. */
public final class DataFolder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** Files of the documents; the folder exists when this returns. */
    public Path files() {
        return create(root.resolve("files"));
    }

    /** The secret of this name, generated at the first call and the same ever after. */
    public String secret(String name) {
        return existingSecret(name).orElseGet(() -> writeSecret(name, generated()));
    }

    /** The secret of this name if it was generated before. */
    Optional<String> existingSecret(String name) {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw DatabaseStartFailure.noRights(file, e);
        }
    }

    Path secretFile(String name) {
        return root.resolve(name);
    }

    /** Creates the folder, readable by its owner only; says clearly where that is not allowed. */
    Path create(Path folder) {
        try {
            if (POSIX) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw DatabaseStartFailure.noRights(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw DatabaseStartFailure.noRights(folder, null);
        }
        return folder;
    }

    private String writeSecret(String name, String value) {
        create(root);
        Path file = root.resolve(name);
        Path draft = root.resolve(name + ".new");
        try {
            Files.deleteIfExists(draft);
            if (POSIX) {
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(draft);
            }
            Files.writeString(draft, value + "\n", StandardCharsets.US_ASCII);
            // Renamed when complete: a killed start never leaves half a secret behind
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return value;
    }

    private static String generated() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
