package org.nastavnik.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Asks the running server what it is, instead of trusting what it was told. */
@NastavnikTest
class RunningServerTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "log_parameter_max_length, 0"
    })
    void is_durable_and_closed(String setting, String value) {
        EmbeddedDatabase server = TestDatabase.running();
        JdbcTemplate superuser = new JdbcTemplate(new DriverManagerDataSource(
                server.url().replace("/nastavnik", "/postgres"), "postgres", server.password()));
        assertThat(superuser.queryForObject("select current_setting(?)", String.class, setting))
                .isEqualTo(value);
    }

    @Test
    void sorts_by_the_rules_of_russian() {
        List<String> sorted = jdbc.queryForList(
                "select w from (values ('ёлка'), ('жук'), ('Еж'), ('езда')) as words(w) order by w", String.class);
        assertThat(sorted).containsExactly("Еж", "езда", "ёлка", "жук");
        assertThat(jdbc.queryForObject(
                        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()",
                        String.class))
                .isEqualTo("i ru-RU");
    }

    @Test
    void the_application_is_no_superuser() {
        assertThat(jdbc.queryForObject("select rolsuper from pg_roles where rolname = current_user", Boolean.class))
                .isFalse();
    }

    @Test
    void the_engine_has_its_tables_in_its_own_schema() {
        assertThat(jdbc.queryForObject("show search_path", String.class)).isEqualTo("camunda,nastavnik");
        List<String> schemas = jdbc.queryForList(
                "select distinct table_schema::text from information_schema.tables where table_name like 'act\\_%'"
                        + " and table_type = 'BASE TABLE'",
                String.class);
        assertThat(schemas).containsExactly("camunda");
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.tables where table_schema = 'public'", Integer.class))
                .isZero();
    }

    @Test
    void the_engine_starts_after_the_migrations() {
        assertThat(beans.getDependenciesForBean("processEngineFactoryBean")).contains("flywayInitializer");
    }
}
