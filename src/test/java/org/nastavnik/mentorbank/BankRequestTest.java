package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.ProposedMatch;
import org.nastavnik.mentorbank.request.BankRequest;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.mentorbank.request.RequestState;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.Rights;
import org.nastavnik.pairing.PairSteps;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class BankRequestTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private RequestService requests;

    @Autowired
    private MentorBank bank;

    @Autowired
    private MatchingService matching;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private Notices notices;

    @Autowired
    private Rights rights;

    @Autowired
    private RestUsers rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private List<Watcher> watchers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace homePlace;
    private School home;
    private MatchedSchool.Case asking;
    private BankMentor mentor;
    private Person pupil;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        homePlace = places.newPlace();
        home = new School(homePlace, beans);
        asking = new MatchedSchool(places, beans).begin(places.newSchool(homePlace), false);
        pupil = asking.pupil("Секретова", "физика");
        Person teacher = home.teacher("Банковский", 12);
        consents.giveToTakePart(teacher.id(), LocalDate.of(2026, 8, 1), null);
        jdbc.update("update nastavnik.participant_person set login = ? where id = ?", homePlace.mentor(), teacher.id());
        mentor = new BankMentor(jdbc, home, teacher, "физика", null, "REMOTE")
                .published()
                .consents("BANK", "")
                .confirmed(home.programme(MentoringForm.TEACHER_PUPIL).id(), 1);
    }

    private BankRequest begin() throws Exception {
        ask(asking.school.place().curator(), asking.programme.id()).andExpect(status().is3xxRedirection());
        BankRequest request = newest();
        jobs.runDue(request.key());
        return request;
    }

    private BankRequest newest() {
        return requests.get(jdbc.queryForObject(
                "select max(id) from nastavnik.mentorbank_request where person_id = ?",
                Long.class,
                mentor.person.id()));
    }

    private ResultActions ask(String login, long programme) throws Exception {
        return mvc.perform(post("/mentor-bank/" + mentor.number + "/request")
                .with(user(login))
                .with(csrf())
                .param("programme", Long.toString(programme)));
    }

    private void send(BankRequest request, Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "send", "yes",
                "mentees", List.of(pupil.id().toString()),
                "form", "TEACHER_PUPIL",
                "need", "Подготовка восьмиклассницы к олимпиаде по физике",
                "network", "REMOTE",
                "startsOn", asking.today().toString()));
        values.putAll(different);
        asking.school.curator().submit(request.key(), "request-mentor", values);
        jobs.runDue(request.key());
    }

    private void answer(BankRequest request, Map<String, Object> values) {
        home.curator().submit(request.key(), "answer-bank-request", values);
        jobs.runDue(request.key());
    }

    private RequestState state(BankRequest request) {
        return requests.get(request.id()).state();
    }

    private boolean runs(BankRequest request) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(request.key().value())
                        .count()
                > 0;
    }

    private List<String> told(String login) {
        return notices.of(login, null, 20).stream().map(notice -> notice.text()).toList();
    }

    @Test
    void an_accepted_mentor_joins_the_asking_programme_and_the_couple_goes_its_usual_way() throws Exception {
        BankRequest request = begin();
        send(request, Map.of());
        assertThat(told(homePlace.curator()))
                .singleElement()
                .asString()
                .contains(asking.school.place().school().shortName());
        answer(request, Map.of("accepted", "yes", "capacity", 1));

        assertThat(state(request)).isEqualTo(RequestState.ACCEPTED);
        assertThat(runs(request)).isFalse();
        assertThat(bank.confirmedMentors(asking.programme.id())).singleElement().satisfies(confirmed -> {
            assertThat(confirmed.personId()).isEqualTo(mentor.person.id());
            assertThat(confirmed.capacity()).isEqualTo(1);
        });
        asking.arrive();
        ProposedMatch match = matching.draft(asking.programme.id()).pairs().get(0);
        assertThat(match.pinned()).isTrue();
        assertThat(match.reason()).contains("банк наставников");
        asking.review(Map.of("decision", "ACCEPT"));
        asking.approve();
        Pairing pair = asking.pairs().get(0);
        assertThat(pair.mentorId()).isEqualTo(mentor.person.id());

        // after the asking curator's agreement the mentor does the pair's tasks and has no role in the other school
        new PairSteps(asking, pair).agree(Map.of());
        assertThat(new FormUser(engine, homePlace.mentor()).form(pair.key(), "hold-first-meeting"))
                .isNotEmpty();
        assertThat(rights.of(homePlace.mentor()).orElseThrow().worksIn(asking.school.id()))
                .isFalse();
        mvc.perform(get("/pairs/" + pair.id()).with(user(homePlace.mentor()))).andExpect(status().isOk());
        mvc.perform(get("/programmes/" + asking.programme.id()).with(user(homePlace.mentor())))
                .andExpect(status().isForbidden());
        mvc.perform(get("/programmes/" + asking.programme.id() + "/participants")
                        .with(user(homePlace.mentor())))
                .andExpect(status().isForbidden());

        // the mentor's school sees that the pair exists, and not with whom
        mvc.perform(get("/mentor-bank/requests").with(user(homePlace.curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("наставник согласован")))
                .andExpect(content().string(not(containsString("Секретова"))));
        for (String path : List.of(
                "/pairs/" + pair.id(),
                "/programmes/" + asking.programme.id(),
                "/programmes/" + asking.programme.id() + "/pairs",
                "/persons/" + pupil.id())) {
            mvc.perform(get(path).with(user(homePlace.curator()))).andExpect(status().isForbidden());
        }
        // and the asking school sees of the mentor what the card shows
        for (String path : List.of("/persons/" + mentor.person.id(), "/persons/" + mentor.person.id() + "/card")) {
            mvc.perform(get(path).with(user(asking.school.place().curator()))).andExpect(status().isForbidden());
        }
    }

    @Test
    void a_request_is_declined_with_a_reason_or_never_sent() throws Exception {
        BankRequest first = begin();
        send(first, Map.of("send", "no"));
        assertThat(state(first)).isEqualTo(RequestState.ENDED);
        assertThat(runs(first)).isFalse();

        BankRequest second = begin();
        send(second, Map.of());
        assertThatThrownBy(() -> answer(second, Map.of("accepted", "no"))).isInstanceOf(BadRequestException.class);
        answer(second, Map.of("accepted", "no", "reason", "Готовит выпускной класс"));
        assertThat(state(second)).isEqualTo(RequestState.DECLINED);
        assertThat(runs(second)).isFalse();
        assertThat(told(asking.school.place().curator()))
                .singleElement()
                .asString()
                .contains("Готовит выпускной класс.");
        assertThat(bank.confirmedMentors(asking.programme.id())).isEmpty();
    }

    @Test
    void what_is_asked_is_checked_and_names_nobody() throws Exception {
        BankRequest request = begin();
        assertThat(asking.school
                        .curator()
                        .form(request.key(), "request-mentor")
                        .get("before")
                        .toString())
                .contains("Банковский", "Подготовка к олимпиадам", "Свободных мест:** 1")
                .doesNotContain("914 123");
        assertRefused(() -> send(request, Map.of("need", "Секретовой нужна помощь по физике")), "не называя");
        assertRefused(() -> send(request, Map.of("startsOn", "2026-08-01")), "не раньше сегодняшнего");
        assertRefused(() -> send(request, Map.of("network", "ON_SITE")), "network");
        Person foreign = home.pupil("Чужая", 13, "Чужая А. А.");
        assertRefused(() -> send(request, Map.of("mentees", List.of(foreign.id().toString()))), "mentees");
        assertThat(state(request)).isEqualTo(RequestState.DRAFT);
    }

    private static void assertRefused(Runnable deed, String words) {
        assertThatThrownBy(deed::run).isInstanceOf(BadRequestException.class).hasMessageContaining(words);
    }

    @Test
    void of_two_who_ask_for_the_last_place_one_gets_it() throws Exception {
        MatchedSchool.Case third = new MatchedSchool(places, beans).begin(places.newSchool(homePlace), false);
        Person other = third.pupil("Другова", "физика");
        BankRequest first = begin();
        send(first, Map.of());
        ask(third.school.place().curator(), third.programme.id()).andExpect(status().is3xxRedirection());
        BankRequest second = newest();
        jobs.runDue(second.key());
        third.school
                .curator()
                .submit(
                        second.key(),
                        "request-mentor",
                        Map.of(
                                "send", "yes",
                                "mentees", List.of(other.id().toString()),
                                "form", "TEACHER_PUPIL",
                                "need", "Подготовка к олимпиаде по физике",
                                "network", "REMOTE",
                                "startsOn", third.today().toString()));
        jobs.runDue(second.key());

        assertRefused(() -> answer(first, Map.of("accepted", "yes", "capacity", 2)), "свободно мест: 1");
        answer(second, Map.of("accepted", "yes", "capacity", 1));
        assertRefused(() -> answer(first, Map.of("accepted", "yes", "capacity", 1)), "больше нет свободных мест");
        assertThat(state(first)).isEqualTo(RequestState.SENT);
        assertThat(bank.confirmedMentors(asking.programme.id())).isEmpty();
    }

    @Test
    void a_request_ends_when_the_card_goes_the_programme_stops_or_the_mentee_leaves() throws Exception {
        BankRequest first = begin();
        send(first, Map.of());
        watchers.forEach(watcher -> watcher.watch(clock.instant()));
        assertThat(state(first)).isEqualTo(RequestState.SENT);
        mentor.withdraws("BANK", asking.today());
        watchers.forEach(watcher -> watcher.watch(clock.instant()));
        assertEnded(first, "больше нет в муниципальном банке");
        assertThat(told(homePlace.curator()).get(0)).contains("прекращён");

        jdbc.update(
                "update nastavnik.participant_consent set ended_on = null, ending = null where person_id = ? and purpose = 'BANK'",
                mentor.person.id());
        BankRequest second = begin();
        send(second, Map.of());
        participants.leave(asking.programme.id(), pupil.id(), "переезд");
        assertEnded(second, "выбыли из программы");

        pupil = asking.pupil("Новенькая", "физика");
        BankRequest third = begin();
        send(third, Map.of());
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ProgrammeEnded(asking.programme.id(), true)));
        assertEnded(third, "Программа остановлена");
    }

    private void assertEnded(BankRequest request, String why) {
        assertThat(state(request)).isEqualTo(RequestState.ENDED);
        assertThat(requests.get(request.id()).reason()).contains(why);
        assertThat(runs(request)).isFalse();
        assertThat(told(asking.school.place().curator()).get(0)).contains(why);
    }

    @Test
    void an_answer_after_the_card_left_the_bank_is_refused() throws Exception {
        BankRequest request = begin();
        send(request, Map.of());
        mentor.withdraws("BANK", asking.today());
        assertRefused(() -> answer(request, Map.of("accepted", "yes", "capacity", 1)), "больше нет в банке");
        answer(request, Map.of("accepted", "no", "reason", "Карта ушла из банка"));
    }

    @Test
    void nobody_else_asks_answers_or_reads() throws Exception {
        School stranger = new School(places.newPlace(), beans);
        ask(homePlace.curator(), asking.programme.id()).andExpect(status().isForbidden());
        ask(stranger.place().curator(), asking.programme.id()).andExpect(status().isNotFound());
        ask(asking.school.place().head(), asking.programme.id()).andExpect(status().isForbidden());
        ask(homePlace.curator(), home.programme(MentoringForm.TEACHER_PUPIL).id())
                .andExpect(flash().attribute("error", containsString("вашей организации")));
        BankRequest request = begin();
        ask(asking.school.place().curator(), asking.programme.id())
                .andExpect(flash().attribute("error", containsString("уже просят")));

        String draft = asking.school.curator().task(request.key(), "request-mentor");
        for (String login : List.of(
                homePlace.curator(), homePlace.mentor(), stranger.place().curator())) {
            assertThat(rest.login(login).form(draft).status()).isIn(403, 404);
            assertThat(rest.login(login).submit(draft, Map.of("send", "no")).status())
                    .isIn(400, 403, 404);
        }
        assertThat(state(request)).isEqualTo(RequestState.DRAFT);
        send(request, Map.of());
        String answer = home.curator().task(request.key(), "answer-bank-request");
        assertThat(rest.login(homePlace.curator()).form(answer).body())
                .doesNotContain("Секретова")
                .contains("1 человек");
        for (String login : List.of(
                asking.school.place().curator(),
                homePlace.mentor(),
                stranger.place().curator())) {
            assertThat(rest.login(login).form(answer).status()).isIn(403, 404);
            assertThat(rest.login(login)
                            .submit(answer, Map.of("accepted", "yes", "capacity", 1))
                            .status())
                    .isIn(400, 403, 404);
        }
        assertThat(state(request)).isEqualTo(RequestState.SENT);
        mvc.perform(get("/mentor-bank/requests").with(user(stranger.place().curator())))
                .andExpect(content().string(not(containsString("Банковский"))));
        for (String login : List.of(homePlace.operator(), homePlace.mentor(), homePlace.coordinator())) {
            mvc.perform(get("/mentor-bank/requests").with(user(login))).andExpect(status().isForbidden());
        }
    }
}
