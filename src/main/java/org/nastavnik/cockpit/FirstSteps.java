package org.nastavnik.cockpit;

import java.time.Clock;
import java.util.List;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the first steps until their reader has had enough of them. */
@Service
@Transactional
public class FirstSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FirstSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<FirstStep> toShow(Viewer viewer) {
        boolean read = jdbc.sql("select exists (select 1 from cockpit_first_steps where login = :login)")
                .param("login", viewer.login())
                .query(Boolean.class)
                .single();
        return read ? List.of() : FirstStep.of(viewer);
    }

    public void read(Viewer viewer) {
        jdbc.sql("insert into cockpit_first_steps (login, read_at) values (:login, :now) on conflict do nothing")
                .param("login", viewer.login())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    public void showAgain(Viewer viewer) {
        jdbc.sql("delete from cockpit_first_steps where login = :login")
                .param("login", viewer.login())
                .update();
    }
}
