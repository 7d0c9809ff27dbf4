package org.nastavnik.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.organization.Role;
import org.nastavnik.support.NastavnikTest;

/** Who is told when a task stays undone, and when there is nobody to do it. */
@NastavnikTest
class EscalationTest extends WatchedCase {

    @ParameterizedTest
    @CsvSource({
        "MENTOR, CURATOR",
        "CURATOR, HEAD",
        "HEAD, COORDINATOR",
        "OPERATOR, COORDINATOR",
        "MUNICIPAL_CURATOR, COORDINATOR",
        "COMMISSION_MEMBER, OPERATOR",
        "COMMISSION_MEMBER, COORDINATOR",
        "COORDINATOR, REGIONAL_COORDINATOR",
    })
    void the_next_level_up_is_told(Role performer, Role superior) {
        start(performer);
        watcher.watch(ESCALATION);

        assertThat(told(place.logins().get(superior))).extracting(Notice::kind).containsExactly(NoticeKind.ESCALATION);
        assertThat(told(place.logins().get(performer))).extracting(Notice::kind).containsExactly(NoticeKind.OVERDUE);
    }

    @Test
    void above_the_region_there_is_nobody_to_tell() {
        start(Role.REGIONAL_COORDINATOR);
        watcher.watch(ESCALATION);

        assertThat(told(place.regionalCoordinator())).hasSize(1);
        assertThat(told(place.regionalCoordinator()).get(0).text()).doesNotContain("сообщено");
        assertThat(told(place.coordinator())).isEmpty();
    }

    @Test
    void where_the_head_stands_in_for_a_curator_the_municipality_is_told() {
        organizations.passRole(Role.CURATOR, place.school().id(), null);
        start(Role.CURATOR);

        watcher.watch(DUE);
        assertThat(told(place.head())).extracting(Notice::kind).containsExactly(NoticeKind.OVERDUE);
        watcher.watch(ESCALATION);
        assertThat(told(place.coordinator())).extracting(Notice::kind).containsExactly(NoticeKind.ESCALATION);
    }

    @Test
    void where_nobody_can_do_the_task_the_next_level_hears_of_it_at_the_first_step() {
        organizations.passRole(Role.CURATOR, place.school().id(), null);
        organizations.passRole(Role.HEAD, place.school().id(), null);
        start(Role.CURATOR);

        watcher.watch(REMINDER);

        assertThat(told(place.coordinator())).hasSize(1);
        assertThat(told(place.coordinator()).get(0).text())
                .contains("выполнить некому: куратор организации не назначен", "Назначьте исполнителя");
    }
}
