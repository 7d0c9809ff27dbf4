package org.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** A role is given where its holder works, and somebody always remains who administers. */
@NastavnikTest
class RolesAtHomeTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Staff staff;

    @Autowired
    private Users users;

    @Test
    void a_role_outside_the_home_is_refused() {
        TestPlace home = places.newPlace();
        TestPlace elsewhere = places.newPlace();
        long foreign = elsewhere.municipality().id();
        assertThatThrownBy(() -> organizations.grant(home.operator(), Role.OPERATOR, foreign))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("кто там работает");
        assertThatThrownBy(() -> organizations.grant(
                        home.mentor(), Role.MENTOR, elsewhere.school().id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> organizations.grant(
                        home.head(), Role.REGIONAL_COORDINATOR, home.region().id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        organizations.passRole(Role.HEAD, elsewhere.school().id(), home.head()))
                .isInstanceOf(Refusal.class);
        // a teacher may sit in the commission of the own municipality
        organizations.grant(
                home.mentor(), Role.COMMISSION_MEMBER, home.municipality().id());
        assertThat(organizations.rolesOf(home.mentor())).hasSize(2);
    }

    @Test
    void a_role_given_twice_is_held_once_and_ended_once() {
        TestPlace place = places.newPlace();
        long at = place.municipality().id();
        organizations.grant(place.operator(), Role.OPERATOR, at);
        assertThat(organizations.rolesOf(place.operator())).hasSize(1);
        organizations.end(place.operator(), Role.OPERATOR, at);
        assertThat(organizations.rolesOf(place.operator())).isEmpty();
        assertThatThrownBy(() -> organizations.end(place.operator(), Role.OPERATOR, at))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже снята");
    }

    @Test
    void two_administrators_who_end_each_other_leave_one() throws Exception {
        // «admin» of all tests stands aside meanwhile: his row is the third
        List<String> before = administrators();
        String first = administrator("Первый");
        String second = administrator("Второй");
        before.forEach(login -> organizations.end(login, Role.ADMINISTRATOR, null));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> ended = both.invokeAll(List.of(ending(first), ending(second)));
            assertThat(List.of(ended.get(0).get(), ended.get(1).get())).containsExactlyInAnyOrder(true, false);
            assertThat(administrators()).hasSize(1);
        } finally {
            both.shutdown();
            before.forEach(login -> organizations.grant(login, Role.ADMINISTRATOR, null));
            administrators().stream()
                    .filter(login -> !before.contains(login))
                    .forEach(login -> organizations.end(login, Role.ADMINISTRATOR, null));
        }
    }

    private Callable<Boolean> ending(String login) {
        return () -> {
            try {
                organizations.end(login, Role.ADMINISTRATOR, null);
                return true;
            } catch (Refusal last) {
                assertThat(last.sentence()).contains("последний администратор");
                return false;
            }
        };
    }

    private String administrator(String lastName) {
        return staff.add(
                        Workplace.EVERYWHERE,
                        new StaffDetails(lastName, "Пётр", null, null, null),
                        null,
                        List.of(Role.ADMINISTRATOR))
                .login();
    }

    private List<String> administrators() {
        return users.findAll().stream()
                .map(User::login)
                .filter(login ->
                        organizations.rolesOf(login).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR))
                .toList();
    }
}
