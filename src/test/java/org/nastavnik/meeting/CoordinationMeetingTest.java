package org.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Both models of meetings, led through their forms. */
@NastavnikTest
class CoordinationMeetingTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Notices notices;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private DocumentService documents;

    private TestPlace place;
    private MeetingCase run;

    @BeforeEach
    void build() {
        place = places.newPlace();
        run = new MeetingCase(place, beans);
    }

    @Test
    void planned_held_with_two_decisions_and_closed_when_both_are_reported_on() {
        CoordinationMeeting meeting = run.planned();
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2026-09-15T00:00:00Z"));
        assertThat(run.meetings.participantsOf(meeting.id()))
                .extracting(MeetingParticipant::login)
                .containsExactlyInAnyOrder(place.head(), place.curator(), null);
        assertThat(texts(place.head())).anyMatch(text -> text.contains("15\u00a0сентября 2026\u00a0г. в 10:00"));
        assertThat(run.openTasks(meeting.key())).isEmpty();

        run.clock.moveTo(meeting.startsAt().plusSeconds(60));
        run.run();
        Map<String, Object> both =
                new HashMap<>(run.decision(1, "Провести семинар для кураторов", place.curator(), "2026-10-01"));
        both.putAll(run.decision(2, "Утвердить дорожные карты", place.head(), "2026-10-05"));
        run.record(meeting, both);

        List<MeetingDecision> made = run.decisions.of(meeting.id());
        assertThat(made).extracting(MeetingDecision::state).containsOnly(DecisionState.OPEN);
        assertThat(tasks.ofCase(made.get(0).key())).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo(place.curator());
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
        });
        assertThat(minutes(meeting))
                .contains("Провести семинар для кураторов | Проверкин", "1 октября 2026", "Отсутствовали")
                .contains("ПРОТОКОЛ №\u00a01", "координационного совещания");

        execute(
                made.get(0),
                place.curator(),
                Map.of("done", "yes", "evidence", "Семинар проведён", "evidenceLink", "https://example.org/news"));
        assertThat(run.endedAt(made.get(0).key(), "decision-done")).isTrue();
        assertThat(run.meetings.get(meeting.id()).state()).isEqualTo(MeetingState.HELD);

        execute(made.get(1), place.head(), Map.of("done", "no", "reason", "Карты ещё у координатора"));
        assertThat(run.endedAt(made.get(1).key(), "decision-not-executed")).isTrue();
        assertThat(texts(place.coordinator())).anyMatch(text -> text.contains("не выполнено"));
        assertThat(run.meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CLOSED);
        assertThat(run.endedAt(meeting.key(), "meeting-closed")).isTrue();
    }

    @Test
    void a_decision_goes_to_somebody_else_with_another_day_and_a_reason() {
        CoordinationMeeting meeting =
                run.held(run.decision(1, "Провести семинар для кураторов", place.curator(), "2026-10-01"));
        MeetingDecision decision = run.decisions.of(meeting.id()).get(0);
        String minutes = minutes(meeting);

        change(meeting, decision, place.head(), LocalDate.of(2026, 10, 12), "Куратор в отпуске");

        assertThat(tasks.ofCase(decision.key())).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo(place.head());
            assertThat(task.candidateGroup())
                    .isEqualTo(Role.HEAD.groupAt(place.school().id()));
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-10-12T08:00:00Z"));
        });
        for (String login : List.of(place.curator(), place.head())) {
            assertThat(texts(login))
                    .anyMatch(text -> text.contains("изменено") && text.contains("12.10.2026"))
                    .anyMatch(text -> text.contains("Куратор в отпуске"));
        }
        assertThat(minutes(meeting)).isEqualTo(minutes);
        assertThatThrownBy(() -> execute(decision, place.curator(), Map.of("done", "yes", "evidence", "Проведён")))
                .hasMessageContaining("sees 0 tasks");
        execute(decision, place.head(), Map.of("done", "yes", "evidence", "Семинар проведён"));
        assertThat(run.meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CLOSED);
        assertThatThrownBy(() -> change(meeting, decision, place.curator(), LocalDate.of(2026, 11, 1), "Поздно"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже отчитались");
    }

    @Test
    void a_change_of_a_decision_needs_a_reason_a_day_after_the_meeting_and_a_difference() {
        CoordinationMeeting meeting =
                run.held(run.decision(1, "Провести семинар для кураторов", place.curator(), "2026-10-01"));
        MeetingDecision decision = run.decisions.of(meeting.id()).get(0);
        assertThatThrownBy(() -> change(meeting, decision, place.head(), LocalDate.of(2026, 10, 12), " "))
                .hasMessageContaining("причину");
        assertThatThrownBy(() -> change(meeting, decision, place.head(), null, "Отпуск"))
                .hasMessageContaining("срок");
        assertThatThrownBy(() -> change(meeting, decision, place.head(), LocalDate.of(2026, 9, 14), "Отпуск"))
                .hasMessageContaining("раньше дня совещания");
        assertThatThrownBy(() -> change(meeting, decision, place.curator(), decision.dueOn(), "Отпуск"))
                .hasMessageContaining("Ничего не изменилось");
        assertThatThrownBy(
                        () -> change(meeting, decision, places.newPlace().head(), LocalDate.of(2026, 10, 12), "Отпуск"))
                .isInstanceOf(RuntimeException.class);
        assertThat(run.decisions.get(decision.id()).changeReason()).isNull();
        assertThat(tasks.ofCase(decision.key()))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo(place.curator()));
    }

    private void change(
            CoordinationMeeting meeting, MeetingDecision decision, String login, LocalDate due, String why) {
        Acting.as(
                place.coordinator(),
                () -> run.decisions.change(meeting.id(), decision.id(), run.post(login), due, why));
    }

    @Test
    void without_decisions_it_closes_at_once() {
        CoordinationMeeting meeting = run.held(Map.of());
        assertThat(meeting.state()).isEqualTo(MeetingState.CLOSED);
        assertThat(minutes(meeting)).contains("Решений с исполнителями не принято");
    }

    @Test
    void moved_before_and_after_its_hour_it_invites_again_and_waits_for_the_new_hour() {
        CoordinationMeeting meeting = run.planned();
        Acting.as(
                place.coordinator(), () -> run.meetings.move(meeting.id(), at(LocalDate.of(2026, 9, 20)), "Зал занят"));
        run.run();
        assertThat(texts(place.curator())).anyMatch(text -> text.contains("перенесено") && text.contains("Зал занят"));
        run.clock.moveTo(Instant.parse("2026-09-16T00:00:00Z"));
        run.run();
        assertThat(run.openTasks(meeting.key())).isEmpty();

        run.clock.moveTo(Instant.parse("2026-09-20T00:01:00Z"));
        run.run();
        assertThat(run.openTasks(meeting.key())).containsExactly("record-minutes");
        Acting.as(
                place.coordinator(),
                () -> run.meetings.move(meeting.id(), at(LocalDate.of(2026, 9, 25)), "Не было кворума"));
        run.run();
        assertThat(run.openTasks(meeting.key())).isEmpty();
        assertThat(run.meetings.get(meeting.id()).calendarSequence()).isEqualTo(2);
        run.clock.moveTo(Instant.parse("2026-09-25T00:01:00Z"));
        run.run();
        run.record(meeting, Map.of());
        assertThat(run.meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CLOSED);
        assertThatThrownBy(() -> run.meetings.move(meeting.id(), at(LocalDate.of(2026, 12, 1)), "Поздно"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void moved_while_invitations_are_being_sent_it_asks_for_patience_and_changes_nothing() {
        CoordinationMeeting meeting = run.begin();
        run.user(place.coordinator())
                .submit(
                        meeting.key(),
                        "schedule-meeting",
                        Map.of(
                                "startsOn",
                                "2026-09-15",
                                "startsAt",
                                "10:00",
                                "minutes",
                                90,
                                "place",
                                "Зал",
                                "agenda",
                                "Итоги подготовки",
                                "roles",
                                List.of("HEAD")));
        assertThatThrownBy(() -> Acting.as(
                        place.coordinator(),
                        () -> run.meetings.move(meeting.id(), at(LocalDate.of(2026, 9, 20)), "Зал занят")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("через минуту");
        assertThat(run.meetings.get(meeting.id()).startsAt()).isEqualTo(Instant.parse("2026-09-15T00:00:00Z"));
    }

    @Test
    void cancelled_with_a_reason_everybody_is_told_and_it_no_longer_waits() {
        CoordinationMeeting meeting = run.planned();
        assertThatThrownBy(() -> run.meetings.cancel(meeting.id(), " ")).isInstanceOf(Refusal.class);
        Acting.as(place.coordinator(), () -> run.meetings.cancel(meeting.id(), "Карантин"));
        run.run();
        assertThat(texts(place.head())).anyMatch(text -> text.contains("отменено") && text.contains("Карантин"));
        assertThat(run.endedAt(meeting.key(), "meeting-cancelled")).isTrue();

        // a draft is dropped as well, and only then another may be prepared
        CoordinationMeeting draft = run.begin();
        assertThatThrownBy(() -> run.meetings.begin(place.municipality().id())).isInstanceOf(Refusal.class);
        Acting.as(place.coordinator(), () -> run.meetings.cancel(draft.id(), "Ошибка"));
        run.run();
        assertThat(run.begin().state()).isEqualTo(MeetingState.DRAFT);
    }

    @Test
    void what_does_not_fit_is_refused_at_its_field_and_the_task_stays() {
        CoordinationMeeting meeting = run.begin();
        refusedPlan(meeting, Map.of("startsOn", "2026-08-31"), "startsOn");
        refusedPlan(meeting, Map.of("startsAt", "25:00"), "startsAt");
        refusedPlan(meeting, Map.of("place", ""), "place");
        refusedPlan(meeting, Map.of("link", "skype"), "link");
        refusedPlan(meeting, Map.of("roles", List.of(), "guests", ""), "roles");
        TestPlace other = places.newPlace();
        long foreign = new MeetingCase(other, beans).post(other.head());
        refusedPlan(meeting, Map.of("people", List.of(Long.toString(foreign))), "people");
        assertThat(run.openTasks(meeting.key())).containsExactly("schedule-meeting");

        run.plan(meeting, Map.of());
        run.clock.moveTo(Instant.parse("2026-09-15T01:00:00Z"));
        run.run();
        assertThatThrownBy(() -> run.record(meeting, run.decision(1, "Провести семинар", place.head(), "2026-09-14")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("раньше дня совещания");
        assertThatThrownBy(() -> run.record(meeting, Map.of("decision1", "Провести семинар")))
                .isInstanceOf(BadRequestException.class);
        assertThat(run.meetings.get(meeting.id()).state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    void nobody_else_schedules_records_or_executes() {
        CoordinationMeeting meeting = run.begin();
        assertThatThrownBy(() -> run.user(place.operator()).task(meeting.key(), "schedule-meeting"))
                .isInstanceOf(AssertionError.class);
        run.plan(meeting, Map.of());
        run.clock.moveTo(Instant.parse("2026-09-15T01:00:00Z"));
        run.run();
        run.record(meeting, run.decision(1, "Провести семинар", place.curator(), "2026-10-01"));
        MeetingDecision made = run.decisions.of(meeting.id()).get(0);
        TestPlace other = places.newPlace();
        assertThatThrownBy(() -> run.user(other.curator()).task(made.key(), "execute-decision"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> execute(made, place.curator(), Map.of("done", "yes")))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> execute(
                        made, place.curator(), Map.of("done", "yes", "evidence", "Сделано", "evidenceLink", "нет")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("evidenceLink");
    }

    @Test
    void a_decision_follows_the_post_to_the_successor() {
        CoordinationMeeting meeting = run.held(run.decision(1, "Провести семинар", place.curator(), "2026-10-01"));
        MeetingDecision made = run.decisions.of(meeting.id()).get(0);
        String successor = places.newHolder(place, Role.CURATOR);
        assertThat(tasks.ofCase(made.key()))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo(successor));
        execute(made, successor, Map.of("done", "yes", "evidence", "Сделал преемник"));
        assertThat(run.decisions.get(made.id()).state()).isEqualTo(DecisionState.DONE);
    }

    @Test
    void a_decision_for_a_vacant_post_waits_for_the_group() {
        CoordinationMeeting meeting = run.begun();
        Map<String, Object> decision = run.decision(1, "Провести семинар", place.head(), "2026-10-01");
        run.user(place.coordinator()).submit(meeting.key(), "record-minutes", withDiscussed(decision));
        organizations.passRole(Role.HEAD, place.school().id(), null);
        run.run();
        MeetingDecision made = run.decisions.of(meeting.id()).get(0);
        assertThat(tasks.ofCase(made.key())).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isNull();
            assertThat(task.candidateGroup())
                    .isEqualTo("head-o" + place.school().id());
        });
    }

    private String minutes(CoordinationMeeting meeting) {
        return documents
                .find(run.meetings.get(meeting.id()).documentId())
                .orElseThrow()
                .body();
    }

    private static Map<String, Object> withDiscussed(Map<String, Object> decision) {
        Map<String, Object> values = new HashMap<>(decision);
        values.put("discussed", "Обсудили подготовку организаций");
        return values;
    }

    private void refusedPlan(CoordinationMeeting meeting, Map<String, Object> otherwise, String field) {
        assertThatThrownBy(() -> run.plan(meeting, otherwise))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("[поле: " + field + "]");
        assertThat(run.meetings.participantsOf(meeting.id())).isEmpty();
    }

    private void execute(MeetingDecision decision, String login, Map<String, Object> values) {
        run.user(login).submit(decision.key(), "execute-decision", values);
        run.run();
    }

    private static MeetingPlan at(LocalDate day) {
        return new MeetingPlan(day, LocalTime.of(10, 0), 60, "Зал", null, "1. Итоги подготовки");
    }

    private List<String> texts(String login) {
        return notices.of(login, null, 50).stream().map(Notice::text).toList();
    }
}
