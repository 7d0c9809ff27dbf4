package org.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.pairing.tutor.NewTutor;
import org.nastavnik.pairing.tutor.Tutor;
import org.nastavnik.pairing.tutor.TutorLevel;
import org.nastavnik.pairing.tutor.TutorPlace;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonMerge;
import org.nastavnik.participant.PersonRole;
import org.nastavnik.participant.PersonTransfers;
import org.nastavnik.participant.RolePeriods;
import org.nastavnik.privacy.ErasureService;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A mentee's route on three levels with its tutor: who chooses, who sees whom, how far it is done. */
@NastavnikTest
class RoutesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TutorRegister tutors;

    @Autowired
    private RouteService routes;

    @Autowired
    private PairingService pairings;

    @Autowired
    private RolePeriods roles;

    @Autowired
    private PersonMerge merge;

    @Autowired
    private PersonTransfers transfers;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private DocumentService documents;

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc browser;
    private MatchedSchool.Case school;
    private Person mentee;
    private Person mentor;
    private Person colleague;
    private Pairing pair;
    private PairSteps steps;

    @BeforeEach
    void a_pair_comes_to_its_plan() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new MatchedSchool(places, beans).begin();
        mentee = school.pupil("Маршрутова", "физика");
        mentor = school.mentor("Физик", "физика", 1);
        colleague = school.school.teacher("Соседкин", 20);
        pair = school.startPairs().get(0);
        steps = new PairSteps(school, pair);
        steps.agree(Map.of());
        steps.meetFirst(Map.of());
        steps.tryOut(Map.of());
    }

    @Test
    void without_tutors_the_form_takes_a_name_as_before() {
        assertThat(steps.form("plan-development")).containsEntry("tutorsKnown", "no");

        steps.plan(Map.of("tutor", "Именитова Анна Юрьевна, методист"));

        assertThat(routes.tutorOf(pair())).isEqualTo("Именитова Анна Юрьевна, методист");
        assertThat(planPaper().title()).isNotBlank();
    }

    @Test
    void a_tutor_of_the_register_is_chosen_in_the_form_and_stands_on_page_and_among_the_roles() throws Exception {
        long tutor = own(colleague);
        assertThat(steps.form("plan-development")).containsEntry("tutorsKnown", "yes");

        steps.plan(Map.of("tutorId", Long.toString(tutor)));

        assertThat(routes.tutorOf(pair())).isEqualTo("Соседкин Олег Петрович, тьютор организации (учитель физики)");
        assertThat(roles.of(colleague.id(), school.school.id()))
                .anySatisfy(role -> assertThat(role.role()).isEqualTo(PersonRole.TUTOR));
        page("/persons/" + mentee.id() + "/route", curator())
                .andExpect(content()
                        .string(allOf(
                                containsString("Маршрутова Ира"),
                                containsString("Соседкин Олег Петрович"),
                                containsString("проект к школьной конференции"),
                                containsString("0 из 2"),
                                containsString("На этом уровне шагов нет"))));
        assertThat(accessLog.of(mentee.id(), null, 10))
                .extracting(AccessLog.Reading::what)
                .contains("Страница маршрута наставляемого");
        page("/pairs/" + pair.id(), curator()).andExpect(content().string(containsString("Изменить тьютора")));
        page("/tutors", curator()).andExpect(content().string(containsString("Соседкин")));
    }

    @Test
    void another_tutor_or_none_is_a_new_revision_of_the_plan() {
        steps.plan(Map.of("tutor", "Именитова Анна Юрьевна"));
        Document first = planPaper();
        long tutor = own(colleague);

        routes.chooseTutor(pair.id(), tutor, null);
        Document second = planPaper();
        assertThat(second.revision()).isEqualTo(first.revision() + 1);
        assertThat(first.body()).contains("Именитова Анна Юрьевна");
        assertThat(second.body()).contains("Соседкин Олег Петрович").doesNotContain("Именитова");

        routes.chooseTutor(pair.id(), tutor, null);
        assertThat(planPaper().revision()).as("the same tutor").isEqualTo(second.revision());

        tutors.end(tutor, school.today());
        assertThat(planPaper().revision()).isEqualTo(second.revision() + 1);
        assertThat(planPaper().body()).doesNotContain("Соседкин");
        routes.chooseTutor(pair.id(), null, null);
        assertThat(planPaper().revision()).as("nobody as before").isEqualTo(second.revision() + 1);
    }

    @Test
    void a_tutor_who_ended_meanwhile_or_belongs_to_the_pair_or_elsewhere_is_refused() {
        long ended = own(colleague);
        tutors.end(ended, school.today());
        long himself = own(mentor);
        long elsewhere = regional(places.newPlace().region().id(), "Далёкий Пётр");
        steps.plan(Map.of());

        for (long wrong : List.of(ended, himself, elsewhere)) {
            assertThatThrownBy(() -> routes.chooseTutor(pair.id(), wrong, null))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("ьютор");
        }
        assertThatThrownBy(() -> own(mentor)).isInstanceOf(Refusal.class).hasMessageContaining("уже есть");
        assertThat(routes.tutorOf(pair())).isNull();
    }

    @Test
    void a_regional_tutor_sees_figures_until_the_mentee_agrees_and_then_the_route_but_no_journal() throws Exception {
        String login = school.school.place().regionalCoordinator();
        long tutor = tutors.add(region(), new NewTutor(null, login, null, "Институт", school.today()));
        steps.plan(Map.of("tutorId", Long.toString(tutor)));
        String route = "/persons/" + mentee.id() + "/route";

        page("/routes", login)
                .andExpect(
                        content().string(allOf(containsString("имя не показано"), not(containsString("Маршрутова")))));
        browser.perform(get(route).with(user(login))).andExpect(status().isForbidden());
        browser.perform(get("/documents/" + planPaper().id()).with(user(login))).andExpect(status().isForbidden());

        send("/pairs/" + pair.id() + "/tutor-agreement", curator(), "agreedOn", "2031-01-01")
                .andExpect(flash().attribute("error", containsString("не позже сегодняшнего")));
        send("/pairs/" + pair.id() + "/tutor-agreement", login, "agreedOn", day())
                .andExpect(status().isForbidden());
        send("/pairs/" + pair.id() + "/tutor-agreement", curator(), "agreedOn", day())
                .andExpect(redirectedUrl("/pairs/" + pair.id()));

        page("/routes", login).andExpect(content().string(containsString("Маршрутова Ира")));
        page(route, login).andExpect(content().string(not(containsString("/pairs/" + pair.id()))));
        page("/documents/" + planPaper().id(), login);
        browser.perform(get("/pairs/" + pair.id()).with(user(login))).andExpect(status().isForbidden());

        send("/pairs/" + pair.id() + "/tutor-agreement", curator(), "agreed", "false");
        browser.perform(get(route).with(user(login))).andExpect(status().isForbidden());
    }

    @Test
    void a_step_is_noted_as_done_once_by_mentor_curator_or_tutor_and_by_nobody_else() throws Exception {
        steps.plan(Map.of());
        PlanStep step = pairings.steps(pair.id()).get(0);
        String deed = "/persons/" + mentee.id() + "/route/" + pair.id() + "/steps/" + step.id();

        send(deed, school.school.place().coordinator(), "doneOn", day()).andExpect(status().isForbidden());
        send(deed, curator(), "doneOn", "2031-01-01")
                .andExpect(flash().attribute("error", containsString("не позже сегодняшнего")));
        send(deed, curator(), "doneOn", day()).andExpect(flash().attribute("message", containsString("отмечено")));

        assertThat(pairings.steps(pair.id()).get(0).doneOn()).isEqualTo(school.today());
        page("/routes", curator())
                .andExpect(content().string(allOf(containsString("1 из 2"), containsString("не назначен"))));
        page("/routes?without=true", curator()).andExpect(content().string(containsString("Маршрутов: 1")));
        send("/persons/" + mentee.id() + "/route/" + pair.id() + "/steps/999999999", curator(), "doneOn", day())
                .andExpect(status().isNotFound());
    }

    @Test
    void municipality_and_region_see_figures_without_names_and_small_groups_are_hidden_from_the_region()
            throws Exception {
        own(colleague);
        steps.plan(Map.of());

        page("/routes", school.school.place().operator())
                .andExpect(content().string(allOf(containsString("0 из 1"), not(containsString("Маршрутова")))));
        page("/routes", school.school.place().regionalCoordinator())
                .andExpect(content()
                        .string(allOf(
                                containsString("менее 5 или скрыто"),
                                not(containsString("0 из 1")),
                                not(containsString("Маршрутова")))));
        page("/tutors", school.school.place().operator()).andExpect(content().string(containsString("Соседкин")));
        page("/tutors", school.school.place().regionalCoordinator())
                .andExpect(content().string(not(containsString("Соседкин"))));
        for (String address : List.of("/routes", "/tutors", "/tutors.xlsx")) {
            for (String stranger : List.of(
                    school.school.place().commissionMember(),
                    school.school.place().newTeacher())) {
                browser.perform(get(address).with(user(stranger))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void everybody_keeps_the_tutors_of_the_own_place_only() throws Exception {
        String operator = school.school.place().operator();
        String place = "MUNICIPAL-" + school.school.place().municipality().id();
        String today = day();

        send("/tutors", curator(), "place", place, "name", "Чужой Пётр", "work", "школа", "from", today)
                .andExpect(status().isForbidden());
        send("/tutors", operator, "place", place, "name", "Один", "work", "центр", "from", today)
                .andExpect(content().string(containsString("полностью")));
        send("/tutors", operator, "place", place, "name", "Методистова Вера", "from", today)
                .andExpect(content().string(containsString("где и кем работает")));
        send("/tutors", operator, "place", place, "login", "nobody.here", "from", today)
                .andExpect(content().string(containsString("Такой учётной записи здесь нет")));
        send("/tutors", operator, "place", place, "name", "Методистова Вера", "work", "центр", "from", "2031-01-01")
                .andExpect(content().string(containsString("не позже сегодняшнего")));
        send("/tutors", operator, "place", place, "name", "Методистова Вера", "work", "центр", "from", today)
                .andExpect(redirectedUrl("/tutors"));
        Tutor known = tutors.offered(school.school.id(), school.today()).get(0);
        assertThat(known.described()).isEqualTo("Методистова Вера, муниципальный тьютор (центр)");
        send("/tutors/" + known.id() + "/end", curator(), "until", today).andExpect(status().isForbidden());
        send("/tutors/" + known.id() + "/forgetting", operator)
                .andExpect(flash().attribute("error", containsString("закончил работу")));
        send("/tutors/" + known.id() + "/end", operator, "until", today);
        send("/tutors/" + known.id() + "/end", operator, "until", today)
                .andExpect(flash().attribute("error", containsString("уже закончил")));
        send("/tutors/" + known.id() + "/forgetting", operator);

        assertThat(tutors.get(known.id()).name()).isEqualTo("(имя удалено)");
        page("/tutors?ended=true", operator).andExpect(content().string(not(containsString("Методистова"))));
    }

    @Test
    void when_a_tutor_ends_leaves_or_is_erased_the_curator_is_told_to_choose_another_one() {
        long tutor = own(colleague);
        steps.plan(Map.of("tutorId", Long.toString(tutor)));

        Acting.as(school.school.place().head(), () -> erasures.erase(colleague.id()));

        assertThat(routes.tutorOf(pair())).isNull();
        assertThat(jdbc.queryForList(
                        "select text from notification_notice where recipient = ? and link = ?",
                        String.class,
                        curator(),
                        "/pairs/" + pair.id()))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("больше нет тьютора");
        assertThat(jdbc.queryForMap(
                        "select work, name, until_on is not null as ended from pairing_tutor where id = ?", tutor))
                .containsEntry("work", null)
                .containsEntry("name", null)
                .containsEntry("ended", true);
    }

    @Test
    void merged_persons_are_one_tutor_and_who_moves_to_another_organisation_is_none_here() {
        Person twin = school.school.teacher("Соседкина", 20);
        jdbc.update(
                "update participant_person set last_name = 'Соседкин', match_key = (select match_key from participant_person"
                        + " where id = ?), version = version + 1 where id = ?",
                colleague.id(),
                twin.id());
        long kept = own(colleague);
        long dropped = own(twin);
        steps.plan(Map.of("tutorId", Long.toString(dropped)));

        Acting.as(school.school.place().head(), () -> merge.merge(colleague.id(), twin.id()));
        assertThat(routes.tutorships(pair()).get(0).tutor().id()).isEqualTo(kept);

        long other = places.newSchool(school.school.place()).school().id();
        Acting.as(school.school.place().head(), () -> transfers.transfer(colleague.id(), other, "переезд"));
        assertThat(tutors.get(kept).active()).isFalse();
        assertThat(routes.tutorOf(pair())).isNull();
    }

    private long own(Person person) {
        return tutors.add(
                new TutorPlace(TutorLevel.SCHOOL, school.school.id(), "школа"),
                new NewTutor(person.id(), null, null, null, school.today()));
    }

    private TutorPlace region() {
        return new TutorPlace(
                TutorLevel.REGIONAL, school.school.place().region().id(), "регион");
    }

    private long regional(long region, String name) {
        return tutors.add(
                new TutorPlace(TutorLevel.REGIONAL, region, "регион"),
                new NewTutor(null, null, name, "институт", school.today()));
    }

    private Pairing pair() {
        return pairings.get(pair.id());
    }

    private Document planPaper() {
        return documents.ofProgramme(school.programme.id()).stream()
                .filter(document -> document.kind() == DocumentKind.DEVELOPMENT_PLAN)
                .max(Comparator.comparing(Document::revision))
                .orElseThrow();
    }

    private ResultActions page(String address, String login) throws Exception {
        return browser.perform(get(address).with(user(login))).andExpect(status().isOk());
    }

    private ResultActions send(String address, String login, String... values) throws Exception {
        var request = post(address).with(csrf()).with(user(login));
        for (int i = 0; i < values.length; i += 2) {
            request.param(values[i], values[i + 1]);
        }
        return browser.perform(request);
    }

    private String day() {
        return school.today().toString();
    }

    private String curator() {
        return school.school.place().curator();
    }
}
