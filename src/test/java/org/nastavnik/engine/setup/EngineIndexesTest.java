package org.nastavnik.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Role;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What keeps the steps of a task from reading whole tables where 40,000 organisations are. */
@NastavnikTest
class EngineIndexesTest {

    @Autowired
    private EngineIndexes indexes;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void subtasks_are_looked_for_by_an_index_made_once() {
        indexes.add();
        assertThat(jdbc.queryForList(
                        "select indexname from pg_indexes where schemaname = 'camunda'"
                                + " and indexdef like '%(parent_task_id_)%'",
                        String.class))
                .containsExactly("nastavnik_task_parent");
    }

    @Test
    void each_role_has_its_group_apart() {
        assertThat(jdbc.queryForList("select role || ' ' || id from nastavnik.organization_role_group", String.class))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .map(role -> role.name() + " " + role.group())
                        .toList());
    }
}
