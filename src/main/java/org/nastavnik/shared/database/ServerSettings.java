package org.nastavnik.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How the embedded server is created and run. */
final class ServerSettings {

    private static final String FILE = "nastavnik.conf";

    private static final String TEXT = """
            # Written by Nastavnik at every start; own settings belong into postgresql.conf
            unix_socket_directories = ''
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            # Values of statements stay out of the log: they are personal data
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_error_verbosity = terse
            log_min_error_statement = panic
            """;

    private ServerSettings() {}

    static void apply(EmbeddedPostgres.Builder builder, Path passwordFile) {
        // Creation. ICU, because «ё» sorts wrongly by the C library on many machines; what is passed here comes after
        // the
        // library's own "-A trust" and wins
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", Platform.isLinux() ? "C.UTF-8" : "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru-RU")
                .setLocaleConfig("encoding", "UTF8");
        // On the command line, since the library puts "fsync off" there
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "60");
        builder.setDataDirectoryCustomizer(ServerSettings::write);
    }

    static Path logFolder(Path cluster) {
        return cluster.resolve("log");
    }

    private static void write(File cluster) {
        Path main = cluster.toPath().resolve("postgresql.conf");
        String include = "include_if_exists = '" + FILE + "'";
        try {
            Files.writeString(cluster.toPath().resolve(FILE), TEXT);
            if (!Files.readString(main).contains(include)) {
                Files.writeString(main, "\n" + include + "\n", StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the settings of the embedded server", e);
        }
    }
}
