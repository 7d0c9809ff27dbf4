package org.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Role;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class MeetingPagesTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private SqlCounter counter;

    private MockMvc mvc;
    private TestPlace place;
    private MeetingCase run;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        run = new MeetingCase(place, beans);
    }

    @Test
    void who_oversees_or_is_invited_reads_and_nobody_else() throws Exception {
        CoordinationMeeting meeting = run.planned();
        String page = "/meetings/" + meeting.id();
        TestPlace other = places.newPlace();
        for (String login : List.of(
                place.coordinator(),
                place.municipalCurator(),
                place.operator(),
                place.regionalCoordinator(),
                place.head(),
                place.curator())) {
            for (String path : List.of(page, page + ".ics", page + "/minutes")) {
                mvc.perform(get(path).with(user(login))).andExpect(status().isOk());
            }
            open("/meetings", login).andExpect(content().string(containsString("15.09.2026 10:00")));
        }
        for (String login : List.of(
                place.mentor(),
                place.commissionMember(),
                other.coordinator(),
                other.head(),
                other.regionalCoordinator())) {
            for (String path : List.of(page, page + ".ics", page + "/minutes")) {
                mvc.perform(get(path).with(user(login))).andExpect(status().isForbidden());
            }
            open("/meetings", login).andExpect(content().string(not(containsString("15.09.2026 10:00"))));
        }
        mvc.perform(get("/meetings/999999999").with(user(place.coordinator()))).andExpect(status().isNotFound());
    }

    @Test
    void only_the_coordinator_prepares_moves_cancels_and_sets_the_rule() throws Exception {
        CoordinationMeeting meeting = run.planned();
        String page = "/meetings/" + meeting.id();
        TestPlace other = places.newPlace();
        for (String login :
                List.of(place.operator(), place.municipalCurator(), place.head(), place.regionalCoordinator())) {
            mvc.perform(post("/meetings").with(user(login)).with(csrf())).andExpect(status().isForbidden());
            mvc.perform(post("/meetings/rule").with(user(login)).with(csrf())).andExpect(status().isForbidden());
        }
        for (String login : List.of(place.operator(), place.head(), other.coordinator())) {
            for (String path : List.of(page + "/move", page + "/cancel", page + "/minutes")) {
                mvc.perform(post(path).with(user(login)).with(csrf()).param("reason", "Хочу"))
                        .andExpect(status().isForbidden());
            }
        }
        assertThat(run.meetings.get(meeting.id()).state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    void the_coordinator_changes_a_decision_on_the_page_and_nobody_else() throws Exception {
        CoordinationMeeting meeting = run.held(run.decision(1, "Провести семинар", place.curator(), "2026-10-01"));
        long decision = run.decisions.of(meeting.id()).get(0).id();
        String path = "/meetings/" + meeting.id() + "/decisions/" + decision;
        Map<String, String> change =
                Map.of("post", Long.toString(run.post(place.head())), "dueOn", "2026-10-12", "reason", "");
        for (String login :
                List.of(place.operator(), place.head(), places.newPlace().coordinator())) {
            mvc.perform(post(path).with(user(login)).with(csrf())).andExpect(status().isForbidden());
        }
        open("/meetings/" + meeting.id(), place.head())
                .andExpect(content().string(not(containsString("Изменить решение"))));
        send(path, change)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Укажите причину изменения")))
                .andExpect(content().string(containsString("value=\"2026-10-12\"")));
        Map<String, String> withReason = new HashMap<>(change);
        withReason.put("reason", "Куратор в отпуске");
        send(path, withReason).andExpect(status().is3xxRedirection());
        open("/meetings/" + meeting.id(), place.head())
                .andExpect(content().string(containsString("Изменено после протокола: Куратор в отпуске")))
                .andExpect(content().string(containsString("12.10.2026")));
    }

    @Test
    void the_coordinator_prepares_one_and_changes_the_rule() throws Exception {
        send("/meetings", Map.of()).andExpect(status().is3xxRedirection());
        send("/meetings/rule", Map.of("schoolYear", "true", "wanted", "3", "warnDays", "20"))
                .andExpect(status().is3xxRedirection());
        open("/meetings", place.coordinator())
                .andExpect(content().string(containsString("2026/27 учебный год")))
                .andExpect(content().string(containsString("не менее 3")))
                .andExpect(content().string(containsString("дата не назначена")));
        // an unfinished one concerns nobody else
        open("/meetings", place.head()).andExpect(content().string(not(containsString("дата не назначена"))));
    }

    @Test
    void moved_on_the_page_with_a_reason_or_refused_with_all_that_was_typed() throws Exception {
        CoordinationMeeting meeting = run.planned();
        Map<String, String> move = Map.of(
                "startsOn", "2026-09-21", "startsAt", "14:30", "minutes", "60", "place", "Актовый зал", "reason", "");
        send("/meetings/" + meeting.id() + "/move", move)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Укажите причину")))
                .andExpect(content().string(containsString("Актовый зал")));
        assertThat(run.meetings.get(meeting.id()).calendarSequence()).isZero();
        send("/meetings/" + meeting.id() + "/move", Map.of("startsAt", "полдень"))
                .andExpect(content().string(containsString("Это не время")));

        Map<String, String> withReason = new HashMap<>(move);
        withReason.put("reason", "Ремонт в зале");
        send("/meetings/" + meeting.id() + "/move", withReason).andExpect(status().is3xxRedirection());
        assertThat(event(meeting).getSequence().getValue()).isEqualTo(1);
        assertThat(event(meeting).getDateStart().getValue().toInstant()).isEqualTo("2026-09-21T04:30:00Z");
    }

    @Test
    void the_calendar_file_is_read_back_by_the_library_and_cancels_in_the_end() throws Exception {
        CoordinationMeeting meeting = run.planned();
        VEvent planned = event(meeting);
        assertThat(planned.getDateStart().getValue().toInstant()).isEqualTo(meeting.startsAt());
        assertThat(planned.getDuration().getValue().toMillis()).isEqualTo(90 * 60_000L);
        assertThat(planned.getLocation().getValue()).isEqualTo("Управление образования, кабинет 12");
        assertThat(planned.getDescription().getValue()).isEqualTo("1. Итоги подготовки\n2. Закрепление пар");
        assertThat(calendar(meeting).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar(meeting).validate(biweekly.ICalVersion.V2_0)).isEmpty();

        send("/meetings/" + meeting.id() + "/cancel", Map.of("reason", "Карантин"))
                .andExpect(status().is3xxRedirection());
        VEvent cancelled = event(meeting);
        assertThat(calendar(meeting).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getUid()).isEqualTo(planned.getUid());
        assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        CoordinationMeeting draft = run.begin();
        mvc.perform(get("/meetings/" + draft.id() + ".ics").with(user(place.coordinator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void many_decisions_are_written_down_on_the_page_and_completed_in_the_task() throws Exception {
        CoordinationMeeting meeting = run.begun();
        String page = "/meetings/" + meeting.id() + "/minutes";
        Map<String, String> minutes = new HashMap<>(Map.of(
                "version",
                Long.toString(run.meetings.get(meeting.id()).version()),
                "discussed",
                "Доклад координатора"));
        for (int i = 0; i < 7; i++) {
            minutes.put("lines[" + i + "].text", "Решение " + i);
            minutes.put("lines[" + i + "].post", Long.toString(run.post(place.head())));
            minutes.put("lines[" + i + "].due", "2026-10-0" + (i + 1));
        }
        Map<String, String> wrong = new HashMap<>(minutes);
        wrong.put("lines[3].due", "");
        send(page, wrong)
                .andExpect(content().string(containsString("Строка 4. Укажите срок")))
                .andExpect(content().string(containsString("Доклад координатора")));
        assertThat(run.decisions.of(meeting.id())).isEmpty();

        send(page, minutes).andExpect(status().is3xxRedirection());
        send(page, minutes).andExpect(content().string(containsString("изменил кто-то ещё")));
        assertThat(run.user(place.coordinator())
                        .form(meeting.key(), "record-minutes")
                        .get("written")
                        .toString())
                .contains("Решение 6");
        run.record(meeting, run.decision(1, "Ещё одно решение", place.curator(), "2026-10-09"));
        assertThat(run.decisions.of(meeting.id()))
                .hasSize(8)
                .allSatisfy(d -> assertThat(d.state()).isEqualTo(DecisionState.OPEN));
        open("/meetings/" + meeting.id(), place.head())
                .andExpect(content().string(containsString("Ещё одно решение")))
                .andExpect(content().string(containsString("исполняется")));
        open(page, place.curator())
                .andExpect(content().string(containsString("Решили")))
                .andExpect(content().string(containsString("Решение 6")));
        for (String type : List.of("docx", "pdf")) {
            byte[] file = mvc.perform(get(page + "." + type).with(user(place.curator())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(file, 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo(type.equals("pdf") ? "%PDF" : "PK\u0003\u0004");
            mvc.perform(get(page + "." + type).with(user(place.mentor()))).andExpect(status().isForbidden());
        }
        run.clock.forwardDays(60);
        open("/meetings/" + meeting.id(), place.coordinator())
                .andExpect(content().string(containsString("просрочено")));
    }

    @Test
    void pages_do_not_ask_more_the_more_there_is() throws Exception {
        CoordinationMeeting meeting = run.held(run.decision(1, "Провести семинар", place.head(), "2026-10-01"));
        long page = statements("/meetings/" + meeting.id());
        long list = statements("/meetings");
        for (int i = 0; i < 3; i++) {
            places.newHolder(place, Role.OPERATOR);
        }
        CoordinationMeeting second = run.begin();
        run.plan(
                second,
                Map.of("startsOn", "2026-10-20", "roles", List.of("HEAD", "CURATOR", "OPERATOR", "MUNICIPAL_CURATOR")));
        run.clock.moveTo(run.meetings.get(second.id()).startsAt().plusSeconds(60));
        run.run();
        Map<String, Object> three = new HashMap<>(run.decision(1, "Первое решение", place.head(), "2026-11-01"));
        three.putAll(run.decision(2, "Второе решение", place.curator(), "2026-11-01"));
        three.putAll(run.decision(3, "Третье решение", place.operator(), "2026-11-01"));
        run.record(second, three);
        assertThat(statements("/meetings/" + second.id())).isLessThanOrEqualTo(page);
        assertThat(statements("/meetings")).isLessThanOrEqualTo(list);
    }

    private long statements(String path) {
        return counter.during(() -> {
            try {
                open(path, place.coordinator());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ICalendar calendar(CoordinationMeeting meeting) throws Exception {
        byte[] file = mvc.perform(get("/meetings/" + meeting.id() + ".ics").with(user(place.head())))
                .andExpect(header().string("Content-Type", "text/calendar; charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    private VEvent event(CoordinationMeeting meeting) throws Exception {
        return calendar(meeting).getEvents().get(0);
    }

    private ResultActions open(String path, String login) throws Exception {
        return mvc.perform(get(path).with(user(login))).andExpect(status().isOk());
    }

    private ResultActions send(String path, Map<String, String> values) throws Exception {
        var request = post(path).with(user(place.coordinator())).with(csrf());
        values.forEach(request::param);
        return mvc.perform(request);
    }
}
