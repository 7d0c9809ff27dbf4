package org.nastavnik.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nastavnik.shared.database.DataFolder;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One embedded server for all contexts of this JVM, as durable as the real one, in a folder that goes with the JVM. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** One copy of the server's programs for all tests. */
    public static final Path BINARIES = Path.of("target", "postgres-server").toAbsolutePath();

    private static EmbeddedDatabase database;
    private static Path folder;

    /** The demonstration is made in an empty database: it has a server of its own. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedDatabase running = context.getEnvironment().matchesProfiles("demo") ? another() : running();
        TestPropertyValues.of(
                        "nastavnik.data-dir=" + folder,
                        "spring.datasource.url=" + running.url(),
                        "spring.datasource.username=" + running.username(),
                        "spring.datasource.password=" + running.password())
                .applyTo(context);
    }

    /** The server, started by whoever asks first. */
    public static synchronized EmbeddedDatabase running() {
        if (database == null) {
            folder = temporaryFolder();
            database = startUntilTheEnd(folder);
        }
        return database;
    }

    private static synchronized EmbeddedDatabase another() {
        running();
        return startUntilTheEnd(temporaryFolder());
    }

    private static EmbeddedDatabase startUntilTheEnd(Path place) {
        EmbeddedDatabase started = start(place, BINARIES);
        // These run after all contexts, and with them the pools, are closed
        SpringApplication.getShutdownHandlers().add(() -> {
            started.close();
            FileSystemUtils.deleteRecursively(place.toFile());
        });
        return started;
    }

    /** Another server, for tests of the server itself; the caller closes it. */
    public static EmbeddedDatabase start(Path folder, Path binaries) {
        return new EmbeddedDatabase(new DataFolder(folder), binaries).start(0);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("nastavnik-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
