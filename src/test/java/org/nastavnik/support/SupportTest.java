package org.nastavnik.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The helpers do what the tests rely on. */
@NastavnikTest
class SupportTest {

    @Autowired
    Clock clock;

    @Autowired
    MutableClock mutable;

    @Autowired
    TestPlaces places;

    @Autowired
    SqlCounter counter;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    IdentityService identity;

    @Autowired
    CurrentActor actor;

    @Test
    void the_clock_begins_in_september_and_takes_the_engine_along() {
        assertThat(mutable.today()).isEqualTo(LocalDate.of(2026, 9, 1));
        mutable.forwardDays(30);
        assertThat(LocalDate.ofInstant(clock.instant(), clock.getZone())).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant()))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void two_places_have_nothing_in_common_and_the_engine_knows_their_people() {
        TestPlace one = places.newPlace();
        TestPlace two = places.newPlace();
        assertThat(one.tenant()).isNotEqualTo(two.tenant());
        List<String> groups = identity.createGroupQuery().groupMember(one.curator()).list().stream()
                .map(Group::getId)
                .toList();
        assertThat(groups).contains("curator", "curator-o" + one.school().id());
        assertThat(identity.createUserQuery().userId(two.head()).singleResult()).isNotNull();
    }

    @Test
    void every_statement_is_counted() {
        assertThat(counter.during(() -> {
                    jdbc.queryForObject("select 1", Integer.class);
                    jdbc.queryForObject("select ?::int", Integer.class, 2);
                }))
                .isEqualTo(2);
    }

    @Test
    void somebody_else_acts() {
        assertThat(actor.login()).isEmpty();
        assertThat(Acting.get("somebody", actor::login)).contains("somebody");
        assertThat(actor.login()).isEmpty();
    }
}
