package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who sees and does what with a school's task: lists, the task, its form and values, taking and completing it. */
@NastavnikTest
@Import(Cases.class)
class IsolationTest {

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    Cases cases;

    @Autowired
    OrganizationService organizations;

    TestPlace school;
    BusinessKey key;
    String task;

    /** The school's programme waits for its curator. */
    @BeforeEach
    void aProgrammeWaitsForItsCurator() {
        school = places.newPlace();
        key = cases.begun(school);
        cases.appointCurator(server, school, key);
        task = cases.task(key, "prepare-documents");
    }

    @ParameterizedTest
    @EnumSource
    void the_curator_has_the_task(Door door) {
        assertSees(door, school.curator());
        assertThat(get(door, school.curator(), "/form-variables").status()).isEqualTo(200);
        assertThat(get(door, school.curator(), "/deployed-form").status()).isEqualTo(200);
        // it is the curator's own: only the form's rules stand in the way of an empty submission
        assertThat(complete(door, school.curator()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void another_school_of_the_same_municipality_neither_sees_nor_touches_it(Door door) {
        TestPlace neighbour = cases.neighbour(school);
        assertClosed(door, neighbour.curator());
        assertClosed(door, neighbour.head());
    }

    @ParameterizedTest
    @EnumSource
    void another_municipality_and_region_neither_see_nor_touch_it(Door door) {
        TestPlace elsewhere = places.newPlace();
        assertClosed(door, elsewhere.curator());
        assertClosed(door, elsewhere.head());
        assertClosed(door, elsewhere.coordinator());
        assertClosed(door, elsewhere.municipalCurator());
        assertClosed(door, elsewhere.regionalCoordinator());
    }

    @ParameterizedTest
    @EnumSource
    void colleagues_of_the_school_and_municipality_without_the_role_neither_see_nor_touch_it(Door door) {
        assertClosed(door, school.mentor());
        assertClosed(door, school.newTeacher());
        assertClosed(door, school.head());
        assertClosed(door, school.operator());
        assertClosed(door, school.commissionMember());
    }

    @ParameterizedTest
    @EnumSource
    void coordinators_of_the_place_read_it_and_cannot_complete_it(Door door) {
        for (String overseer :
                new String[] {school.coordinator(), school.municipalCurator(), school.regionalCoordinator()}) {
            assertSees(door, overseer);
            assertThat(get(door, overseer, "/form-variables").status()).isEqualTo(200);
            assertThat(claim(door, overseer).status()).isBetween(400, 403);
            assertThat(complete(door, overseer).status()).isEqualTo(403);
            assertThat(submit(door, overseer).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_replaced_curator_loses_the_task_at_once_and_the_successor_has_it(Door door) {
        assertSees(door, school.curator());
        String successor = school.newTeacher();

        organizations.passRole(Role.CURATOR, school.school().id(), successor);

        assertClosed(door, school.curator());
        assertSees(door, successor);
        assertThat(complete(door, successor).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_is_curator_the_head_has_the_task(Door door) {
        assertClosed(door, school.head());

        organizations.passRole(Role.CURATOR, school.school().id(), null);

        assertClosed(door, school.curator());
        assertSees(door, school.head());
        assertThat(claim(door, school.head()).status()).isEqualTo(204);
        assertThat(complete(door, school.head()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_account_gets_nowhere(Door door) {
        TestPlace neighbour = cases.neighbour(school);
        assertThat(door.call(server, neighbour.curator(), "GET", "/task", null).status())
                .isEqualTo(200);
        cases.close(neighbour.curator());
        assertThat(door.call(server, neighbour.curator(), "GET", "/task", null).status())
                .isEqualTo(401);
    }

    private void assertSees(Door door, String login) {
        assertThat(listed(door, login)).isEqualTo(1);
        assertThat(get(door, login, "").status()).isEqualTo(200);
    }

    private void assertClosed(Door door, String login) {
        assertThat(listed(door, login)).isZero();
        assertThat(counted(door, login)).isZero();
        for (String part : new String[] {"", "/form", "/form-variables", "/deployed-form", "/identity-links"}) {
            assertThat(get(door, login, part).status()).as(login + part).isIn(403, 404);
        }
        assertThat(claim(door, login).status()).isEqualTo(403);
        assertThat(submit(door, login).status()).isEqualTo(403);
        assertThat(complete(door, login).status()).isEqualTo(403);
        assertThat(cases.task(key, "prepare-documents")).isEqualTo(task);
    }

    private int listed(Door door, String login) {
        return ofCase(door, login, "/task").json().size();
    }

    private int counted(Door door, String login) {
        return ofCase(door, login, "/task/count").json().get("count").asInt();
    }

    private Door.Answer ofCase(Door door, String login, String path) {
        Door.Answer answer = door.call(server, login, "POST", path, Map.of("processInstanceBusinessKey", key.value()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Door.Answer get(Door door, String login, String part) {
        return door.call(server, login, "GET", "/task/" + task + part, null);
    }

    private Door.Answer claim(Door door, String login) {
        return door.call(server, login, "POST", "/task/" + task + "/claim", Map.of("userId", login));
    }

    private Door.Answer submit(Door door, String login) {
        return door.call(server, login, "POST", "/task/" + task + "/submit-form", Map.of("variables", Map.of()));
    }

    private Door.Answer complete(Door door, String login) {
        return door.call(server, login, "POST", "/task/" + task + "/complete", Map.of());
    }
}
