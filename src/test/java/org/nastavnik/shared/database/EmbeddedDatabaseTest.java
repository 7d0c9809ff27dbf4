package org.nastavnik.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.support.TestDatabase.BINARIES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts, restarts and kills real servers. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @AfterEach
    void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void keeps_data_and_password_over_a_restart() throws Exception {
        start();
        sql().execute("create table kept as select 42 as answer");
        String password = database.password();
        database.close();

        start();
        assertThat(sql().queryForObject("select answer from kept", Integer.class))
                .isEqualTo(42);
        assertThat(database.password()).isEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void asks_for_the_password() {
        start();
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.username(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void stops_the_server_that_outlived_a_killed_run_and_loses_nothing() throws Exception {
        Process killed = OtherProcess.start(folder, BINARIES);
        String url = OtherProcess.await(killed, "url");
        String password = Files.readString(folder.resolve("database.password")).strip();
        JdbcTemplate there = new JdbcTemplate(new DriverManagerDataSource(url, "nastavnik", password));
        there.execute("create table kept as select 42 as answer");
        long orphan = postmaster();

        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);

        start();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(postmaster()).isNotEqualTo(orphan);
        assertThat(sql().queryForObject("select answer from kept", Integer.class))
                .isEqualTo(42);
    }

    @Test
    void leaves_a_stranger_alone_that_has_the_number_of_a_former_server() throws Exception {
        start();
        List<String> pidFile = Files.readAllLines(pidFile());
        database.close();
        Process stranger = OtherProcess.start(folder.resolve("stranger"), BINARIES);
        try {
            pidFile.set(0, String.valueOf(stranger.pid()));
            Files.write(pidFile(), pidFile);

            start();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(postmaster()).isNotEqualTo(stranger.pid());
        } finally {
            OtherProcess.await(stranger, "url");
            stopProperly(stranger, folder.resolve("stranger"));
        }
    }

    @Test
    void moves_an_unfinished_database_aside_instead_of_deleting_it() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "# initdb was killed here\n");

        start();
        assertThat(sql().queryForObject("select 1", Integer.class)).isOne();
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("postgres-unfinished-"));
        }
    }

    /** Ends a helper and its server, so that no test leaves anything running. */
    private static void stopProperly(Process process, Path folder) throws Exception {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        TestDatabase.start(folder, BINARIES).close();
    }

    private void start() {
        database = TestDatabase.start(folder, BINARIES);
    }

    private JdbcTemplate sql() {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    private Path pidFile() {
        return folder.resolve("postgres/postmaster.pid");
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }
}
