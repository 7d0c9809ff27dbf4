package org.nastavnik.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.award.AwardService;
import org.nastavnik.award.NominationState;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.FormAnswers;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUser;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** A program that knows the people's logins and nothing but the forms brings a programme to a decided award over REST. */
@NastavnikTest
class FormsAloneTest {

    private static final int ENOUGH = 120;
    private static final List<Role> PEOPLE =
            List.of(Role.HEAD, Role.CURATOR, Role.COORDINATOR, Role.COMMISSION_MEMBER, Role.REGIONAL_COORDINATOR);

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private PersonRegister register;

    @Autowired
    private RestUsers users;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Joins joins;

    @Autowired
    private Programmes programmes;

    @Autowired
    private AwardService awards;

    @Autowired
    private MutableClock clock;

    private TestPlace place;

    @BeforeEach
    void fillTheRegister() {
        place = places.newPlace();
        for (int i = 0; i < 5; i++) {
            long person = register.add(
                            place.school().id(),
                            PersonDetails.of(
                                            PersonKind.TEACHER,
                                            new PersonName("Учителев", "Олег", "Петрович" + i),
                                            LocalDate.of(1980 + i, 4, 4))
                                    .employed("учитель", null, 10))
                    .id();
            consents.giveToTakePart(person, register.today(place.school().id()), null);
        }
    }

    @Test
    void from_the_start_form_to_the_award() {
        BusinessKey key = start();
        Set<String> done = new TreeSet<>();
        for (int i = 0; i < ENOUGH && !programmes.get(key.programmeId()).stage().ended(); i++) {
            goOn(key);
            PEOPLE.forEach(role -> done.addAll(doTasks(role)));
        }

        assertThat(programmes.get(key.programmeId()).stage()).isEqualTo(Stage.CLOSED);
        assertThat(awards.ofProgramme(key.programmeId()))
                .isNotEmpty()
                .allSatisfy(award -> assertThat(award.state()).isEqualTo(NominationState.AWARDED));
        assertThat(done)
                .contains("appoint-curator", "draft-road-map", "agree-road-map", "confirm-mentor", "approve-pairs")
                .contains("record-meeting", "mid-term-review", "exit-survey", "approve-report", "score-nomination")
                .contains("decide-award", "describe-practice");
    }

    private BusinessKey start() {
        RestUser head = user(Role.HEAD);
        RestUser.Answer started = head.post(
                "/engine-rest/process-definition/key/mentoring-programme/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "title", Map.of("value", "Наставничество педагогов"),
                                "startsOn", Map.of("value", "2026-09-01"),
                                "endsOn", Map.of("value", "2027-05-31"),
                                "forms", Map.of("type", "Json", "value", "[\"TEACHER_TEACHER\"]"),
                                "kinds", Map.of("type", "Json", "value", "[\"INDIVIDUAL\"]"),
                                "meetingFormat", Map.of("value", "ON_SITE"),
                                "selfDirected", Map.of("value", "no"))));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        return BusinessKey.parse(started.json().path("businessKey").asText());
    }

    private void goOn(BusinessKey key) {
        jobs.runDue(key);
        joins.poll();
        jobs.runDue(key);
    }

    private Set<String> doTasks(Role role) {
        RestUser user = user(role);
        Set<String> done = new TreeSet<>();
        for (JsonNode task : user.get(
                        "/engine-rest/task?assignee=" + place.logins().get(role))
                .json()) {
            String id = task.path("id").asText();
            JsonNode form =
                    user.get("/engine-rest/task/" + id + "/deployed-form").json();
            JsonNode supplied = user.form(id).json();
            Map<String, Object> answers = FormAnswers.to(form, supplied, LocalDate.now(clock), Map.of());
            RestUser.Answer answer = user.submit(id, answers);
            assertThat(answer.status())
                    .as(task.path("taskDefinitionKey").asText() + ": " + answer.body())
                    .isEqualTo(204);
            done.add(task.path("taskDefinitionKey").asText());
        }
        return done;
    }

    private RestUser user(Role role) {
        return users.login(place.logins().get(role), TestPlaces.PASSWORD);
    }
}
