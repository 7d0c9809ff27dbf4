package org.nastavnik.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

@NastavnikTest
class AwardNominationTest {

    private static final Map<String, Object> ORDER =
            Map.of("granted", "yes", "orderNumber", "112-Н", "orderDate", "2026-09-01");

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Users users;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Programmes programmes;

    @Autowired
    private AwardService awards;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private TestPlace place;
    private MentoringProgramme programme;
    private Person mentor;

    @BeforeEach
    void build() {
        place = places.newPlace();
        programme = programmes.create(
                place.school().id(),
                new NewProgramme(
                        "Программа «Учитель – ученик»",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 5, 31),
                        EnumSet.of(MentoringForm.TEACHER_PUPIL),
                        Set.of(MentoringKind.INDIVIDUAL),
                        MeetingFormat.ON_SITE,
                        false));
        mentor = register.add(
                place.school().id(),
                PersonDetails.of(
                                PersonKind.TEACHER,
                                new PersonName("Наградин", "Олег", "Петрович"),
                                LocalDate.of(1980, 3, 1))
                        .employed("учитель физики", null, 12));
    }

    @Test
    void endorsed_scored_and_granted_the_mentor_is_awarded_by_an_order() {
        String second = places.newHolder(place, Role.COMMISSION_MEMBER);
        BusinessKey key = nominate(Award.GRATITUDE);
        endorse(key);

        score(key, place.commissionMember(), 9);
        assertThat(openTasks(key)).containsExactly("score-nomination");
        score(key, second, 6);
        assertThat(user(place.coordinator())
                        .form(key, "decide-award")
                        .get("scores")
                        .toString())
                .contains("7,5", "Хорошая работа");
        decide(key, ORDER);

        AwardNomination done = nomination(key);
        assertThat(done.state()).isEqualTo(NominationState.AWARDED);
        assertThat(done.orderNumber()).isEqualTo("112-Н");
        assertThat(done.certificateNumber()).isEqualTo("2026-" + done.id());
        assertEndedAt(key, "award-given");
    }

    @Test
    void not_endorsed_by_the_head_the_nomination_ends_with_the_reason() {
        BusinessKey key = nominate(Award.CERTIFICATE);
        assertThatThrownBy(() -> user(place.head()).submit(key, "endorse-nomination", Map.of("endorsed", "no")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("reason");

        user(place.head()).submit(key, "endorse-nomination", Map.of("endorsed", "no", "reason", "Рано награждать"));
        jobs.runDue(key);

        assertThat(nomination(key).state()).isEqualTo(NominationState.DECLINED);
        assertThat(nomination(key).reason()).isEqualTo("Рано награждать");
        assertEndedAt(key, "nomination-declined");
    }

    @Test
    void the_coordinator_refuses_with_a_reason() {
        BusinessKey key = scored(Award.BEST_MENTOR);
        decide(key, Map.of("granted", "no", "reason", "Мало оснований"));

        assertThat(nomination(key).state()).isEqualTo(NominationState.REFUSED);
        assertEndedAt(key, "award-refused");
    }

    @Test
    void the_badge_is_given_by_the_region() {
        BusinessKey key = scored(Award.BADGE);
        decide(key, ORDER);
        assertThat(openTasks(key)).containsExactly("decide-regional-award");
        region(key, Map.of("granted", "yes", "orderNumber", "7-Р", "orderDate", "2026-09-01"));

        assertThat(nomination(key).state()).isEqualTo(NominationState.AWARDED);
        assertThat(nomination(key).orderNumber()).isEqualTo("7-Р");
        assertEndedAt(key, "award-given");
    }

    @Test
    void the_region_refuses_the_badge() {
        BusinessKey key = scored(Award.BADGE);
        decide(key, ORDER);
        region(key, Map.of("granted", "no", "reason", "Стаж недостаточен"));

        assertThat(nomination(key).state()).isEqualTo(NominationState.REFUSED);
        assertEndedAt(key, "badge-not-given");
    }

    @Test
    void a_member_of_the_nominees_organisation_does_not_score_and_without_others_the_coordinator_decides_alone() {
        organizations.addUser(new User(
                        "colleague-" + place.school().id(),
                        "{noop}x",
                        new PersonName("Коллегин", "Пётр", null),
                        "учитель")
                .ofOrganization(place.school()));
        String colleague = "colleague-" + place.school().id();
        organizations.grant(
                colleague, Role.COMMISSION_MEMBER, place.municipality().id());
        BusinessKey scoredByOthers = nominate(Award.GRATITUDE);
        endorse(scoredByOthers);
        assertThat(awards.seats(id(scoredByOthers)))
                .extracting(AwardScore::login)
                .containsExactly(place.commissionMember());
        assertThatThrownBy(() -> awards.score(id(scoredByOthers), colleague, 10, "Отлично"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("другой член комиссии");

        build();
        organizations.addUser(new User(
                        "only-" + place.school().id(),
                        "{noop}x",
                        new PersonName("Единственный", "Пётр", null),
                        "учитель")
                .ofOrganization(place.school()));
        disable(place.commissionMember());
        organizations.grant(
                "only-" + place.school().id(),
                Role.COMMISSION_MEMBER,
                place.municipality().id());
        BusinessKey alone = nominate(Award.GRATITUDE);
        endorse(alone);
        assertThat(openTasks(alone)).containsExactly("decide-award");
        assertThat(user(place.coordinator())
                        .form(alone, "decide-award")
                        .get("scores")
                        .toString())
                .contains("Оценок комиссии нет");
        decide(alone, ORDER);
        assertThat(nomination(alone).state()).isEqualTo(NominationState.AWARDED);
    }

    @Test
    void the_programmes_stop_ends_an_open_nomination() {
        BusinessKey key = nominate(Award.GRATITUDE);
        programmes.close(programme.id());

        assertThat(nomination(key).state()).isEqualTo(NominationState.STOPPED);
        assertEndedAt(key, "nomination-stopped");
    }

    @Test
    void the_same_award_is_not_asked_for_twice() {
        nominate(Award.GRATITUDE);
        assertThatThrownBy(() -> nominate(Award.GRATITUDE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже представлен");
    }

    private BusinessKey nominate(Award award) {
        awards.nominate(
                programme.id(),
                List.of(new AwardNomination.Proposal(mentor.id(), award, "Призёр олимпиады у наставляемого")));
        awards.begin(programme.id());
        List<AwardNomination> made = awards.ofProgramme(programme.id());
        BusinessKey key = made.get(made.size() - 1).key();
        jobs.runDue(key);
        return key;
    }

    private void endorse(BusinessKey key) {
        user(place.head()).submit(key, "endorse-nomination", Map.of("endorsed", "yes"));
        jobs.runDue(key);
    }

    private BusinessKey scored(Award award) {
        BusinessKey key = nominate(award);
        endorse(key);
        score(key, place.commissionMember(), 8);
        return key;
    }

    private void score(BusinessKey key, String member, int points) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey("score-nomination")
                .taskAssignee(member)
                .singleResult()
                .getId();
        user(member).submitTask(task, Map.of("score", points, "comment", "Хорошая работа"));
        jobs.runDue(key);
    }

    private void decide(BusinessKey key, Map<String, Object> values) {
        user(place.coordinator()).submit(key, "decide-award", values);
        jobs.runDue(key);
    }

    private void region(BusinessKey key, Map<String, Object> values) {
        user(place.regionalCoordinator()).submit(key, "decide-regional-award", values);
        jobs.runDue(key);
    }

    /** Nobody but the nominee's colleague is left in the commission. */
    private void disable(String login) {
        User member = users.findById(login).orElseThrow();
        member.disable();
        users.saveAndFlush(member);
    }

    private FormUser user(String login) {
        return new FormUser(engine, login);
    }

    private AwardNomination nomination(BusinessKey key) {
        return awards.get(id(key));
    }

    private static long id(BusinessKey key) {
        return key.partId(AwardNomination.PART);
    }

    private List<String> openTasks(BusinessKey key) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key.value()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .distinct()
                .toList();
    }

    private void assertEndedAt(BusinessKey key, String endEvent) {
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .finished()
                        .count())
                .isOne();
        assertThat(engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(endEvent)
                        .finished()
                        .list()
                        .stream()
                        .map(a -> a.getProcessInstanceId()))
                .contains(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .singleResult()
                        .getId());
    }
}
