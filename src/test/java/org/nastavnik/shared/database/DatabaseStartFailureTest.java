package org.nastavnik.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.support.TestDatabase.BINARIES;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.support.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each reason why the database cannot start is told in words to act upon, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseStartFailureTest {

    @TempDir
    Path folder;

    @Test
    void port_taken_by_another_program(CapturedOutput output) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(folder, other.getLocalPort())).isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("APPLICATION FAILED TO START")
                    .contains("Порт " + other.getLocalPort() + " на этом компьютере занят другой программой")
                    .contains("NASTAVNIK_DB_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void data_folder_in_use(CapturedOutput output) {
        try (EmbeddedDatabase running = TestDatabase.start(folder, BINARIES)) {
            assertThatThrownBy(() -> start(folder, 0)).isInstanceOf(Exception.class);

            assertThat(output).contains("уже занята: с ней работает запущенный «Наставник»");
            assertThat(running.port()).isPositive();
        }
    }

    @Test
    void folder_that_cannot_be_written(CapturedOutput output) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> start(file.resolve("data"), 0)).isInstanceOf(Exception.class);

        assertThat(output).contains("Нельзя создать или изменить " + file.resolve("data"));
    }

    @Test
    void lost_password(CapturedOutput output) throws Exception {
        TestDatabase.start(folder, BINARIES).close();
        Files.delete(folder.resolve("database.password"));

        assertThatThrownBy(() -> start(folder, 0)).isInstanceOf(Exception.class);

        assertThat(output).contains("База данных есть, а файла с её паролем нет");
        assertThat(folder.resolve("database.password")).doesNotExist();
    }

    @Test
    void database_of_another_version(CapturedOutput output) throws Exception {
        TestDatabase.start(folder, BINARIES).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> start(folder, 0)).isInstanceOf(Exception.class);

        assertThat(output).contains("База данных создана PostgreSQL 16, а в этой сборке PostgreSQL 17");
    }

    @Test
    void platform_without_programs() throws Exception {
        Process other = OtherProcess.start(folder, folder.resolve("programs"), "-Dos.arch=s390x");
        assertThat(OtherProcess.await(other, "failure"))
                .startsWith("В этой сборке нет программ PostgreSQL для платформы")
                .contains("s390x");
        assertThat(other.waitFor()).isZero();
    }

    @Test
    void another_database_is_used_where_one_is_named() {
        EmbeddedDatabase other = TestDatabase.running();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        DatabaseConfiguration.class, DataSourceAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--nastavnik.data-dir=" + folder,
                        "--spring.datasource.url=" + other.url(),
                        "--spring.datasource.username=" + other.username(),
                        "--spring.datasource.password=" + other.password())) {
            assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
            assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                            .queryForObject("select inet_server_port()", Integer.class))
                    .isEqualTo(other.port());
            assertThat(folder.resolve("postgres")).doesNotExist();
        }
    }

    private static void start(Path folder, int port) {
        new SpringApplicationBuilder(DatabaseConfiguration.class, DataSourceAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--nastavnik.data-dir=" + folder, "--nastavnik.database.port=" + port)
                .close();
    }
}
