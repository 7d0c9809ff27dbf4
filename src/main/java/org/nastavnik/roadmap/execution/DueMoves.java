package org.nastavnik.roadmap.execution;

import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers until when an item was due before it was moved, so that a map can be shown as it stood on an earlier day. */
@Component
class DueMoves {

    private final JdbcClient jdbc;

    DueMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(DueItem due, LocalDate before, Instant now) {
        jdbc.sql("insert into roadmap_due_move (due_id, until_before, moved_at) values (:due, :before, :now)")
                .param("due", due.id())
                .param("before", before)
                .param("now", SqlTime.of(now))
                .update();
    }
}
